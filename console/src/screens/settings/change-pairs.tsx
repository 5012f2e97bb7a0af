import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { ProfileChange } from '@smartwork/client/types';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

const FIELDS = ['companyName', 'companyPhone', 'notificationEmail', 'timeZone', 'language'] as const;

/** Fields of the profile with their values. */
export function ChangePairs({ change }: { readonly change: ProfileChange }) {
  const t = useTexts(TEXTS);
  return (
    <KeyValuePairs
      columns={1}
      items={FIELDS.flatMap((name) => {
        const value = change[name];
        if (value === undefined) return [];
        return [{ label: t(name), value: name === 'language' ? t(value === 'ko' ? 'ko' : 'en') : value }];
      })}
    />
  );
}
