import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { addSeconds, type Instant } from '../core/business-calendar.ts';
import { linkItem } from './credential-items.ts';
import { storeCall } from './dynamo.ts';
import { newResetToken } from './reset-token.ts';

/** A link lives for 24 hours from the mail that brings it. */
const LINK_SECONDS = 86_400;

/** Makes the tokens of links. What is kept is a hash: the answer is the only place that ever holds the token. */
export function createLinkStore(client: DynamoDBClient, credentialsTable: string) {
  return {
    /** A new token for the account; any older one is worth nothing from now on. */
    async putLink(tenantId: string, accountId: string, now: Instant) {
      const { token, ...check } = newResetToken(tenantId, accountId);
      const expiresAt = addSeconds(now, LINK_SECONDS);
      const { tokenHash } = check;
      const command = new PutItemCommand({
        TableName: credentialsTable,
        Item: linkItem(check, { accountId, tokenHash, expiresAt }),
      });
      await storeCall(() => client.send(command));
      return { token, expiresAt };
    },
  };
}
