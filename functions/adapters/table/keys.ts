import { createHash, createHmac } from 'node:crypto';
import type { AccountTerm, SearchTerm } from '../../core/accounts/search-terms.ts';
import type { Instant, KstDate, KstMonth } from '../../core/business-calendar.ts';
import type { Product } from '../../core/catalog/codes.ts';
import type { StuckKind } from '../../core/lifecycle/dead-work.ts';
import type { ServiceTask } from '../../core/lifecycle/service-task.ts';
import { type WorkItem, workKey } from '../../core/lifecycle/work.ts';
import type { Identity } from '../../core/model/tenant.ts';

/** What stands in a tenant's partition many times begins with one of these. */
export const WORK = 'WORK#';
export const MAILS = 'MAIL#';
export const EVENTS = 'EVENT#';

/** Keys of the Subscriptions table: everything of a tenant stands in its partition. */
export const partitionOf = (tenantId: string): string => `TENANT#${tenantId}`;
/** What belongs to one console account. */
export const ownerPartition = (ownerSub: string): string => `OWNER#${ownerSub}`;
export const tenantIdOf = (partition = ''): string => partition.slice(partitionOf('').length);
export const tenantKey = (tenantId: string) => ({ pk: partitionOf(tenantId), sk: 'TENANT' });
/** All tenants stand under it in the index `all`, in the order of their keys. */
export const ALL_TENANTS = 'TENANTS';
export const profileKey = (tenantId: string) => ({ pk: partitionOf(tenantId), sk: 'PROFILE' });
/** Of one product, or of all. */
export const accountsPrefix = (product?: Product): string => (product ? `ACCOUNT#${product}#` : 'ACCOUNT#');
/** The registered accounts of a product: listed, billed and deleted with it. */
export const accountKey = (tenantId: string, product: Product, id: string) => ({
  pk: partitionOf(tenantId),
  sk: `${accountsPrefix(product)}${id}`,
});
/** That an account was removed: who comes back on the same day counts once for it (EDGE-T10). Personal, and soon forgotten. */
export const removedAccountKey = (tenantId: string, product: Product, id: string) => ({
  pk: partitionOf(tenantId),
  sk: `ACCOUNTGONE#${product}#${id}`,
});
/** What an account is found by, one item a term, beside its company's other data (ADR 25). */
export const termsPrefix = (product: Product, { by, text }: SearchTerm): string =>
  `${accountTermsPrefix(product)}${by}#${text}`;
const accountTermsPrefix = (product: Product): string => `ACCOUNTTERM#${product}#`;
export const termKey = (tenantId: string, product: Product, { id, ...term }: AccountTerm) => ({
  pk: partitionOf(tenantId),
  sk: `${termsPrefix(product, term)}#${id}`,
});
/** The counts of a day with a change. They are the ledger of the bills and outlive the data of every product. */
export const usageDayKey = (tenantId: string, date: KstDate) => ({
  pk: partitionOf(tenantId),
  sk: `${USAGE_DAYS}${date}`,
});
export const USAGE_DAYS = 'USAGE#';
/** The newest of these days, with what is used now. */
export const usageHeadKey = (tenantId: string) => ({ pk: partitionOf(tenantId), sk: 'USAGE' });
/** What finance has told of the bill of a month: it outlives the data of every product. */
export const paymentKey = (tenantId: string, month: KstMonth) => ({
  pk: partitionOf(tenantId),
  sk: `PAYMENT#${month}`,
});
/** All items that hold the data of a product begin with one of these. */
export const dataPrefixesOf = (product: Product): readonly string[] => [
  `DATA#${product}#`,
  accountsPrefix(product),
  accountTermsPrefix(product),
  `ACCOUNTGONE#${product}#`,
];
export const serviceKey = (tenantId: string, product: Product, kind: 'SETTINGS' | 'INTEGRATIONS') => ({
  pk: partitionOf(tenantId),
  sk: `DATA#${product}#${kind}`,
});
/** What a connected product was asked for: gone with the data of the product, but for the proof of its deletion. */
export const serviceTaskKey = ({
  tenantId,
  product,
  kind,
}: Pick<ServiceTask, 'tenantId' | 'product' | 'kind'>) => ({
  pk: partitionOf(tenantId),
  sk: kind === 'DELETION' ? `DELETION#${product}` : `DATA#${product}#TASK#${kind}`,
});
export const workItemKey = (work: Pick<WorkItem, 'tenantId' | 'scope' | 'kind'>) => ({
  pk: partitionOf(work.tenantId),
  sk: `${WORK}${workKey(work)}`,
});
export const mailKey = (tenantId: string, mailId: string) => ({
  pk: partitionOf(tenantId),
  sk: `${MAILS}${mailId}`,
});
export const eventKey = (tenantId: string, version: number, number: number) => ({
  pk: partitionOf(tenantId),
  sk: `${EVENTS}${String(version).padStart(10, '0')}#${String(number).padStart(3, '0')}`,
});

