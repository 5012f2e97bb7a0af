import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import { followLink } from '../app/follow-link.ts';
import { useHasPage } from '../app/pages.ts';
import { ADVICE } from '../components/advice.ts';
import { useLanguage } from '../language/language.tsx';
import { ACTION_PAGES, type AllowedAction, actionHref } from './action-pages.ts';

interface ActionButtonProps {
  readonly allowed: AllowedAction;
  readonly tenantId: string;
  readonly product?: string;
  readonly variant?: ButtonProps.Variant;
}

/** An action of the API as a button. A disabled one says why, and what to do about it. */
export function ActionButton({ allowed, tenantId, product, variant = 'normal' }: ActionButtonProps) {
  const { language } = useLanguage();
  const hasPage = useHasPage(ACTION_PAGES[allowed.action]);
  if (!hasPage) return null;
  const advice = ADVICE[allowed.code ?? ''] ?? (allowed.allowed ? undefined : ADVICE[allowed.action]);
  return (
    <Button
      variant={variant}
      disabled={!allowed.allowed}
      disabledReason={advice?.[language] ?? allowed.fix}
      {...(allowed.allowed && {
        href: actionHref(allowed.action, tenantId, product ?? allowed.product),
        onFollow: followLink,
      })}
    >
      {allowed.label}
    </Button>
  );
}
