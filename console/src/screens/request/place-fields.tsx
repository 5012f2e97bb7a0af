import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../../language/texts.ts';
import { isNaverWorksAlone } from './draft.ts';
import type { StepProps } from './product-step.tsx';
import { TEXTS } from './texts.ts';

/** Where the company is, and its language: NAVER WORKS alone asks for a platform instead. */
export function PlaceFields({ draft, change }: Pick<StepProps, 'draft' | 'change'>) {
  const t = useTexts(TEXTS);
  const korea = { value: 'KR', label: t('korea') };
  if (isNaverWorksAlone(draft))
    return (
      <SpaceBetween size="l">
        <FormField label={t('region')}>
          <Select selectedOption={korea} options={[korea]} />
        </FormField>
        <FormField label={t('platform')}>
          <RadioGroup
            value={draft.platform}
            onChange={({ detail }) => change({ platform: detail.value === 'VPC' ? 'VPC' : 'CLASSIC' })}
            items={[
              { value: 'VPC', label: 'VPC' },
              { value: 'CLASSIC', label: 'Classic' },
            ]}
          />
        </FormField>
      </SpaceBetween>
    );
  const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));
  return (
    <SpaceBetween size="l">
      <FormField label={t('country')} constraintText={t('countryText')}>
        <Select selectedOption={korea} options={[korea]} />
      </FormField>
      <FormField label={t('timeZone')}>
        <Select
          selectedOption={{ value: draft.timeZone, label: draft.timeZone }}
          options={zones}
          filteringType="auto"
          virtualScroll
          onChange={({ detail }) => change({ timeZone: detail.selectedOption.value ?? draft.timeZone })}
        />
      </FormField>
      <FormField label={t('language')}>
        <RadioGroup
          value={draft.language}
          onChange={({ detail }) => change({ language: detail.value === 'ko' ? 'ko' : 'en' })}
          items={[
            { value: 'ko', label: t('ko') },
            { value: 'en', label: t('en') },
          ]}
        />
      </FormField>
    </SpaceBetween>
  );
}
