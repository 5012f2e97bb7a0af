import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useTexts } from '../../language/texts.ts';
import { AskForLink } from './ask-for-link.tsx';
import { SetPassword } from './set-password.tsx';
import { TEXTS } from './texts.ts';
import { useToken } from './use-token.ts';

type State = 'open' | 'refused' | 'done';

/** Where the link of a mail leads: without a login (R99). Another link begins anew. */
export function Screen() {
  const token = useToken();
  return <Link key={token} token={token} />;
}

function Link({ token }: { readonly token: string | undefined }) {
  const t = useTexts(TEXTS);
  const [state, setState] = useState<State>('open');
  return (
    <ContentLayout header={<Header variant="h1">{t('title')}</Header>}>
      <SpaceBetween size="l">
        {state === 'done' && (
          <Alert type="success" header={t('done')}>
            {t('doneText')}
          </Alert>
        )}
        {token !== undefined && state !== 'done' && (
          <Container
            header={
              <Header variant="h2" description={t('text')}>
                {t('password')}
              </Header>
            }
          >
            <SetPassword
              token={token}
              onDone={() => setState('done')}
              onRefused={() => setState('refused')}
            />
          </Container>
        )}
        {token === undefined && (
          <Alert type="info" header={t('noLink')}>
            {t('noLinkText')}
          </Alert>
        )}
        {(token === undefined || state === 'refused') && <AskForLink />}
      </SpaceBetween>
    </ContentLayout>
  );
}
