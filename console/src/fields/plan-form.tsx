import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Catalog, DryRun, TenantWithProfile } from '@smartwork/client/types';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../actions/dialogs/confirm-dialog.tsx';
import { FormFooter } from '../actions/form-footer.tsx';
import type { PreviewedAction } from '../api/use-action.ts';
import { areNamesComplete, lackingFor, NamesFields, NO_NAMES, namesIn } from './names-fields.tsx';
import type { OfferedPlan } from './plan-tiles.tsx';
import { isAgreedTo, TermsAgreement, termsFor, termsVersionOf } from './terms-agreement.tsx';

interface PlanRequestOptions {
  readonly catalog: Catalog;
  readonly tenant: TenantWithProfile;
  readonly chosen: OfferedPlan | undefined;
  readonly needsCompanyId: boolean;
}

/** What every request of a plan asks for beside the plan: the names that are lacking, and the agreement. */
export function usePlanRequest({ catalog, tenant, chosen, needsCompanyId }: PlanRequestOptions) {
  const [names, setNames] = useState(NO_NAMES);
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const lacking = lackingFor(tenant, chosen, needsCompanyId);
  const documents = termsFor(catalog, 'REQUEST');
  return {
    isChecked,
    names: { catalog, names, lacking, onChange: setNames, isChecked },
    terms: { documents, agreed, onChange: setAgreed, isChecked },
    /** Says from now on what is missing; once nothing is, it gives what the body has beside the plan. */
    complete: () => {
      setChecked(true);
      if (!chosen || !areNamesComplete(names, lacking) || !isAgreedTo(documents, agreed)) return undefined;
      return { chosen, rest: { ...namesIn(names, lacking), termsVersion: termsVersionOf(catalog) } };
    },
  };
}

interface PlanFormProps {
  readonly request: ReturnType<typeof usePlanRequest>;
  readonly action: PreviewedAction<DryRun>;
  readonly refusals: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly confirm: { readonly title: string; readonly confirm: string };
  /** What is chosen, above the preview. */
  readonly confirmation: (preview: DryRun) => ReactNode;
  /** The plans to choose from. */
  readonly choice: ReactNode;
  /** What else this request asks for. */
  readonly children?: ReactNode;
}

/** The frame of every request of a plan: the plans, the names, the rest, the agreement, the confirmation. */
export function PlanForm({ request, action, choice, children, confirm, ...props }: PlanFormProps) {
  return (
    <SpaceBetween size="l">
      <Container>{choice}</Container>
      <NamesFields {...request.names} refusals={props.refusals} />
      {children}
      <TermsAgreement {...request.terms} isFolded />
      <FormFooter submit={props.submit} onSubmit={props.onSubmit} action={action} />
      <ConfirmDialog {...confirm} action={action}>
        {props.confirmation}
      </ConfirmDialog>
    </SpaceBetween>
  );
}
