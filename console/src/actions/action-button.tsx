import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import type { Tenant } from '@smartwork/client/types';
import type { Language } from '../../../functions/core/language.ts';
import { followLink } from '../app/follow-link.ts';
import { useHasPage } from '../app/pages.ts';
import { ADVICE } from '../components/advice.ts';
import { productName } from '../components/values/product-name.ts';
import { useLanguage } from '../language/language.tsx';
import type { Texts } from '../language/texts.ts';
import { ACTION_PAGES, type Action, type AllowedAction, actionHref } from './action-pages.ts';

interface ActionButtonProps {
  readonly allowed: AllowedAction;
  readonly tenantId: string;
  readonly product?: string;
  readonly variant?: ButtonProps.Variant;
  /** What runs on the company, where it is known: an upgrade shows as applied for. */
  readonly running?: Tenant['operation'] | undefined;
}

/** The words of the documents, where the name of the action is another one. */
const WORDS = {
  SWITCH_TO_BUNDLE: { en: 'Change solution', ko: '솔루션 변경' },
  UPGRADE_BUNDLE: { en: 'Upgrade', ko: '업그레이드' },
  APPLYING: { en: 'Applying', ko: '신청 중' },
} as const satisfies Texts;
const UPGRADES: readonly Action[] = ['UPGRADE', 'UPGRADE_BUNDLE'];

function labelOf({ action, label, product }: AllowedAction, isApplying: boolean, language: Language): string {
  if (isApplying) return WORDS.APPLYING[language];
  if (action === 'SWITCH_TO_BUNDLE' || action === 'UPGRADE_BUNDLE') return WORDS[action][language];
  if (action !== 'SUBSCRIBE' || !product) return label;
  const name = productName(product);
  return language === 'ko' ? `${name} ${label}` : `${label}: ${name}`;
}

/** An action of the API as a button. A disabled one says why, and what to do about it. */
export function ActionButton({ allowed, tenantId, product, variant = 'normal', running }: ActionButtonProps) {
  const { language } = useLanguage();
  const hasPage = useHasPage(ACTION_PAGES[allowed.action]);
  const isUpgrade = UPGRADES.includes(allowed.action);
  // At the top there is no such button (R81, R88).
  if (!hasPage || (isUpgrade && allowed.code === 'NOT_AN_UPGRADE')) return null;
  const isApplying = isUpgrade && running?.type === 'UPGRADE' && running.status === 'IN_PROGRESS';
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
      {labelOf(allowed, isApplying, language)}
    </Button>
  );
}
