import { I18nProvider } from '@cloudscape-design/components/i18n';
import en from '@cloudscape-design/components/i18n/messages/all.en';
import ko from '@cloudscape-design/components/i18n/messages/all.ko';
import type { ReactNode } from 'react';
import { ClientProvider } from '../api/client.tsx';
import { ClockProvider } from '../api/clock.tsx';
import { LanguageProvider, useLanguage } from '../language/language.tsx';
import { ExpiredDialog } from '../session/expired-dialog.tsx';
import { SessionProvider } from '../session/session.tsx';
import type { Config } from './config.ts';
import { Shell } from './shell.tsx';

export const App = ({ config }: { readonly config: Config }) => (
  <LanguageProvider>
    <Messages>
      <SessionProvider config={config}>
        <ClockProvider isLocal={config.isLocal ?? false}>
          <ClientProvider>
            <Shell isLocal={config.isLocal ?? false} />
            <ExpiredDialog />
          </ClientProvider>
        </ClockProvider>
      </SessionProvider>
    </Messages>
  </LanguageProvider>
);

/** The sentences of Cloudscape's own parts. */
function Messages({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <I18nProvider locale={language} messages={[en, ko]}>
      {children}
    </I18nProvider>
  );
}
