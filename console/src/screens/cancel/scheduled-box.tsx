import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { undoCancellation } from '@smartwork/client/calls';
import { useState } from 'react';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import type { ActionContext } from '../../actions/action-page.tsx';
import { Refused } from '../../actions/changes/refused.tsx';
import { ConfirmDialog } from '../../actions/dialogs/confirm-dialog.tsx';
import { useClient } from '../../api/client.tsx';
import { useAction } from '../../api/use-action.ts';
import { productName } from '../../components/values/product-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { cancellationOf, liveIn, type Product, type Unit } from './quotes.ts';
import { resetInWords } from './reset-words.ts';
import { SendAgain } from './send-again.tsx';
import { TEXTS } from './texts.ts';

interface ScheduledBoxProps extends ActionContext {
  readonly units: readonly Unit[];
}

/** What is scheduled, and the way back, until its date (R132). */
export function ScheduledBox({ tenant, units, onDone }: ScheduledBoxProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const client = useClient();
  const { tenantId } = tenant;
  const [withdrawn, setWithdrawn] = useState<readonly Product[]>([]);
  const action = useAction({
    subject: tenant,
    call: (product: Product, { query, headers }) =>
      undoCancellation({ client, path: { tenantId }, query: { ...query, product }, headers }),
    onDone: ({ data }) =>
      onDone(
        t('withdrawn'),
        <SendAgain tenantId={tenantId} version={data.version} schedules={data.resetSchedules} />,
      ),
  });
  const scheduled = units.flatMap(({ products, resetSchedules }) => {
    const dates = liveIn(tenant).flatMap((one) =>
      products.includes(one.product) ? (cancellationOf(one) ?? []) : [],
    );
    return dates[0] ? [{ products, resetSchedules, date: dates[0] }] : [];
  });
  // A refusal stays to be read, also when somebody else has withdrawn it meanwhile.
  if (scheduled.length === 0 && !action.error) return null;
  const namesOf = (products: readonly Product[]) => products.map(productName).join(', ');
  const lost = scheduled.find(({ products }) => products === withdrawn)?.resetSchedules ?? [];
  return (
    <SpaceBetween size="s">
      {scheduled.map(({ products, date }) => (
        <Alert
          key={products.join()}
          type="warning"
          header={t('scheduled')}
          action={
            <Button
              ariaLabel={t('withdrawOf', { name: namesOf(products) })}
              onClick={() => {
                setWithdrawn(products);
                if (products[0]) action.preview(products[0]);
              }}
            >
              {t('withdraw')}
            </Button>
          }
        >
          {t('scheduledText', { name: namesOf(products), date: dateInWords(date, language) })}
        </Alert>
      ))}
      <Refused error={action.previewError} action={action} />
      <ConfirmDialog title={t('withdraw')} confirm={t('withdraw')} action={action}>
        {() => (
          <SpaceBetween size="s">
            {t('withdrawText', { name: namesOf(withdrawn) })}
            {lost.length > 0 && (
              <div>
                {t('notRestored')}
                <ul className="notes">
                  {lost.map((schedule) => (
                    <li key={`${schedule.product} ${schedule.type}`}>{resetInWords(schedule, t)}</li>
                  ))}
                </ul>
              </div>
            )}
          </SpaceBetween>
        )}
      </ConfirmDialog>
    </SpaceBetween>
  );
}
