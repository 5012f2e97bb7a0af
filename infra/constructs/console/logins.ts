import { TokenIssuer } from '../api/token-issuer.ts';
import type { Settings } from '../settings.ts';

/** What the console reads as `logins` in its config.json, and the origins that it logs in at. */
export interface ConsoleLogins {
  readonly customer: Login;
  readonly staff?: Login;
  readonly origins: readonly string[];
}
interface Login {
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
}

type Tokens = TokenIssuer | NonNullable<Settings['tokens']>;

/** An issuer of one's own has one client for the browser, the first of its audience. */
export function loginsOf(tokens: Tokens): ConsoleLogins {
  const isOwn = !(tokens instanceof TokenIssuer);
  const clients = isOwn ? { customer: tokens.audience[0] ?? '' } : tokens.clients;
  const staff = 'staff' in clients ? clients.staff : undefined;
  const login = (clientId: string, scope: string): Login => ({
    authority: tokens.issuer,
    clientId,
    scope: `openid ${scope}`,
  });
  return {
    customer: login(clients.customer, 'smartwork/console'),
    ...(staff !== undefined && { staff: login(staff, 'smartwork/support') }),
    origins: isOwn ? [new URL(tokens.issuer).origin] : tokens.origins,
  };
}
