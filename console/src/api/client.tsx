import { createSmartworkClient, type SmartworkClient } from '@smartwork/client/client';
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { useSession } from '../session/session.tsx';

const ClientContext = createContext<SmartworkClient | undefined>(undefined);

/** The client itself sends again what can be sent again, so the queries do not. */
const createQueries = () =>
  new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 5_000 }, mutations: { retry: false } },
  });

export function ClientProvider({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const { language } = useLanguage();
  const [queries] = useState(createQueries);
  const latest = useRef({ session, language });
  latest.current = { session, language };
  const client = useMemo(
    () =>
      createSmartworkClient({
        origin: location.origin,
        token: () => latest.current.session.token(),
        renew: () => latest.current.session.renew(),
        language: () => latest.current.language,
      }),
    [],
  );
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>
        <AnswersInLanguage language={language} />
        {children}
      </QueryClientProvider>
    </ClientContext>
  );
}

/** The API writes its texts in the language of the reader: another language asks again. */
function AnswersInLanguage({ language }: { readonly language: string }) {
  const queries = useQueryClient();
  const asked = useRef(language);
  useEffect(() => {
    if (asked.current === language) return;
    asked.current = language;
    void queries.invalidateQueries();
  }, [language, queries]);
  return null;
}

export function useClient(): SmartworkClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('there is no ClientProvider');
  return client;
}
