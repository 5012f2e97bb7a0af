import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Wizard, { type WizardProps } from '@cloudscape-design/components/wizard';
import { requestTrial } from '@smartwork/client/calls';
import type { Catalog } from '@smartwork/client/types';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { useAction } from '../../api/use-action.ts';
import { useTexts } from '../../language/texts.ts';
import { TRIAL_END_TEXTS, trialEndOf } from '../../words/trial-end.ts';
import { fieldOfPointer, isComplete } from './checks.ts';
import { type Body, bodyOf, type Draft, nameKindOf, type StepName, stepsOf, termsOf } from './draft.ts';
import { InfoStep } from './info-step.tsx';
import { ProductStep } from './product-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { TermsStep } from './terms-step.tsx';
import { TEXTS } from './texts.ts';
import { useDraft } from './use-draft.ts';
import { wizardWords } from './wizard-words.ts';

export function RequestWizard({ catalog }: { readonly catalog: Catalog }) {
  const t = useTexts(TEXTS);
  const end = useTexts(TRIAL_END_TEXTS);
  const client = useClient();
  const [, navigate] = useLocation();
  const { draft, change: changeDraft, forget } = useDraft();
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});
  const [checked, setChecked] = useState<readonly StepName[]>([]);
  const steps = stepsOf(draft);
  const nameKind = nameKindOf(catalog, draft);
  const isDone: Readonly<Record<StepName, boolean>> = {
    product: draft.plan !== '',
    info: isComplete(draft, nameKind),
    terms: termsOf(catalog).every(({ code }) => draft.agreed.includes(code)),
    review: false,
  };
  const [index, goTo] = useStepInAddress(steps, isDone);
  const step = steps[index] ?? 'product';

  const action = useAction({
    call: (body: Body, { query, headers }) => requestTrial({ client, body, query, headers }),
    subject: undefined,
    onDone: ({ data }) => {
      forget();
      navigate(`/companies/${data.tenantId}/ready`, { replace: true });
    },
  });
  const { preview, reset, error } = action;
  // A refusal stands at its field until the field is changed.
  useEffect(() => {
    if (error) setRefusals(refusalsIn(error, fieldOfPointer));
  }, [error]);
  const change = (changes: Partial<Draft>) => {
    // Whether the trial was used depends on all that is entered: another request is asked about anew.
    changeDraft('billingPlan' in changes ? changes : { ...changes, billingPlan: '' });
    setRefusals((before) =>
      Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changes))),
    );
  };
  const review = () => preview(bodyOf(catalog, draft));
  // The dry run belongs to the step, however the person came to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else that is entered can change in this step.
  useEffect(() => {
    if (step === 'review') review();
    else reset();
  }, [step, draft.billingPlan]);

  const onNavigate: WizardProps['onNavigate'] = ({ detail: { requestedStepIndex } }) => {
    const isForward = requestedStepIndex > index;
    setChecked((before) => (isForward ? [...before, step] : before));
    if (!isForward || isDone[step]) goTo(requestedStepIndex);
  };
  const shared = (name: StepName) => ({ catalog, draft, change, isChecked: checked.includes(name) });
  const contents: Readonly<Record<StepName, WizardProps.Step['content']>> = {
    product: <ProductStep {...shared('product')} />,
    info: <InfoStep {...shared('info')} refusals={refusals} />,
    terms: <TermsStep {...shared('terms')} />,
    review: (
      <ReviewStep
        catalog={catalog}
        draft={draft}
        change={change}
        preview={action.previewed}
        error={error}
        onRetry={review}
        onCorrect={() => goTo(steps.indexOf('info'))}
      />
    ),
  };
  const { titles, strings, submit } = wizardWords(t, draft, step);
  return (
    <SpaceBetween size="l">
      <Alert type="warning">
        {t('caution')} {end(trialEndOf(draft.offer))}
      </Alert>
      <Wizard
        i18nStrings={strings}
        submitButtonText={submit}
        activeStepIndex={index}
        isLoadingNextStep={action.isSending || (step === 'review' && action.isPreviewing)}
        onNavigate={onNavigate}
        onCancel={() => navigate('/')}
        onSubmit={() => {
          if (action.previewed) action.send();
        }}
        steps={steps.map((name) => ({
          title: titles[name],
          content: contents[name],
          ...(checked.includes(name) && !isDone[name] && name === step && { errorText: t('incomplete') }),
        }))}
      />
    </SpaceBetween>
  );
}

/** The step stands in the address, so the back button of the browser goes one step back. */
function useStepInAddress(steps: readonly StepName[], isDone: Readonly<Record<StepName, boolean>>) {
  const [search, setSearch] = useSearchParams();
  const wished = Math.max(0, steps.indexOf((search.get('step') ?? 'product') as StepName));
  const firstOpen = steps.findIndex((name) => !isDone[name]);
  // Nobody comes to a step before the ones in front of it are done.
  const index = Math.min(wished, firstOpen);
  return [index, (to: number) => setSearch({ step: steps[to] ?? 'product' })] as const;
}
