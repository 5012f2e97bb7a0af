import { useEffect, useState } from 'react';

const STORED = 'smartwork.accounts';

/** What was pasted survives a reload and a login in this tab. */
export function usePasted(tenantId: string) {
  const key = `${STORED}.${tenantId}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  useEffect(() => {
    try {
      sessionStorage.setItem(key, text);
    } catch {
      // There is no room for so much: it stays on the page alone.
      sessionStorage.removeItem(key);
    }
  }, [key, text]);
  return [text, setText] as const;
}
