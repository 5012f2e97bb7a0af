import type { Language, Localized } from '../language.ts';
import { sharedAmount } from './amounts.ts';
import type { NameKind } from './codes.ts';
import { PRODUCTS } from './products.ts';
import type { ComparisonRow, PlanView } from './view-schema.ts';

/**
 * The plans of an offer side by side: what each can do, how much it holds, and what its accounts stand under. Prices
 * stand with the plans.
 */
export const comparisonOf = (plans: readonly PlanView[], language: Language): ComparisonRow[] => [
  ...featureRows(plans),
  ...capacityRows(plans, language),
  rowOf('LOGIN', 'LOGIN', LOGIN[language], plans, ({ identity }) => identityInWords(identity, language)),
];

function featureRows(plans: readonly PlanView[]): ComparisonRow[] {
  const names = new Map(plans.flatMap(({ features }) => features.map(({ code, name }) => [code, name])));
  return [...names].map(([code, name]) =>
    rowOf('FEATURE', code, name, plans, ({ features }) => {
      const feature = features.find((one) => one.code === code);
      return feature && (feature.amount ?? null);
    }),
  );
}

function capacityRows(plans: readonly PlanView[], language: Language): ComparisonRow[] {
  const services = [
    ...new Set(plans.flatMap(({ capacity }) => capacity.shared.map(({ service }) => service))),
  ];
  return services.map((service) => {
    const name = `${PRODUCTS[service].names[language]} ${SHARED_CAPACITY[language]}`;
    return rowOf('CAPACITY', `SHARED_CAPACITY_${service}`, name, plans, ({ capacity }) => {
      const shared = capacity.shared.find((one) => one.service === service);
      return shared && sharedAmount(shared, language);
    });
  });
}

/** `read` tells what a plan has of it: a text, null where there is no more to say, undefined where it has nothing. */
function rowOf(
  kind: ComparisonRow['kind'],
  code: string,
  name: string,
  plans: readonly PlanView[],
  read: (plan: PlanView) => string | null | undefined,
): ComparisonRow {
  const cells = plans.map((plan) => {
    const text = read(plan);
    return { plan: plan.code, included: text !== undefined, ...(text && { text }) };
  });
  const contents = new Set(cells.map(({ included, text }) => JSON.stringify([included, text])));
  return { code, kind, name, differs: contents.size > 1, cells };
}

const identityInWords = (identity: readonly NameKind[], language: Language): string =>
  identity.map((one) => IDENTITIES[one][language]).join(OR[language]);

const LOGIN: Localized = { ko: '로그인 ID', en: 'Login ID' };
const OR: Localized = { ko: ' 또는 ', en: ' or ' };
const IDENTITIES: Readonly<Record<NameKind, Localized>> = {
  DOMAIN: { ko: 'ID@도메인', en: 'ID@domain name' },
  GROUP_NAME: { ko: 'ID@그룹 이름', en: 'ID@group name' },
};
const SHARED_CAPACITY: Localized = { ko: '공용 용량', en: 'shared capacity' };
