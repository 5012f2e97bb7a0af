import { addSeconds, type Instant, later } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { type MailItem, type MailRequest, mailIdOf, type NoticeOf } from '../mails/mail-item.ts';
import type { MailTemplateName } from '../mails/template-names.ts';
import type { Notice, NoticeTopic } from '../model/notices.ts';
import type { Tenant } from '../model/tenant.ts';

/** The mails that may contradict each other. */
const TOPICS: Partial<Record<MailTemplateName, NoticeTopic>> = {
  CANCELLATION_SCHEDULED: 'CANCELLATION',
  CANCELLATION_UNDONE: 'CANCELLATION',
  PAID_SWITCH_REQUESTED: 'PAID_SWITCH',
};

/** After a mail that was sent at once, the next ones of its subject wait so long. */
const QUIET_SECONDS = 10 * 60;
/** A mail that leaves another one of its subject true comes after it: the sweep comes every five minutes. */
const APART_SECONDS = 6 * 60;

/** The mails of a commit, some of which wait, and the company with what it is told. */
export function withNotices(
  tenant: Tenant,
  mails: readonly MailRequest[],
  now: Instant,
): { readonly tenant: Tenant; readonly mails: readonly MailRequest[] } {
  let known = tenant;
  const timed = mails.map((mail, index) => {
    const topic = TOPICS[mail.template];
    if (!topic || !mail.products) return mail;
    const mailId = mailIdOf(mail, tenant.version, index);
    const noticed = noticedIn(known, { topic, products: mail.products }, mailId, now);
    known = noticed.tenant;
    const notice = { topic, products: [...mail.products] };
    return { ...mail, notice, ...(noticed.dueAt > now && { heldUntil: noticed.dueAt }) };
  });
  return { tenant: known, mails: timed };
}

function noticedIn(
  tenant: Tenant,
  { topic, products }: NoticeOf,
  mailId: string,
  now: Instant,
): { readonly tenant: Tenant; readonly dueAt: Instant } {
  const open = (tenant.notices ?? []).filter(({ openedAt, dueAt }) =>
    [addSeconds(openedAt, QUIET_SECONDS), dueAt].some((at) => at > now),
  );
  const own = open.filter((one) => one.topic === topic && products.includes(one.product));
  const dueAt = own
    .map((before) => leavesAt(before, open, products))
    .reduce((latest, at) => later(latest, at), now);
  const next = products.map((product): Notice => {
    const before = own.find((one) => one.product === product);
    return before
      ? { ...before, mailId, dueAt }
      : { topic, product, openedBy: mailId, openedAt: now, told: stateOf(topic, tenant, product), mailId, dueAt };
  });
  const others = open.filter((one) => !own.includes(one));
  return { tenant: { ...tenant, notices: [...others, ...next] }, dueAt };
}

/** After the quiet time, and well after a waiting mail that still has to tell something of another product. */
function leavesAt(before: Notice, open: readonly Notice[], products: readonly Product[]): Instant {
  const quiet = addSeconds(before.openedAt, QUIET_SECONDS);
  const staysTrue = open.some((one) => one.mailId === before.mailId && !products.includes(one.product));
  return staysTrue ? later(quiet, addSeconds(before.dueAt, APART_SECONDS)) : later(quiet, before.dueAt);
}

/** What a mail of the subject says of a product, in short. */
function stateOf(topic: NoticeTopic, { subscriptions }: Tenant, product: Product): string {
  const { cancellation, reservation } = subscriptions[product] ?? {};
  if (topic === 'CANCELLATION') return cancellation?.date ?? '';
  const { startDate, billingPlan, plan, renewalType } = reservation ?? {};
  return reservation ? [startDate, billingPlan, plan, renewalType].join(' ') : '';
}

/**
 * Whether a mail has something to say when it is sent: a later mail has taken its place, or, if it has waited, the company
 * is where the mail before the wait has told it to be.
 */
export function newsOf(
  { mailId, notice }: Pick<MailItem, 'mailId' | 'notice'>,
  stored: Tenant,
  at: Instant,
): 'NEWS' | 'SUPERSEDED' | { readonly unlessTold: string } {
  if (!notice) return 'NEWS';
  const { tenant } = applyDue(stored, at);
  const own = (stored.notices ?? []).filter(
    ({ topic, product }) => topic === notice.topic && notice.products.includes(product),
  );
  // What is not known any more is long ago, and the mail has waited for something else.
  if (own.length < notice.products.length) return 'NEWS';
  if (own.every((one) => one.mailId !== mailId)) return 'SUPERSEDED';
  const [opener] = new Set(own.map(({ openedBy }) => openedBy));
  const isTold = own.every(
    ({ topic, product, told, openedBy }) =>
      openedBy === opener && openedBy !== mailId && told === stateOf(topic, tenant, product),
  );
  return isTold && opener !== undefined ? { unlessTold: opener } : 'NEWS';
}
