import { createNewTenantStore } from '../../../functions/adapters/stores/new-tenant-store.ts';
import { createDynamo } from '../../../functions/adapters/table/dynamo.ts';
import { newTenantId } from '../../../functions/api/pipeline/new-id.ts';
import { instantOf } from '../../../functions/core/business-calendar.ts';
import { callAws } from '../../../infra/local/base/wire.ts';
import { requestCommit } from '../../support/tenants.ts';

const AT_ONCE = 16;
export const LOCAL = {
  region: 'ap-northeast-2',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};
const NO_HASH = { algorithm: 'scrypt', n: 1, r: 1, p: 1, salt: '', key: '' } as const;
const RECORD = { payloadHash: '', status: 202, headers: {}, body: '{}' };

/** The physical names of the tables of a local run. */
export async function tableNames(endpoint: string) {
  const { TableNames } = Object(await callAws(endpoint, 'DynamoDB_20120810.ListTables', {}));
  const named = (part: string): string => TableNames.find((name: string) => name.includes(part)) ?? '';
  return {
    subscriptions: named('Subscriptions'),
    idempotency: named('Idempotency'),
    credentials: named('Credentials'),
  };
}

/**
 * Writes tenants as a request does, and answers their IDs: the same decision, adapter and transaction, so that the
 * stream brings all of them on. Only the password is not hashed: 0.2 s of scrypt a tenant are not what is measured.
 */
export async function seedTenants(
  endpoint: string,
  count: number,
  bodyOf: (index: number) => object,
  now: Date,
  atOnce = AT_ONCE,
) {
  const client = createDynamo({ endpoint, ...LOCAL });
  const tables = await tableNames(endpoint);
  const store = createNewTenantStore(client, tables, 'a-key-of-sixteen-letters');
  const at = instantOf(now.getTime());
  const tenantIds = Array.from({ length: count }, newTenantId);
  let next = 0;
  async function seedRest(): Promise<void> {
    for (let index = next++; index < count; index = next++) {
      const commit = requestCommit(bodyOf(index), at, tenantIds[index]);
      const call = { sub: 'bench', method: 'POST', path: '/v1/tenants', key: newTenantId() };
      const { outcome } = await store.create(
        commit,
        { adminId: 'head.office', hash: NO_HASH },
        {
          call,
          record: RECORD,
        },
      );
      if (outcome !== 'COMMITTED') throw new Error(`tenant ${index} was not written: ${outcome}`);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, seedRest));
  client.destroy();
  return tenantIds;
}
