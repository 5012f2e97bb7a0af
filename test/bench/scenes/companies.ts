import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createSystemCommit } from '../../../functions/adapters/stores/command-store.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { withAccount } from '../../support/requests.ts';

/** The request of a company with names and an address of its own: the day has room for 50 mails to one address. */
export const companyBody = (body: Parameters<typeof withAccount>[0], name: string) => ({
  ...withAccount(body, { domainName: `${name}.example`, notificationEmail: `office@${name}.example` }),
  companyId: name,
});

/** Writes commits past the API. One that is not written would be measured as if it were. */
export function createSureCommit(client: DynamoDBClient, table: string) {
  const write = createSystemCommit(client, table);
  return async (commit: Commit): Promise<void> => {
    const { outcome } = await write(commit);
    if (outcome !== 'COMMITTED') throw new Error(`${commit.tenant.tenantId} was not written: ${outcome}`);
  };
}
