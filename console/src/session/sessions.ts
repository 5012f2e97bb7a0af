import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Config, LoginSettings, Role } from '../app/config.ts';

/** Where the issuer sends people back to; each role has its own client, so its own page. */
export const RETURN_PATHS = { customer: '/login', staff: '/login/staff' } as const satisfies Record<
  Role,
  string
>;

export type Managers = { readonly [R in Role]?: UserManager };

/** What a login brings back to the page it began on. */
export interface LoginState {
  readonly returnTo: string;
}

/** Authorization code with PKCE; the tokens stay in this tab. */
function createManager({ authority, clientId, scope }: LoginSettings, role: Role): UserManager {
  return new UserManager({
    authority,
    client_id: clientId,
    scope,
    response_type: 'code',
    redirect_uri: location.origin + RETURN_PATHS[role],
    post_logout_redirect_uri: `${location.origin}/`,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    loadUserInfo: false,
    monitorSession: false,
    automaticSilentRenew: true,
  });
}

export function createManagers({ logins }: Config): Managers {
  return {
    customer: createManager(logins.customer, 'customer'),
    ...(logins.staff && { staff: createManager(logins.staff, 'staff') }),
  };
}

const STORED = 'smartwork.role';

/** The role of the last login in this tab. */
export const lastRole = (): Role => (sessionStorage.getItem(STORED) === 'staff' ? 'staff' : 'customer');
export const rememberRole = (role: Role): void => sessionStorage.setItem(STORED, role);
