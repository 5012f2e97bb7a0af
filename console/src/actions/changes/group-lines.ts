import type { Group } from '@smartwork/client/types';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { companyNameIn } from '../../components/values/group-company-name.ts';
import { productName } from '../../components/values/product-name.ts';
import { wordsIn } from '../../language/words-in.ts';
import { CHANGE_TEXTS } from './texts.ts';
import { type Line, lineOf, type Wording } from './wording.ts';

/** All that the pages show of a group. Of a company that `other` lacks, that it is there says enough. */
export function groupLines(group: Group, other: Group, { language }: Wording): Line[] {
  const t = wordsIn(CHANGE_TEXTS, language);
  const day = (date: string | undefined) => date && dateInWords(date as KstDate, language);
  const nameOf = (tenantId: string) => companyNameIn(group, tenantId);
  const { until, scheduledMain: next, companies } = group;

  const linesOfCompany = (company: Group['companies'][number]): Line[] => {
    const name = nameOf(company.tenantId);
    const { parentTenantId: parent, subscribed, users = [] } = company;
    const counterpart = other.companies.find(({ tenantId }) => tenantId === company.tenantId);
    const position = company.position + 1;
    const role = t(company.role);
    const lastDay = day(company.until);
    const there = lineOf(t('role', { name }), lastDay ? t('until', { role, date: lastDay }) : role);
    if (!counterpart) return there;
    // A dry run counts nobody.
    const areCounted = company.users !== undefined && counterpart.users !== undefined;
    return [
      ...there,
      ...lineOf(t('billedFrom', { name }), day(company.from)),
      ...lineOf(
        t('products', { name }),
        subscribed
          .map(({ product, endsOn }) => {
            const date = day(endsOn);
            return date ? t('endsOn', { product: productName(product), date }) : productName(product);
          })
          .join(', '),
      ),
      ...lineOf(
        t('users', { name }),
        areCounted
          ? users.map(({ product, registered }) => `${productName(product)} ${registered}`).join(', ')
          : undefined,
      ),
      ...lineOf(t('cards', { name }), String(company.linkedCards)),
      ...lineOf(t('displayRange', { name }), t(company.displayRange)),
      ...lineOf(
        t('place', { name }),
        parent === null ? t('atTop', { position }) : t('under', { position, parent: nameOf(parent) }),
      ),
    ];
  };
  return [
    ...lineOf(t('dissolution'), day(until)),
    ...lineOf(
      t('nextMain'),
      next && t('nextMainFrom', { name: nameOf(next.tenantId), date: day(next.effectiveDate) ?? '' }),
    ),
    ...companies.flatMap(linesOfCompany),
  ];
}
