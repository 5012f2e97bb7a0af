import type { CashReceipt, Subscription, TenantWithProfile } from '@smartwork/client/types';
import type { KstDate, KstMonth } from '../../../../functions/core/business-calendar.ts';
import { dateInWords, monthInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import type { CompanySubject } from '../../api/subject.ts';
import { billingLines } from '../../components/values/billing-lines.ts';
import { isUnfinished } from '../../components/values/operation-status.ts';
import { bundleName, planName, productName } from '../../components/values/product-name.ts';
import { STATUS_TEXTS } from '../../components/values/status-texts.ts';
import { type Translate, wordsIn } from '../../language/words-in.ts';
import { CHANGE_TEXTS } from './texts.ts';
import { type Line, lineOf, type Wording } from './wording.ts';

type T = Translate<typeof CHANGE_TEXTS>;

/** All that the pages of the actions show of a company. */
export function companyLines(tenant: CompanySubject, wording: Wording): Line[] {
  const { language, catalog } = wording;
  const { billingProfile, cashReceipts = [], operation, subscriptions, group } = tenant;
  const t = wordsIn(CHANGE_TEXTS, language);
  const running = t(operation.type);
  const role = group && t(group.role);
  return [
    ...lineOf(t('bundle'), bundleName(catalog, tenant)),
    ...(isUnfinished(operation)
      ? lineOf(t('operation'), operation.status === 'FAILED' ? t('failed', { name: running }) : running)
      : []),
    ...lineOf(
      t('group'),
      role && group?.until ? t('until', { role, date: dateInWords(group.until as KstDate, language) }) : role,
    ),
    ...linesOfProfile(tenant, t),
    ...(billingProfile ? billingLines(billingProfile, language) : []),
    ...cashReceipts.flatMap((receipt) => linesOfReceipt(receipt, wording)),
    ...subscriptions.flatMap((subscription) => linesOfProduct(subscription, wording)),
  ];
}

function linesOfProfile(tenant: TenantWithProfile, t: T): Line[] {
  const { companyId, domainName, groupName, secondaryDomains = [], domainOwnership, profile } = tenant;
  const { companyName, companyPhone, notificationEmail, timeZone, language } = profile ?? {};
  const check = domainOwnership === 'UNPROVEN' ? tenant.domainVerification?.status : undefined;
  const lines = {
    companyId,
    domainName,
    secondaryDomains: secondaryDomains.join(', '),
    ownership: domainOwnership === 'NOT_NEEDED' ? undefined : t(check ?? domainOwnership),
    groupName,
    companyName,
    companyPhone,
    notificationEmail,
    timeZone,
    mailLanguage: language && t(language),
  };
  return Object.entries(lines).flatMap(([name, value]) => lineOf(t(name as keyof typeof lines), value));
}

function linesOfReceipt({ month, state }: CashReceipt, { language }: Wording): Line[] {
  const t = wordsIn(CHANGE_TEXTS, language);
  return lineOf(t('receipt', { month: monthInWords(month as KstMonth, language) }), t(state));
}

function linesOfProduct(subscription: Subscription, { language, catalog }: Wording): Line[] {
  const { product, status, billingPlan, renewal, scheduledChanges, accounts, capacity = [] } = subscription;
  const t = wordsIn(CHANGE_TEXTS, language);
  const name = productName(product);
  const named = (plan: Subscription['plan']) => planName(catalog, { product, plan });
  const termsOf = (terms: Pick<NonNullable<Subscription['renewal']>, 'plan' | 'billingPlan'>) => ({
    plan: named(terms.plan ?? subscription.plan),
    billingPlan: t(terms.billingPlan ?? 'ANNUAL'),
  });
  return [
    ...lineOf(t('status', { name }), STATUS_TEXTS[status][language]),
    ...lineOf(t('plan', { name }), planName(catalog, subscription)),
    ...lineOf(t('billing', { name }), t(billingPlan)),
    ...lineOf(t('renewal', { name }), renewal && t(renewal.renewalType, termsOf(renewal))),
    ...lineOf(t('accounts', { name }), accounts?.toString()),
    ...capacity.flatMap(({ service, addedUnits }) =>
      lineOf(
        t('capacity', { name: productName(service) }),
        addedUnits > 0 ? t('units', { units: addedUnits }) : undefined,
      ),
    ),
    ...scheduledChanges.flatMap(({ type, effectiveDate, terms }) => {
      const date = dateInWords(effectiveDate as KstDate, language);
      return lineOf(
        t(type === 'CANCELLATION' ? 'ends' : 'startsPaid', { name }),
        terms ? t('startsWith', { date, ...termsOf(terms) }) : date,
      );
    }),
  ];
}
