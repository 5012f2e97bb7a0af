import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient();

/** The least that a function can be which talks to the table: what the others are held against. */
export const handler = async (): Promise<string> => client.config.region();
