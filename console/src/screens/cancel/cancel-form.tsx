import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { cancel } from '@smartwork/client/calls';
import type { CancelData } from '@smartwork/client/types';
import { useState } from 'react';
import { wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { CONFIRMATION_TEXTS } from '../../../../functions/core/requests/cancellation.ts';
import type { ActionContext } from '../../actions/action-page.tsx';
import { ConfirmDialog } from '../../actions/dialogs/confirm-dialog.tsx';
import { FormFooter } from '../../actions/form-footer.tsx';
import { useClient } from '../../api/client.tsx';
import { useToday } from '../../api/clock.tsx';
import { useAction } from '../../api/use-action.ts';
import { productName } from '../../components/values/product-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { DateChoice } from './date-choice.tsx';
import { dateFields, firstPlan, itemsOf, penaltyOf, withDate } from './plan.ts';
import { ProductsBox } from './products-box.tsx';
import { QuoteChange, quoteIn } from './quote-change.tsx';
import { cancellationOf, liveIn, type Unit } from './quotes.ts';
import { ResetList } from './reset-list.tsx';
import { TEXTS } from './texts.ts';

type Body = CancelData['body'];

interface CancelFormProps extends ActionContext {
  readonly units: readonly Unit[];
  readonly wished: string | undefined;
}

export function CancelForm({ tenant, units, wished, onDone }: CancelFormProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const client = useClient();
  const today = useToday();
  const [plan, setPlan] = useState(() => firstPlan(tenant, wished));
  const [isChecked, setChecked] = useState(false);
  // What the person agreed to: after a refusal the quotes are read again, and show the new amount.
  const [accepted, setAccepted] = useState<number>();
  const fields = dateFields(units, plan);
  const penalty = penaltyOf(fields);
  const items = itemsOf(fields);
  const isNow = items.some(({ date }) => date === today);
  const leftOut = liveIn(tenant).filter(
    (one) => cancellationOf(one) !== undefined && !plan.products.includes(one.product),
  );
  const action = useAction({
    subject: tenant,
    call: (body: Body, sending) => cancel({ client, path: { tenantId: tenant.tenantId }, body, ...sending }),
    onDone: () => onDone(t(isNow ? 'doneNow' : 'doneLater')),
  });
  const send = (acceptedPenalty: number) => {
    setAccepted(acceptedPenalty);
    action.preview({ items, acceptedPenalty, confirmationText: CONFIRMATION_TEXTS[language] });
  };
  const submit = () => {
    setChecked(true);
    if (penalty !== undefined) send(penalty);
  };
  const won = (amount: number) => wonInWords(amount, language);
  const changed = quoteIn(action.error);
  const again =
    changed === undefined
      ? undefined
      : { text: t('acceptNew', { amount: won(changed) }), onClick: () => send(changed) };
  const word = t(isNow ? 'submitNow' : 'submitLater');
  return (
    <SpaceBetween size="l">
      <Container>
        <ProductsBox tenant={tenant} units={units} plan={plan} onChange={setPlan} />
      </Container>
      {fields.map(({ products, quotes, date }) => (
        <Container key={products.join()}>
          <DateChoice
            label={
              fields.length === 1 ? t('date') : t('dateOf', { name: products.map(productName).join(', ') })
            }
            quotes={quotes}
            value={date}
            onChange={(chosen) => setPlan((before) => withDate(before, products, chosen))}
          />
        </Container>
      ))}
      {leftOut.map(({ product }) => (
        <Alert key={product} type="info">
          {t('leftOut', { name: productName(product) })}
        </Alert>
      ))}
      {isChecked && penalty === undefined && <Alert type="error">{t('chooseProduct')}</Alert>}
      {penalty !== undefined && (
        <Alert type={penalty > 0 ? 'warning' : 'success'}>
          {penalty > 0 ? t('total', { amount: won(penalty) }) : t('totalNone')}
        </Alert>
      )}
      {action.previewError && <QuoteChange error={action.previewError} before={accepted} />}
      <FormFooter
        submit={word}
        onSubmit={submit}
        action={action}
        more={action.previewError && again && <Button onClick={again.onClick}>{again.text}</Button>}
      />
      <ConfirmDialog
        title={t('confirm')}
        confirm={word}
        action={action}
        phrase={CONFIRMATION_TEXTS[language]}
        again={again}
        refusal={<QuoteChange error={action.sendError} before={accepted} />}
      >
        {() => <ResetList units={units} plan={plan} />}
      </ConfirmDialog>
    </SpaceBetween>
  );
}
