import type { Catalog, Subscription, TenantWithProfile } from '@smartwork/client/types';
import type { KstDate } from '../../../functions/core/business-calendar.ts';
import type { Language } from '../../../functions/core/language.ts';
import { dateInWords } from '../../../functions/core/mails/wording/in-words.ts';
import { OPERATION_TEXTS } from '../components/operation-progress.tsx';
import { bundleName, planName, productName } from '../components/values/product-name.ts';
import { STATUS_TEXTS } from '../components/values/status-texts.ts';
import type { Translate } from '../language/texts.ts';
import type { ACTION_TEXTS } from './action-texts.ts';

type T = Translate<typeof ACTION_TEXTS>;

export interface Wording {
  readonly t: T;
  readonly language: Language;
  readonly catalog: Catalog | undefined;
}

/** What is different in a company since the person saw it, a line each. */
export function changesBetween(
  before: TenantWithProfile,
  after: TenantWithProfile,
  wording: Wording,
): string[] {
  const [old, now] = [linesOf(before, wording), linesOf(after, wording)];
  const { t } = wording;
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((label) => {
    const [was, is] = [old.get(label) ?? t('none'), now.get(label) ?? t('none')];
    return was === is ? [] : [t('was', { label, before: was, after: is })];
  });
}

/** All that the pages of the actions show of a company, by its label. */
function linesOf(tenant: TenantWithProfile, wording: Wording): Map<string, string> {
  const { t, language, catalog } = wording;
  const bundle = bundleName(catalog, tenant);
  return new Map([
    ...(bundle === undefined ? [] : ([[t('bundle'), bundle]] as const)),
    ...(tenant.operation.status === 'SUCCEEDED'
      ? []
      : ([[t('operation'), OPERATION_TEXTS[tenant.operation.type][language]]] as const)),
    ...linesOfProfile(tenant, t),
    ...tenant.subscriptions.flatMap((subscription) => linesOfProduct(subscription, wording)),
  ]);
}

function linesOfProfile({ domainName, groupName, profile }: TenantWithProfile, t: T): [string, string][] {
  const { companyName, companyPhone, notificationEmail, timeZone, language } = profile ?? {};
  const lines = {
    domainName,
    groupName,
    companyName,
    companyPhone,
    notificationEmail,
    timeZone,
    mailLanguage: language && t(language),
  };
  return Object.entries(lines).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[t(name as keyof typeof lines), value]],
  );
}

function linesOfProduct(subscription: Subscription, { t, language, catalog }: Wording): [string, string][] {
  const { product, status, billingPlan, renewal, scheduledChanges, accounts } = subscription;
  const name = productName(product);
  const billing = { TRIAL: 'trialNow', MONTHLY: 'monthlyNow', ANNUAL: 'annualNow' } as const;
  return [
    [t('status', { name }), STATUS_TEXTS[status][language]],
    [t('plan', { name }), planName(catalog, subscription)],
    [t('billing', { name }), t(billing[billingPlan])],
    ...(renewal ? [[t('renewal', { name }), t(renewal.renewalType)] as [string, string]] : []),
    ...(accounts === undefined ? [] : [[t('accounts', { name }), String(accounts)] as [string, string]]),
    ...scheduledChanges.map(({ type, effectiveDate }): [string, string] => [
      t(type === 'CANCELLATION' ? 'ends' : 'startsPaid', { name }),
      dateInWords(effectiveDate as KstDate, language),
    ]),
  ];
}
