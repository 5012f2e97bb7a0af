import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import type { Tenant } from '@smartwork/client/types';
import type { Language } from '../../../functions/core/language.ts';
import { followLink } from '../app/follow-link.ts';
import { useHasPage } from '../app/pages.ts';
import { ADVICE } from '../components/advice.ts';
import { productName } from '../components/values/product-name.ts';
import { useLanguage } from '../language/language.tsx';
import type { Texts } from '../language/texts.ts';
import { useSession } from '../session/session.tsx';
import { ACTION_PAGES, type Action, type AllowedAction, actionHref } from './action-pages.ts';

interface ActionButtonProps {
  readonly allowed: AllowedAction;
  readonly tenantId: string;
  readonly product?: string;
  readonly variant?: ButtonProps.Variant;
  /** What runs on the company, where it is known: an upgrade shows as applied for. */
  readonly running?: Tenant['operation'] | undefined;
}

/** The words of the documents, where the name of the action is another one, and what staff read. */
const WORDS = {
  SWITCH_TO_BUNDLE: { en: 'Change solution', ko: '솔루션 변경' },
  UPGRADE_BUNDLE: { en: 'Upgrade', ko: '업그레이드' },
  APPLYING: { en: 'Applying', ko: '신청 중' },
  FOR_OWNER: {
    en: 'Only the administrator of the company can do it.',
    ko: '회사의 관리자만 진행할 수 있습니다.',
  },
} as const satisfies Texts;
const UPGRADES: readonly Action[] = ['UPGRADE', 'UPGRADE_BUNDLE'];

function labelOf({ action, label, product }: AllowedAction, isApplying: boolean, language: Language): string {
  if (isApplying) return WORDS.APPLYING[language];
  if (action === 'SWITCH_TO_BUNDLE' || action === 'UPGRADE_BUNDLE') return WORDS[action][language];
  if (action !== 'SUBSCRIBE' || !product) return label;
  const name = productName(product);
  return language === 'ko' ? `${name} ${label}` : `${label}: ${name}`;
}

/** An action of the API as a button. A disabled one says why, and what to do about it. Staff see all, and use none. */
export function ActionButton({ allowed, tenantId, product, variant = 'normal', running }: ActionButtonProps) {
  const { language } = useLanguage();
  const isOwner = useSession().role === 'customer';
  const hasPage = useHasPage(ACTION_PAGES[allowed.action]);
  const isUpgrade = UPGRADES.includes(allowed.action);
  // At the top there is no such button (R81, R88).
  if (!hasPage || (isUpgrade && allowed.code === 'NOT_AN_UPGRADE')) return null;
  const isApplying = isUpgrade && running?.type === 'UPGRADE' && running.status === 'IN_PROGRESS';
  const isUsable = allowed.allowed && isOwner;
  const advice = allowed.allowed ? WORDS.FOR_OWNER : (ADVICE[allowed.code ?? ''] ?? ADVICE[allowed.action]);
  return (
    <Button
      variant={variant}
      disabled={!isUsable}
      disabledReason={advice?.[language] ?? allowed.fix}
      {...(isUsable && {
        href: actionHref(allowed.action, tenantId, product ?? allowed.product),
        onFollow: followLink,
      })}
    >
      {labelOf(allowed, isApplying, language)}
    </Button>
  );
}
