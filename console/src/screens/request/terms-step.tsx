import Alert from '@cloudscape-design/components/alert';
import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../../language/texts.ts';
import { termsOf } from './draft.ts';
import type { StepProps } from './product-step.tsx';
import { TEXTS } from './texts.ts';

/** The documents with their text, and a tick for each. */
export function TermsStep({ catalog, draft, change, isChecked }: StepProps) {
  const t = useTexts(TEXTS);
  const terms = termsOf(catalog);
  const codes = terms.map(({ code }) => String(code));
  const isAgreed = (code: string) => draft.agreed.includes(code);
  const missing = codes.some((code) => !isAgreed(code));
  return (
    <SpaceBetween size="l">
      {isChecked && missing && <Alert type="error">{t('agreeFirst')}</Alert>}
      {terms.map(({ code, title, text, sample }) => (
        <Container
          key={code}
          header={
            <Header variant="h2" info={sample && <Badge>{t('sampleTerms')}</Badge>}>
              {title}
            </Header>
          }
          footer={
            <Checkbox
              checked={isAgreed(code)}
              onChange={({ detail }) =>
                change({
                  agreed: detail.checked
                    ? [...draft.agreed, code]
                    : draft.agreed.filter((one) => one !== code),
                })
              }
            >
              {t('agree', { title })}
            </Checkbox>
          }
        >
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: only so can the keyboard scroll it. */}
          <section className="terms-text" tabIndex={0} aria-label={title}>
            <Box variant="p">{text}</Box>
          </section>
        </Container>
      ))}
      <Checkbox
        checked={!missing}
        indeterminate={missing && draft.agreed.length > 0}
        onChange={({ detail }) => change({ agreed: detail.checked ? codes : [] })}
      >
        {t('agreeAll')}
      </Checkbox>
    </SpaceBetween>
  );
}
