import type { WizardProps } from '@cloudscape-design/components/wizard';
import type { Translate } from '../../language/texts.ts';
import { type Draft, isNaverWorksAlone, type StepName } from './draft.ts';
import type { TEXTS } from './texts.ts';

type T = Translate<typeof TEXTS>;

/** The buttons have the words of the documents: each says where it leads. */
export function wizardWords(t: T, draft: Draft, step: StepName) {
  const alone = isNaverWorksAlone(draft);
  const next: Readonly<Record<StepName, string>> = alone
    ? { product: t('toTermsAlone'), terms: t('toInfoAlone'), info: t('toReviewAlone'), review: '' }
    : { product: t('toInfo'), info: t('toInfo'), terms: t('toReview'), review: '' };
  const strings: WizardProps.I18nStrings = {
    nextButton: next[step],
    cancelButton: t('cancel'),
    previousButton: t('previous'),
    stepNumberLabel: (number) => t('stepNumber', { step: number }),
    collapsedStepsLabel: (number, count) => t('stepOf', { step: number, steps: count }),
    navigationAriaLabel: t('steps'),
    submitButtonLoadingAnnouncement: t('moving'),
    nextButtonLoadingAnnouncement: t('moving'),
  };
  const titles: Readonly<Record<StepName, string>> = {
    product: t('product'),
    info: t(alone ? 'infoAlone' : 'info'),
    terms: t('terms'),
    review: t(alone ? 'reviewAlone' : 'review'),
  };
  return { strings, titles, submit: t(alone ? 'submitAlone' : 'submit') };
}
