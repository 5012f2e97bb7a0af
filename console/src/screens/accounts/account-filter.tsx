import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TextFilter from '@cloudscape-design/components/text-filter';
import type { Account } from '@smartwork/client/types';
import { useTexts } from '../../language/texts.ts';
import type { AccountOffer } from './offers.ts';
import { TEXTS } from './texts.ts';

const SHOWN = ['all', 'reset', 'noPassword'] as const;

export interface Filter {
  readonly product: Account['product'];
  readonly text: string;
  readonly shown: (typeof SHOWN)[number];
}

export const NO_FILTER = { text: '', shown: 'all' } as const satisfies Omit<Filter, 'product'>;

export const isEmptyFilter = ({ text, shown }: Filter): boolean => text.trim() === '' && shown === 'all';

const normal = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

export function matches(account: Account, { text, shown }: Filter): boolean {
  const { id, name = '', email = '', hasPassword, mustResetPassword } = account;
  const isShown = { all: true, reset: mustResetPassword, noPassword: !hasPassword };
  return isShown[shown] && [id, name, email].some((value) => normal(value).includes(normal(text)));
}

interface AccountFilterProps {
  readonly offers: readonly AccountOffer[];
  readonly filter: Filter;
  readonly onChange: (changes: Partial<Filter>) => void;
  /** How many match; none while nothing is searched for. */
  readonly count: number | undefined;
  /** The list is not read to its end yet. */
  readonly isSearching: boolean;
}

export function AccountFilter({ offers, filter, onChange, count, isSearching }: AccountFilterProps) {
  const t = useTexts(TEXTS);
  const ofProducts = offers.map(({ product, name }) => ({ value: product as string, label: name }));
  const ofStates = SHOWN.map((value) => ({ value: value as string, label: t(value) }));
  const words = isSearching ? 'matchesSoFar' : 'matches';
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <TextFilter
        filteringText={filter.text}
        filteringPlaceholder={t('search')}
        filteringAriaLabel={t('search')}
        countText={count === undefined ? '' : t(words, { count })}
        onChange={({ detail }) => onChange({ text: detail.filteringText })}
      />
      {offers.length > 1 && (
        <Select
          ariaLabel={t('product')}
          selectedOption={ofProducts.find(({ value }) => value === filter.product) ?? null}
          options={ofProducts}
          onChange={({ detail }) => {
            const offer = offers.find(({ product }) => product === detail.selectedOption.value);
            if (offer) onChange({ product: offer.product });
          }}
        />
      )}
      <Select
        ariaLabel={t('shown')}
        selectedOption={ofStates.find(({ value }) => value === filter.shown) ?? null}
        options={ofStates}
        onChange={({ detail }) =>
          onChange({ shown: SHOWN.find((one) => one === detail.selectedOption.value) ?? 'all' })
        }
      />
    </SpaceBetween>
  );
}
