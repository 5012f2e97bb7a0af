import { useEffect, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { type Draft, emptyDraft } from './draft.ts';

const STORED = 'smartwork.request';

/** What was entered survives a reload and a login in this tab, all but the passwords. */
export function useDraft() {
  const { language } = useLanguage();
  const [draft, setDraft] = useState((): Draft => ({ ...emptyDraft(language), ...readStored() }));
  useEffect(() => {
    const { adminPassword, passwordAgain, ...kept } = draft;
    sessionStorage.setItem(STORED, JSON.stringify(kept));
  }, [draft]);
  return {
    draft,
    change: (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes })),
    forget: () => sessionStorage.removeItem(STORED),
  };
}

function readStored(): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}
