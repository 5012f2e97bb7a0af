import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { type Account, AccountSchema } from '../../core/accounts/accounts.ts';
import { type AccountTerm, SEARCHED_PRODUCT, TermSchema } from '../../core/accounts/search-terms.ts';
import { addSeconds, type KstDate, KstDateSchema } from '../../core/business-calendar.ts';
import { type StuckKind, workStuckSince } from '../../core/lifecycle/dead-work.ts';
import { type DomainEvent, EventSchema } from '../../core/lifecycle/events.ts';
import { operationStuckSince } from '../../core/lifecycle/operation.ts';
import { type ServiceTask, ServiceTaskSchema } from '../../core/lifecycle/service-task.ts';
import { START_GRACE, type WorkItem, WorkItemSchema } from '../../core/lifecycle/work.ts';
import { type MailItem, MailItemSchema, mailStuckSince } from '../../core/mails/mail-item.ts';
import { type Group, GroupSchema } from '../../core/model/group.ts';
import { type Payment, PaymentSchema } from '../../core/model/payment.ts';
import { type Profile, ProfileSchema, type Tenant, TenantSchema } from '../../core/model/tenant.ts';
import { type UsageDay, UsageDaySchema, type UsageHead, UsageHeadSchema } from '../../core/model/usage.ts';
import {
  ALL_TENANTS,
  accountKey,
  dueShardOf,
  eventKey,
  groupKey,
  mailKey,
  ownerPartition,
  paymentKey,
  profileKey,
  removedAccountKey,
  serviceTaskKey,
  stuckShardOf,
  tenantKey,
  termKey,
  unpublishedShardOf,
  usageDayKey,
  usageHeadKey,
  workItemKey,
} from './keys.ts';

/** How the words of the domain stand in the table, and back: what is read is parsed. */
export type Item = Record<string, AttributeValue>;

export const toItem = (value: object): Item => marshall(value, { removeUndefinedValues: true });

export const tenantItem = (tenant: Tenant): Item =>
  toItem({
    ...tenantKey(tenant.tenantId),
    version: tenant.version,
    tenant,
    ownerPk: ownerPartition(tenant.ownerSub),
    ownerSk: `${tenant.createdAt}#${tenant.tenantId}`,
    allPk: ALL_TENANTS,
    ...stuckKeys('OPERATION', tenant.tenantId, operationStuckSince(tenant)),
  });
export const tenantFrom = (item: Item): Tenant => TenantSchema.parse(unmarshall(item)['tenant']);

export const profileItem = (profile: Profile): Item =>
  toItem({ ...profileKey(profile.tenantId), version: profile.revision, profile });
export const profileFrom = (item: Item): Profile => ProfileSchema.parse(unmarshall(item)['profile']);

/** Until it is published, it stands in the index `due`: the relay has a moment before the sweep looks for it. */
export const eventItem = (event: DomainEvent): Item =>
  toItem({
    ...eventKey(event.tenantId, event.version, event.number),
    duePk: unpublishedShardOf(event.tenantId),
    sweepAt: addSeconds(event.recordedAt, START_GRACE),
    event,
  });
export const eventFrom = (item: Item): DomainEvent => EventSchema.parse(unmarshall(item)['event']);

/** As an event, it stands in the index `due` until it is published; what is answered was heard. */
export const serviceTaskItem = (task: ServiceTask): Item =>
  toItem({
    ...serviceTaskKey(task),
    ...(!task.answer && {
      duePk: unpublishedShardOf(task.tenantId),
      sweepAt: addSeconds(task.lastAskedAt, START_GRACE),
    }),
    task,
  });
export const serviceTaskFrom = (item: Item): ServiceTask => ServiceTaskSchema.parse(unmarshall(item)['task']);

export const groupItem = (group: Group): Item =>
  toItem({ ...groupKey(group.groupId), version: group.version, group });
export const groupFrom = (item: Item): Group => GroupSchema.parse(unmarshall(item)['group']);

/** `state` and `sweepAt` stand outside: the stream's filters and the due index read them. */
export const workItem = (work: WorkItem): Item =>
  toItem({
    ...workItemKey(work),
    ...dueKeys(work.tenantId, work.sweepAt),
    ...stuckKeys(work.kind === 'PROVISION' ? 'OPERATION' : 'WORK', work.tenantId, workStuckSince(work)),
    state: work.state,
    work,
  });
export const workFrom = (item: Item): WorkItem => WorkItemSchema.parse(unmarshall(item)['work']);

export const mailItem = (mail: MailItem): Item =>
  toItem({
    ...mailKey(mail.tenantId, mail.mailId),
    ...dueKeys(mail.tenantId, mail.sweepAt),
    ...stuckKeys('MAIL', mail.tenantId, mailStuckSince(mail)),
    state: mail.state,
    mail,
  });
export const mailFrom = (item: Item): MailItem => MailItemSchema.parse(unmarshall(item)['mail']);

export const accountItem = (tenantId: string, account: Account): Item =>
  toItem({ ...accountKey(tenantId, account.product, account.id), account });
export const accountFrom = (item: Item): Account => AccountSchema.parse(unmarshall(item)['account']);

export const termItem = (tenantId: string, { by, text, id }: AccountTerm): Item =>
  toItem({ ...termKey(tenantId, SEARCHED_PRODUCT, { by, text, id }), term: { by, text, id } });
export const termFrom = (item: Item): AccountTerm => TermSchema.parse(unmarshall(item)['term']);

const REMOVED_KEPT_SECONDS = 2 * 86_400;

/** `nowMs` is the real clock: TTL is technical time. */
export const removedAccountItem = (
  tenantId: string,
  { product, id }: Pick<Account, 'product' | 'id'>,
  date: KstDate,
  nowMs: number,
): Item =>
  toItem({
    ...removedAccountKey(tenantId, product, id),
    date,
    expiresAtEpoch: Math.floor(nowMs / 1_000) + REMOVED_KEPT_SECONDS,
  });
export const removedOnFrom = (item: Item): KstDate => KstDateSchema.parse(unmarshall(item)['date']);

export const usageDayItem = (tenantId: string, day: UsageDay): Item =>
  toItem({ ...usageDayKey(tenantId, day.date), day });
export const usageDayFrom = (item: Item): UsageDay => UsageDaySchema.parse(unmarshall(item)['day']);

export const usageHeadItem = (tenantId: string, head: UsageHead): Item =>
  toItem({ ...usageHeadKey(tenantId), version: head.revision, head });
export const usageHeadFrom = (item: Item): UsageHead => UsageHeadSchema.parse(unmarshall(item)['head']);

export const paymentItem = (tenantId: string, payment: Payment): Item =>
  toItem({ ...paymentKey(tenantId, payment.month), payment });
export const paymentFrom = (item: Item): Payment => PaymentSchema.parse(unmarshall(item)['payment']);

const dueKeys = (tenantId: string, sweepAt: string | undefined) =>
  sweepAt === undefined ? {} : { duePk: dueShardOf(tenantId), sweepAt };

const stuckKeys = (kind: StuckKind, tenantId: string, since: string | undefined) =>
  since === undefined ? {} : { stuckPk: stuckShardOf(kind, tenantId), stuckSince: since };
