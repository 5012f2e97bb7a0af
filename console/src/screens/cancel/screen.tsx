import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRef } from 'react';
import { useParams, useSearchParams } from 'wouter';
import type { ActionContext } from '../../actions/action-page.tsx';
import { ActionPage } from '../../actions/action-page.tsx';
import { Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { CancelForm } from './cancel-form.tsx';
import { ScheduledBox } from './scheduled-box.tsx';
import { TEXTS } from './texts.ts';
import { useUnits } from './use-units.ts';

/** The way out: which products, on which dates, for how much, and back again (R120-R142). */
export function Screen() {
  const t = useTexts(TEXTS);
  const { product } = useParams();
  const [search] = useSearchParams();
  const wished = product ?? search.get('product') ?? undefined;
  return (
    <ActionPage
      title={t('title')}
      actions={['CANCEL', 'UNDO_CANCELLATION']}
      precautions={() => [t('dataLost'), t('penaltyRule'), t('freeDay'), t('scheduleRule'), t('resetRule')]}
    >
      {(context) => <Quoted {...context} wished={wished} />}
    </ActionPage>
  );
}

function Quoted({ tenant, onDone, wished }: ActionContext & { readonly wished: string | undefined }) {
  const { units: read, error, refetch } = useUnits(tenant);
  // While a product that has come meanwhile is quoted, what was chosen must not be lost.
  const known = useRef(read);
  const units = read ?? known.current;
  known.current = units;
  if (!units) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  return (
    <SpaceBetween size="l">
      <ScheduledBox tenant={tenant} units={units} onDone={onDone} />
      <CancelForm tenant={tenant} units={units} wished={wished} onDone={onDone} />
    </SpaceBetween>
  );
}
