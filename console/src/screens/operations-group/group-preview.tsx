import type { Group } from '@smartwork/client/types';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { changesBetween } from '../../actions/changes/changes-between.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { GroupNotes } from './group-notes.tsx';
import { TEXTS } from './texts.ts';

interface GroupPreviewProps {
  readonly group: Group;
  /** None: the group is new. */
  readonly before?: Group;
}

/** What a change makes of a group, and its companies afterwards. */
export function GroupPreview({ group, before }: GroupPreviewProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const day = (date: string) => dateInWords(date as KstDate, language);
  const changes = before ? changesBetween(before, group, { language, catalog: undefined }) : [];
  return (
    <>
      {changes.length > 0 && (
        <ul className="notes">
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
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
