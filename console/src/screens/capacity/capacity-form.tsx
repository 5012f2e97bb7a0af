import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { changeCapacity } from '@smartwork/client/calls';
import type { Catalog, ChangeCapacityData, Subscription } from '@smartwork/client/types';
import { useState } from 'react';
import { wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import type { ActionContext } from '../../actions/action-page.tsx';
import { ConfirmDialog } from '../../actions/dialogs/confirm-dialog.tsx';
import { FormFooter } from '../../actions/form-footer.tsx';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { useAction } from '../../api/use-action.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

type Body = ChangeCapacityData['body'];

interface CapacityFormProps extends ActionContext {
  readonly catalog: Catalog;
  readonly subscription: Subscription;
}

export function CapacityForm({ catalog, tenant, subscription, onDone }: CapacityFormProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const client = useClient();
  const { product, capacity = [] } = subscription;
  const present = capacity.find(({ service }) => service === product)?.addedUnits ?? 0;
  const [typed, setTyped] = useState(String(present));
  const sold = catalog.offers
    .flatMap(({ extraCapacity }) => extraCapacity)
    .find((one) => one.product === product);
  const units = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
  const isPossible = units >= 0 && units <= (sold?.maxUnits ?? 0);
  const action = useAction({
    subject: tenant,
    call: (body: Body, sending) =>
      changeCapacity({ client, path: { tenantId: tenant.tenantId, product }, body, ...sending }),
    onDone: () => onDone(t('done', { units })),
  });
  const price = sold && wonInWords(sold.monthlyPrice, language);
  const word = t(units < present ? 'giveBack' : 'add');
  const step = (by: number) => setTyped(String(Math.max(0, (Number.isNaN(units) ? present : units) + by)));
  return (
    <SpaceBetween size="l">
      <Container>
        <FormField
          label={t('units')}
          description={
            <>
              {t('unitsNow', { units: present })}{' '}
              {price && t(sold.samplePrices ? 'samplePrice' : 'price', { price })}
            </>
          }
          constraintText={t('range', { most: sold?.maxUnits ?? 0 })}
          errorText={
            isPossible
              ? refusalsIn(action.previewError)['addedUnits']
              : t('range', { most: sold?.maxUnits ?? 0 })
          }
        >
          <div className="stepper">
            <Button
              iconName="subtract-minus"
              ariaLabel={t('less')}
              disabled={units <= 0}
              onClick={() => step(-1)}
            />
            <Input
              value={typed}
              inputMode="numeric"
              ariaLabel={t('units')}
              onChange={({ detail }) => setTyped(detail.value.trim())}
            />
            <Button iconName="add-plus" ariaLabel={t('more')} onClick={() => step(1)} />
          </div>
        </FormField>
      </Container>
      <FormFooter
        submit={word}
        disabled={!isPossible || units === present}
        onSubmit={() => action.preview({ addedUnits: units })}
        action={action}
      />
      <ConfirmDialog title={word} confirm={word} action={action}>
        {() => t(units < present ? 'returns' : 'adds', { units: Math.abs(units - present) })}
      </ConfirmDialog>
    </SpaceBetween>
  );
}
