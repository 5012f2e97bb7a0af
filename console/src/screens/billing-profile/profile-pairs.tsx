import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { BillingProfile } from '@smartwork/client/types';
import { billingLines } from '../../components/values/billing-lines.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Texts, useTexts } from '../../language/texts.ts';

const TEXTS = {
  expired: { en: 'The card has expired', ko: '카드 유효 기간이 지났습니다' },
} as const satisfies Texts;

/** How a company is billed. */
export function ProfilePairs({ profile }: { readonly profile: BillingProfile }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const [[addressLabel, address], [methodLabel, method]] = billingLines(profile, language);
  return (
    <KeyValuePairs
      columns={1}
      items={[
        { label: addressLabel, value: address },
        {
          label: methodLabel,
          value: (
            <>
              {method}
              {profile.paymentMethod?.isGood === false && (
                <div>
                  <StatusIndicator type="warning">{t('expired')}</StatusIndicator>
                </div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
