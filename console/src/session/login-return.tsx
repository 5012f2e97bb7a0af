import type { User, UserManager } from 'oidc-client-ts';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Role } from '../app/config.ts';
import { Problem } from '../components/problem.tsx';
import { Waiting } from '../components/waiting.tsx';
import { useTexts } from '../language/texts.ts';
import { useSession } from './session.tsx';
import { SESSION_TEXTS } from './session-texts.ts';
import type { LoginState } from './sessions.ts';

/** The issuer sends people here; they go on where they began. */
export function LoginReturn({ as }: { readonly as: Role }) {
  const { managers } = useSession();
  const [, navigate] = useLocation();
  const [error, setError] = useState<unknown>();
  const t = useTexts(SESSION_TEXTS);

  useEffect(() => {
    finishOnce(managers[as])
      .then((user) => {
        const { returnTo = '/' }: Partial<LoginState> = Object(user?.state);
        navigate(isOwnPath(returnTo) ? returnTo : '/', { replace: true });
      })
      .catch(setError);
  }, [managers, as, navigate]);

  if (error !== undefined) return <Problem error={error} action={{ text: t('toStart'), href: '/' }} />;
  return <Waiting text={t('loggingIn')} />;
}

/** A code can be redeemed once, and the page may be built anew meanwhile. */
let finishing: Promise<User | undefined> | undefined;

function finishOnce(manager: UserManager | undefined): Promise<User | undefined> {
  finishing ??= Promise.resolve(manager?.signinCallback());
  return finishing;
}

const isOwnPath = (path: string): boolean => /^\/(?!\/)/.test(path);
