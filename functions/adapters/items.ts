import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { type Fact, FactSchema } from '../core/facts.ts';
import { type Group, GroupSchema } from '../core/groups/group.ts';
import { type MailItem, MailItemSchema } from '../core/mails/mail-item.ts';
import { type Profile, ProfileSchema, type Tenant, TenantSchema } from '../core/tenant.ts';
import { type WorkItem, WorkItemSchema } from '../core/work.ts';
import { dueShardOf, factKey, groupKey, mailKey, profileKey, tenantKey, workItemKey } from './keys.ts';

/** How the words of the domain stand in the table, and back: what is read is parsed. */
export type Item = Record<string, AttributeValue>;

export const toItem = (value: object): Item => marshall(value, { removeUndefinedValues: true });

export const tenantItem = (tenant: Tenant): Item =>
  toItem({
    ...tenantKey(tenant.tenantId),
    version: tenant.version,
    tenant,
    ownerPk: `OWNER#${tenant.ownerSub}`,
    ownerSk: `${tenant.createdAt}#${tenant.tenantId}`,
  });
export const tenantFrom = (item: Item): Tenant => TenantSchema.parse(unmarshall(item)['tenant']);

export const profileItem = (profile: Profile): Item =>
  toItem({ ...profileKey(profile.tenantId), version: profile.revision, profile });
export const profileFrom = (item: Item): Profile => ProfileSchema.parse(unmarshall(item)['profile']);

export const factItem = (fact: Fact): Item =>
  toItem({ ...factKey(fact.tenantId, fact.version, fact.number), fact });
export const factFrom = (item: Item): Fact => FactSchema.parse(unmarshall(item)['fact']);

export const groupItem = (group: Group): Item =>
  toItem({ ...groupKey(group.groupId), version: group.version, group });
export const groupFrom = (item: Item): Group => GroupSchema.parse(unmarshall(item)['group']);

/** `state` and `sweepAt` stand outside: the stream's filters and the due index read them. */
export const workItem = (work: WorkItem): Item =>
  toItem({ ...workItemKey(work), ...dueKeys(work.tenantId, work.sweepAt), state: work.state, work });
export const workFrom = (item: Item): WorkItem => WorkItemSchema.parse(unmarshall(item)['work']);

export const mailItem = (mail: MailItem): Item =>
  toItem({
    ...mailKey(mail.tenantId, mail.mailId),
    ...dueKeys(mail.tenantId, mail.sweepAt),
    state: mail.state,
    mail,
  });
export const mailFrom = (item: Item): MailItem => MailItemSchema.parse(unmarshall(item)['mail']);

const dueKeys = (tenantId: string, sweepAt: string | undefined) =>
  sweepAt === undefined ? {} : { duePk: dueShardOf(tenantId), sweepAt };
