import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCatalog } from '../../api/queries.ts';
import type { Subject } from '../../api/subject.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { changesBetween } from './changes-between.ts';
import { CHANGE_TEXTS } from './texts.ts';

export interface Compared {
  /** What the person saw. */
  readonly seen: Subject | undefined;
  /** What there is instead. */
  readonly now: Subject | undefined;
}

interface ChangesProps extends Compared {
  /** Nothing is said of a change that no page shows. */
  readonly isQuiet?: boolean;
}

/** What others have changed since the person saw it. */
export function Changes({ seen, now, isQuiet = false }: ChangesProps) {
  const t = useTexts(CHANGE_TEXTS);
  const { language } = useLanguage();
  const { data: catalog } = useCatalog();
  if (!seen || !now) return null;
  const changes = changesBetween(seen, now, { language, catalog });
  if (changes.length === 0 && (isQuiet || seen.version === now.version)) return null;
  return (
    <Alert type="info" header={t('changed')}>
      <SpaceBetween size="xs">
        {changes.length === 0 && t('changedElsewhere')}
        {changes.length > 0 && (
          <ul className="notes">
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {t('kept')}
      </SpaceBetween>
    </Alert>
  );
}
