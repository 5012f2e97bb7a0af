import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { BillingProfile } from '@smartwork/client/types';
import { billingLines } from '../../components/values/billing-lines.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

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
