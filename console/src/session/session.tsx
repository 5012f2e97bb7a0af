import type { User } from 'oidc-client-ts';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Config, Role } from '../app/config.ts';
import { createManagers, type LoginState, lastRole, type Managers, rememberRole } from './sessions.ts';

interface Session {
  readonly managers: Managers;
  readonly role: Role;
  /** `undefined` until it is known. */
  readonly user: User | null | undefined;
  /** The API no longer takes the token, and the issuer gives no new one: the next step is to log in again. */
  readonly isExpired: boolean;
  readonly logIn: (role: Role, returnTo: string) => Promise<void>;
  /** In a window of its own, so that the page keeps what was typed. */
  readonly logInAgain: () => Promise<void>;
  readonly logOut: () => Promise<void>;
  readonly token: () => string | undefined;
  readonly renew: () => Promise<string | undefined>;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({
  config,
  children,
}: {
  readonly config: Config;
  readonly children: ReactNode;
}) {
  const managers = useMemo(() => createManagers(config), [config]);
  const [role, setRole] = useState(lastRole);
  const [user, setUser] = useState<User | null>();
  const [isExpired, setExpired] = useState(false);
  const manager = managers[role];
  const current = useRef<User | null>(null);
  const keep = useCallback((known: User | null) => {
    current.current = known;
    setUser(known);
  }, []);

  useEffect(() => {
    if (!manager) return keep(null);
    const isAlive = (known: User | null) => (known?.expired === false ? known : null);
    void manager.getUser().then((known) => keep(isAlive(known)));
    const forget = () => keep(null);
    manager.events.addUserLoaded(keep);
    manager.events.addUserUnloaded(forget);
    return () => {
      manager.events.removeUserLoaded(keep);
      manager.events.removeUserUnloaded(forget);
    };
  }, [manager, keep]);

  const session = useMemo(
    (): Session => ({
      managers,
      role,
      user,
      isExpired,
      logIn: async (as, returnTo) => {
        rememberRole(as);
        setRole(as);
        const state: LoginState = { returnTo };
        await managers[as]?.signinRedirect({ state });
      },
      logInAgain: async () => {
        const again = await manager?.signinPopup();
        if (again) setExpired(false);
      },
      logOut: async () => {
        await manager?.signoutRedirect();
      },
      token: () => current.current?.access_token,
      renew: async () => {
        const renewed = await manager?.signinSilent().catch(() => null);
        if (!renewed) setExpired(true);
        return renewed?.access_token;
      },
    }),
    [managers, manager, role, user, isExpired],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('there is no SessionProvider');
  return session;
}
