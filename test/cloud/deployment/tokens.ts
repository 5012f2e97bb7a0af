import { randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  paginateListUserPoolClients,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Outputs } from './cdk.ts';
import { logIn } from './login.ts';

export interface Tokens {
  readonly customer: string;
  readonly stranger: string;
  readonly support: string;
  readonly product: string;
  readonly finance: string;
}

export interface Person {
  readonly username: string;
  readonly password: string;
}

/** The user pool of a stack: people log in at its page, services come with their secret. */
interface Logins {
  readonly signUp: (name: string) => Promise<Person>;
  readonly logIn: (person: Person) => Promise<string>;
  readonly service: (name: 'support' | 'product' | 'finance') => Promise<string>;
}

export async function tokensOf(outputs: Outputs, region: string, run: string): Promise<Tokens> {
  const { signUp, logIn, service } = await loginsOf(outputs, region, run);
  return {
    customer: await logIn(await signUp('customer')),
    stranger: await logIn(await signUp('stranger')),
    support: await service('support'),
    product: await service('product'),
    finance: await service('finance'),
  };
}

export async function loginsOf(
  { UserPoolId = '', UserPoolClientId = '' }: Outputs,
  region: string,
  run: string,
): Promise<Logins> {
  const pool = new CognitoIdentityProviderClient({ region });
  const origin = await loginOriginOf(pool, UserPoolId, region);
  const browser = await clientOf(pool, UserPoolId, UserPoolClientId);
  const [returnTo = ''] = browser.CallbackURLs ?? [];
  const page = { origin, clientId: UserPoolClientId, returnTo, scope: 'openid smartwork/console' };
  return {
    async signUp(name) {
      const username = `success+${name}-${run}@simulator.amazonses.com`;
      const password = `Aa1!${randomBytes(18).toString('base64url')}`;
      const user = { UserPoolId, Username: username };
      await pool.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
      await pool.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
      return { username, password };
    },
    async logIn({ username, password }) {
      const code = await logIn(page, username, password);
      const grant = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: returnTo,
        client_id: page.clientId,
      };
      return tokenFor(origin, grant);
    },
    async service(name) {
      const { ClientId = '', ClientSecret = '' } = await clientWithScope(
        pool,
        UserPoolId,
        `smartwork/${name}`,
      );
      return tokenFor(origin, { grant_type: 'client_credentials' }, `${ClientId}:${ClientSecret}`);
    },
  };
}

async function loginOriginOf(
  pool: CognitoIdentityProviderClient,
  UserPoolId: string,
  region: string,
): Promise<string> {
  // An AWS-compatible endpoint serves the login page too.
  const endpoint = process.env['AWS_ENDPOINT_URL'];
  if (endpoint !== undefined) return endpoint;
  const { UserPool } = await pool.send(new DescribeUserPoolCommand({ UserPoolId }));
  return `https://${UserPool?.Domain}.auth.${region}.amazoncognito.com`;
}

async function clientOf(
  pool: CognitoIdentityProviderClient,
  UserPoolId: string,
  ClientId: string,
): Promise<UserPoolClientType> {
  const command = new DescribeUserPoolClientCommand({ UserPoolId, ClientId });
  return (await pool.send(command)).UserPoolClient ?? {};
}

/** The client that comes with a secret and has this scope. */
async function clientWithScope(
  pool: CognitoIdentityProviderClient,
  UserPoolId: string,
  scope: string,
): Promise<UserPoolClientType> {
  for await (const { UserPoolClients = [] } of paginateListUserPoolClients({ client: pool }, { UserPoolId }))
    for (const { ClientId = '' } of UserPoolClients) {
      const client = await clientOf(pool, UserPoolId, ClientId);
      if (client.ClientSecret !== undefined && client.AllowedOAuthScopes?.includes(scope)) return client;
    }
  throw new Error(`no client of the user pool has a secret and the scope ${scope}`);
}

async function tokenFor(
  origin: string,
  grant: Record<string, string>,
  credentials?: string,
): Promise<string> {
  const reply = await fetch(`${origin}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(grant),
    ...(credentials && {
      headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`no token: ${reply.status} ${text}`);
  return JSON.parse(text).access_token;
}
