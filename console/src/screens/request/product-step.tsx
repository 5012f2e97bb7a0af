import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import type { Catalog } from '@smartwork/client/types';
import { wonInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { PlanComparison } from '../../fields/plan-comparison.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { type Draft, offerKey, offerOf } from './draft.ts';
import { TEXTS } from './texts.ts';

export interface StepProps {
  readonly catalog: Catalog;
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  /** The person wanted to go on: what is missing is shown. */
  readonly isChecked: boolean;
}

/** The offer and its plan, with what the plans have. */
export function ProductStep({ catalog, draft, change, isChecked }: StepProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const offer = offerOf(catalog, draft);
  const inWon = (amount: number) => wonInWords(amount, language);
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{t('offer')}</Header>}>
        <FormField stretch>
          <Tiles
            ariaLabel={t('offer')}
            value={draft.offer}
            columns={2}
            onChange={({ detail }) => change({ offer: detail.value, plan: '' })}
            items={catalog.offers.map((one) => ({
              value: offerKey(one),
              label: one.name,
              description: t(one.type === 'BUNDLE' ? 'bundle' : 'alone'),
            }))}
          />
        </FormField>
      </Container>
      {offer && (
        <Container
          header={
            <Header variant="h2" description={offer.name}>
              {t('plan')}
            </Header>
          }
        >
          <SpaceBetween size="m">
            <FormField stretch errorText={isChecked && draft.plan === '' ? t('choosePlan') : undefined}>
              <Tiles
                ariaLabel={t('plan')}
                value={draft.plan}
                columns={Math.min(3, offer.plans.length)}
                onChange={({ detail }) => change({ plan: detail.value })}
                items={offer.plans.map(({ code, name, monthlyPrice, annualPrice }) => ({
                  value: code,
                  label: name,
                  description: (
                    <>
                      {t('monthly', { price: inWon(monthlyPrice) })}
                      <br />
                      {t('annual', { price: inWon(annualPrice) })}
                    </>
                  ),
                }))}
              />
            </FormField>
            {offer.plans.some(({ samplePrices }) => samplePrices) && <Box variant="small">{t('sample')}</Box>}
            <PlanComparison offer={offer} />
          </SpaceBetween>
        </Container>
      )}
    </SpaceBetween>
  );
}
