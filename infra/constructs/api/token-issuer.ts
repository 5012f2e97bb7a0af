import {
  AccountRecovery,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolEmail,
  UserPoolIdentityProviderOidc,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Aws, CfnOutput, Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { underConsole } from '../../../functions/core/console-pages.ts';
import type { Scope } from '../../../functions/routes/routes.ts';
import { pinLogicalId } from '../pin-logical-id.ts';
import type { Settings } from '../settings.ts';

type TokenIssuerProps = Pick<
  Settings,
  'stage' | 'consoleUrl' | 'loginSender' | 'staff' | 'isDestroyable' | 'isFinanceConnected'
>;

const SCOPES = {
  console: 'A customer: the own tenants only',
  support: 'The staff: all tenants',
  product: 'The services of the suite',
  finance: 'The finance system: the bills of all tenants, and whether they are paid',
} as const satisfies Record<Scope extends `smartwork/${infer Name}` ? Name : never, string>;
type ScopeName = keyof typeof SCOPES;

/** Where the console takes up a login: `console/src/session/sessions.ts` has the same. */
const LOGIN_PAGES = { console: '/login', support: '/login/staff' } as const;

/**
 * A user pool, for a deployment without an issuer of its own. Customers log in by browser, services with a secret. Staff log in where they
 * always do, with their second factor, so that each of them is somebody in the events.
 */
export class TokenIssuer extends Construct {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** By whom the browser logs in: customers, and staff where they have a login. */
  readonly clients: { readonly customer: string; readonly staff?: string };
  /** Where the document of the issuer, the pages of the login and the tokens are. */
  readonly origins: readonly string[];

  constructor(
    scope: Construct,
    id: string,
    { stage, consoleUrl, loginSender, staff, isDestroyable, isFinanceConnected }: TokenIssuerProps,
  ) {
    super(scope, id);
    const pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      ...(loginSender && { email: UserPoolEmail.withSES({ fromEmail: loginSender }) }),
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      deletionProtection: !isDestroyable,
      removalPolicy: isDestroyable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    pinLogicalId(pool, 'UserPool');
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `smartwork-${stage}-${Aws.ACCOUNT_ID}` },
    });
    this.origins = [`https://cognito-idp.${Stack.of(this).region}.amazonaws.com`, domain.baseUrl()];

    const scopes = Object.entries(SCOPES).map(
      ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
    );
    const server = pool.addResourceServer('Scopes', { identifier: 'smartwork', scopes });
    const scopeOf = (name: ScopeName) => oAuthScopeOf(server, name);

    // A scope belongs to a client, not to a user: everybody who may log in to the client gets it.
    const byBrowser = (
      id: string,
      name: keyof typeof LOGIN_PAGES,
      from: UserPoolClientIdentityProvider,
    ): UserPoolClient =>
      pool.addClient(id, {
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: [OAuthScope.OPENID, scopeOf(name)],
          callbackUrls: [underConsole(consoleUrl, LOGIN_PAGES[name])],
          logoutUrls: [underConsole(consoleUrl, '/')],
        },
        supportedIdentityProviders: [from],
        accessTokenValidity: Duration.hours(1),
        preventUserExistenceErrors: true,
      });
    const withSecret = (name: ScopeName): UserPoolClient =>
      pool.addClient(`${name}-client`, {
        generateSecret: true,
        oAuth: { flows: { clientCredentials: true }, scopes: [scopeOf(name)] },
      });
    const browser = byBrowser('ConsoleClient', 'console', UserPoolClientIdentityProvider.COGNITO);
    const clients = [browser, withSecret('product'), ...(isFinanceConnected ? [withSecret('finance')] : [])];
    let staffClient: string | undefined;
    if (staff) {
      const login = new UserPoolIdentityProviderOidc(this, 'Staff', {
        userPool: pool,
        name: 'Staff',
        issuerUrl: staff.issuer,
        clientId: staff.clientId,
        clientSecret: SecretValue.secretsManager(staff.secret).unsafeUnwrap(),
        scopes: ['openid', 'email'],
      });
      const from = UserPoolClientIdentityProvider.custom(login.providerName);
      const client = byBrowser('SupportClient', 'support', from);
      client.node.addDependency(login);
      clients.push(client);
      staffClient = client.userPoolClientId;
      new CfnOutput(Stack.of(this), 'SupportClientId', { value: client.userPoolClientId });
    } else if (isDestroyable) {
      // One shared secret tells nobody apart: it is for trying things out.
      clients.push(withSecret('support'));
    }

    this.issuer = pool.userPoolProviderUrl;
    this.clients = {
      customer: browser.userPoolClientId,
      ...(staffClient !== undefined && { staff: staffClient }),
    };
    this.audience = clients.map(({ userPoolClientId }) => userPoolClientId);
    new CfnOutput(Stack.of(this), 'UserPoolId', { value: pool.userPoolId });
    new CfnOutput(Stack.of(this), 'UserPoolClientId', { value: browser.userPoolClientId });
  }
}

const oAuthScopeOf = (server: UserPoolResourceServer, name: ScopeName): OAuthScope =>
  OAuthScope.resourceServer(
    server,
    new ResourceServerScope({ scopeName: name, scopeDescription: SCOPES[name] }),
  );
