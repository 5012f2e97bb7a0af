import { build } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { actionsFor, sdkOperations } from '../../infra/sdk-operations.ts';

const source = `
  import { BatchGetItemCommand, DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
  import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
  import { SFNClient, StartExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
  const dynamodb = new DynamoDBClient({}), ses = new SESClient({}), sfn = new SFNClient({});
  export const handler = () => Promise.all([
    dynamodb.send(new GetItemCommand({})), dynamodb.send(new BatchGetItemCommand({})),
    dynamodb.send(new TransactWriteItemsCommand({})), ses.send(new SendEmailCommand({})),
    sfn.send(new StartExecutionCommand({})),
  ]);
  export const scan = 'ScanCommand "Scan" is only spoken of';
`;

async function bundle(minify: boolean): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    minify,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

let minified = '';
beforeAll(async () => {
  minified = await bundle(true);
});

const used = [
  'dynamodb:BatchGetItem',
  'dynamodb:GetItem',
  'dynamodb:TransactWriteItems',
  'ses:SendEmail',
  'states:StartExecution',
];

it('finds the commands a minified bundle uses, and no others', () => {
  expect(sdkOperations(minified)).toEqual(used);
});

it('finds them in a bundle that is not minified as well', async () => {
  expect(sdkOperations(await bundle(false))).toEqual(used);
});

it('knows the actions of which one is enough', () => {
  expect(actionsFor('dynamodb:TransactWriteItems')).toContain('dynamodb:UpdateItem');
  expect(actionsFor('dynamodb:TransactGetItems')).toEqual(['dynamodb:GetItem']);
  expect(actionsFor('dynamodb:BatchGetItem')).toEqual(['dynamodb:BatchGetItem']);
});
