import type { Group } from '@smartwork/client/types';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { GroupNotes } from './group-notes.tsx';
import { TEXTS } from './texts.ts';

/** The companies of a group after a change. */
export function GroupPreview({ group }: { readonly group: Group }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const day = (date: string) => dateInWords(date as KstDate, language);
  return (
    <>
      {group.companies.length > 0 && <p>{t('afterwards')}</p>}
      <ul>
        {group.companies.map(({ tenantId, companyId, role, from, until }) => {
          const shared = { name: companyId ?? tenantId, role: t(role) };
          return (
            <li key={tenantId}>
              {until === undefined
                ? t('line', { ...shared, from: day(from) })
                : t('lineUntil', { ...shared, until: day(until) })}
            </li>
          );
        })}
      </ul>
      <GroupNotes group={group} />
    </>
  );
}
