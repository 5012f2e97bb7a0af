import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import Provider from 'oidc-provider';
import { LOGIN_PAGE_HEADERS, loggedOutPage, logoutPage, pageLanguage } from './login-page.ts';
import { createMemory } from './memory.ts';
import { CLIENTS, PEOPLE } from './people.ts';

const LOGIN_PATH = '/_local/login';
const RESOURCE = 'urn:smartwork:api';

interface OidcIssuerOptions {
  /** What the app's authorizer expects in a token. */
  readonly issuer: string;
  readonly audience: readonly string[];
  /** The origins under which the console is opened. */
  readonly origins: readonly string[];
  readonly privateJwk: JWK;
}

/** A certified OpenID provider: the console logs in here exactly as it does on AWS. */
export function createOidcIssuer({ issuer, audience, origins, privateJwk }: OidcIssuerOptions): Provider {
  return new Provider(issuer, {
    clients: Object.entries(CLIENTS).map(([client_id, { returnPath, scope }]) => ({
      client_id,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: origins.map((origin) => origin + returnPath),
      post_logout_redirect_uris: origins.map((origin) => `${origin}/`),
      scope: `openid ${scope}`,
    })),
    adapter: createMemory(),
    jwks: { keys: [privateJwk] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: { openid: ['sub', 'name', 'email'] },
    conformIdTokenClaims: false,
    scopes: ['openid', ...Object.values(CLIENTS).map(({ scope }) => scope)],
    pkce: { required: () => true },
    clientBasedCORS: (_, origin) => origins.includes(origin),
    routes: {
      authorization: `${LOGIN_PATH}/authorize`,
      token: `${LOGIN_PATH}/token`,
      userinfo: `${LOGIN_PATH}/userinfo`,
      end_session: `${LOGIN_PATH}/end`,
      jwks: '/.well-known/jwks.json',
    },
    interactions: { url: (_, { uid }) => `${LOGIN_PATH}/people/${uid}` },
    ttl: {
      AccessToken: 3_600,
      IdToken: 3_600,
      RefreshToken: 86_400,
      Session: 86_400,
      Grant: 86_400,
      Interaction: 3_600,
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, __, { clientId }) => ({
          scope: isClient(clientId) ? CLIENTS[clientId].scope : '',
          audience: audience[0] ?? issuer,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.set(LOGIN_PAGE_HEADERS);
          ctx.body = logoutPage(form, pageLanguage(ctx.get('accept-language')));
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.set(LOGIN_PAGE_HEADERS);
          ctx.body = loggedOutPage(pageLanguage(ctx.get('accept-language')));
        },
      },
    },
    issueRefreshToken: () => true,
    findAccount: (_, sub) => {
      const person = PEOPLE.find((one) => one.sub === sub);
      if (!person) return undefined;
      const { name, email } = person;
      return { accountId: sub, claims: () => ({ sub, name: name.en, email }) };
    },
    // Whoever logs in agrees: the console is our own.
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(client.scope ?? 'openid');
      if (isClient(client.clientId)) grant.addResourceScope(RESOURCE, CLIENTS[client.clientId].scope);
      await grant.save();
      return grant;
    },
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'text';
      ctx.body = [error, error_description].filter(Boolean).join(': ');
    },
  });
}

const isClient = (id: string): id is keyof typeof CLIENTS => id in CLIENTS;
