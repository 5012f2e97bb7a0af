import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TenantWithProfile } from '@smartwork/client/types';
import { useCatalog } from '../api/queries.ts';
import { isConflict } from '../api/use-action.ts';
import { Problem } from '../components/problem.tsx';
import { useLanguage } from '../language/language.tsx';
import { useTexts } from '../language/texts.ts';
import { ACTION_TEXTS } from './action-texts.ts';
import { changesBetween } from './changes-between.ts';

interface RefusedProps {
  readonly error: unknown;
  /** What the person saw when it was sent, and what there is now. */
  readonly seen: TenantWithProfile;
  readonly tenant: TenantWithProfile;
}

/** Why a call was refused; after a conflict also what has changed meanwhile. Nothing that was typed is lost. */
export function Refused({ error, seen, tenant }: RefusedProps) {
  const t = useTexts(ACTION_TEXTS);
  const { language } = useLanguage();
  const { data: catalog } = useCatalog();
  const hasMoved = isConflict(error) && seen.version !== tenant.version;
  const changes = hasMoved ? changesBetween(seen, tenant, { t, language, catalog }) : [];
  return (
    <SpaceBetween size="s">
      <Problem error={error} />
      {hasMoved && (
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
      )}
    </SpaceBetween>
  );
}
