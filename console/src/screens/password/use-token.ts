import { useEffect, useState } from 'react';

/** The token of the link. It leaves the address bar at once, so nobody reads it there or in the history. */
export function useToken(): string | undefined {
  const [token, setToken] = useState(takeToken);
  useEffect(() => {
    // A link that is pasted where the page is open already loads nothing anew.
    const take = () => setToken(takeToken());
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  return token;
}

let taken: string | undefined;

function takeToken(): string | undefined {
  const found = new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined;
  if (found === undefined) return taken;
  // React asks twice in its strict mode: the second time, the address has none any more.
  taken = found;
  history.replaceState(history.state, '', location.pathname);
  return found;
}
