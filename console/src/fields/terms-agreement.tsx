import Alert from '@cloudscape-design/components/alert';
import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Catalog, SwitchToPaidData } from '@smartwork/client/types';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts.ts';
import { FORM_TEXTS } from './form-texts.ts';

type Document = Catalog['terms'][number];

interface TermsAgreementProps {
  readonly documents: readonly Document[];
  /** The codes of the documents that were agreed to. */
  readonly agreed: readonly string[];
  readonly onChange: (agreed: readonly string[]) => void;
  /** Say what is missing. */
  readonly isChecked: boolean;
  /** The texts are folded: on a page that is about something else. */
  readonly isFolded?: boolean;
}

/** The documents to agree to in a call of this kind. */
export const termsFor = (catalog: Catalog, kind: Document['agreedWith'][number]): readonly Document[] =>
  catalog.terms.filter(({ agreedWith }) => agreedWith.includes(kind));

/** Agreement is the version that was read; the types of the client know the one of its release. */
export const termsVersionOf = ({ termsVersion }: Catalog) =>
  termsVersion as SwitchToPaidData['body']['termsVersion'];

export const isAgreedTo = (documents: readonly Document[], agreed: readonly string[]): boolean =>
  documents.every(({ code }) => agreed.includes(code));

/** The documents with their text, and a tick for each. */
export function TermsAgreement({ documents, agreed, onChange, isChecked, isFolded }: TermsAgreementProps) {
  const t = useTexts(FORM_TEXTS);
  const codes = documents.map(({ code }) => code);
  const isMissing = !isAgreedTo(documents, agreed);
  return (
    <SpaceBetween size={isFolded ? 's' : 'l'}>
      {isChecked && isMissing && <Alert type="error">{t('agreeFirst')}</Alert>}
      {documents.map((document) => (
        <DocumentBox key={document.code} document={document} isFolded={isFolded ?? false}>
          <Checkbox
            checked={agreed.includes(document.code)}
            onChange={({ detail }) =>
              onChange(
                detail.checked ? [...agreed, document.code] : agreed.filter((one) => one !== document.code),
              )
            }
          >
            {t('agree', { title: document.title })}
          </Checkbox>
        </DocumentBox>
      ))}
      {documents.length > 1 && (
        <Checkbox
          checked={!isMissing}
          indeterminate={isMissing && agreed.length > 0}
          onChange={({ detail }) => onChange(detail.checked ? codes : [])}
        >
          {t('agreeAll')}
        </Checkbox>
      )}
    </SpaceBetween>
  );
}

interface DocumentBoxProps {
  readonly document: Document;
  readonly isFolded: boolean;
  readonly children: ReactNode;
}

function DocumentBox({ document: { title, text, sample }, isFolded, children }: DocumentBoxProps) {
  const t = useTexts(FORM_TEXTS);
  const whole = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only so can the keyboard scroll it.
    <section className="terms-text" tabIndex={0} aria-label={title}>
      <Box variant="p">{text}</Box>
    </section>
  );
  if (!isFolded)
    return (
      <Container
        header={
          <Header variant="h2" info={sample && <Badge>{t('sampleTerms')}</Badge>}>
            {title}
          </Header>
        }
        footer={children}
      >
        {whole}
      </Container>
    );
  return (
    <div>
      <ExpandableSection headerText={sample ? `${title} (${t('sampleTerms')})` : title}>
        {whole}
      </ExpandableSection>
      {children}
    </div>
  );
}