export const groupKey = (groupId: string) => ({ pk: `GROUP#${groupId}`, sk: 'GROUP' });

/** The companies of one console account that were on trial when they were last counted. */
export const ownerTrialsKey = (ownerSub: string) => ({ pk: ownerPartition(ownerSub), sk: 'TRIALS' });

const CLAIM_KINDS = { companyId: 'COMPANY_ID', domainName: 'DOMAIN', groupName: 'GROUP_NAME' } as const;
export type ClaimField = keyof Identity;

export const claimKey = (field: ClaimField, value: string) => ({
  pk: `CLAIM#${CLAIM_KINDS[field]}#${value}`,
  sk: 'CLAIM',
});

/** All companies that once had a name stand under it, the last one at the end. */
export const formerNamePartition = (field: ClaimField, value: string): string =>
  `FORMER#${CLAIM_KINDS[field]}#${value}`;
export const formerNameKey = (field: ClaimField, value: string, freedAt: Instant, tenantId: string) => ({
  pk: formerNamePartition(field, value),
  sk: `${freedAt}#${tenantId}`,
});

/** Outlives the deletion of the company, so it holds no name: only a keyed fingerprint of one. */
export function trialUsedKey(
  secret: string,
  field: ClaimField,
  value: string,
  product: Product,
  owner?: string,
) {
  const name = `${CLAIM_KINDS[field]}#${value}`;
  const fingerprint = createHmac('sha256', secret)
    .update(owner === undefined ? name : JSON.stringify(['OWNER', owner, name]))
    .digest('base64url');
  return { pk: `TRIALUSED#${fingerprint}#${product}`, sk: 'TRIALUSED' };
}

/** What stands still until somebody sees to it, in the index `stuck`: of each kind spread like what is due. */
export const stuckShard = (kind: StuckKind, index: number): string => `STUCK#${kind}#${index}`;

const upTo = (shards: number): readonly number[] => Array.from({ length: shards }, (_, shard) => shard);

/**
 * They spread what is due at one midnight over partitions: one takes 1,000 writes a second. Stored keys: another number
 * hides what stands under the old ones.
 */
export const DUE_SHARDS = upTo(64);
/** Beside what is due stands what the event bus has not been told yet: few items, and for a moment each. */
export const UNPUBLISHED_SHARDS = upTo(8);
/** Few items are stuck, and a call of support asks all of their partitions. */
export const STUCK_SHARDS = upTo(8);

/** A company's place within so many seconds: always the same, and independent of its shard. */
export const secondWithin = (tenantId: string, seconds: number): number =>
  createHash('sha256').update(tenantId).digest().readUInt32BE(4) % (seconds + 1);
export const dueShardOf = (tenantId: string): string => dueShard(hashByteOf(tenantId) % DUE_SHARDS.length);
export const stuckShardOf = (kind: StuckKind, tenantId: string): string =>
  stuckShard(kind, hashByteOf(tenantId) % STUCK_SHARDS.length);

export const unpublishedShardOf = (tenantId: string): string =>
  unpublishedShard(hashByteOf(tenantId) % UNPUBLISHED_SHARDS.length);

function hashByteOf(tenantId: string): number {
  const [byte = 0] = createHash('sha256').update(tenantId).digest();
  return byte;
}

/** The stream's filter knows them by it. */
const UNPUBLISHED = 'UNPUBLISHED#';
export const unpublishedShard = (index: number): string => `${UNPUBLISHED}${index}`;
export const isUnpublished = (shard = ''): boolean => shard.startsWith(UNPUBLISHED);
export const dueShard = (index: number): string => `DUE#${index}`;
