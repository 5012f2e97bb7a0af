import { TermsAgreement } from '../../fields/terms-agreement.tsx';
import { termsOf } from './draft.ts';
import type { StepProps } from './product-step.tsx';

export const TermsStep = ({ catalog, draft, change, isChecked }: StepProps) => (
  <TermsAgreement
    documents={termsOf(catalog)}
    agreed={draft.agreed}
    onChange={(agreed) => change({ agreed })}
    isChecked={isChecked}
  />
);
