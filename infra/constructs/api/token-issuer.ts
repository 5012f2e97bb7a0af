import {
  AccountRecovery,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Aws, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Scope } from '../../../functions/routes/routes.ts';
import { pinLogicalId } from '../pin-logical-id.ts';

interface TokenIssuerProps {
  readonly stage: string;
  readonly consoleUrl: string;
  readonly isDestroyable: boolean;
}

const SCOPES = {
  console: 'A customer: the own tenants only',
  support: 'The staff: all tenants',
  product: 'The services of the suite',
} as const satisfies Record<Scope extends `smartwork/${infer Name}` ? Name : never, string>;
type ScopeName = keyof typeof SCOPES;

/** A user pool for whoever brings no issuer: customers log in by browser, staff and services with a secret. */
export class TokenIssuer extends Construct {
  readonly issuer: string;
  readonly audience: readonly string[];

  constructor(scope: Construct, id: string, { stage, consoleUrl, isDestroyable }: TokenIssuerProps) {
    super(scope, id);
    const pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
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
    pool.addDomain('Domain', { cognitoDomain: { domainPrefix: `smartwork-${stage}-${Aws.ACCOUNT_ID}` } });

    const scopes = Object.entries(SCOPES).map(
      ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
    );
    const server = pool.addResourceServer('Scopes', { identifier: 'smartwork', scopes });
    const scopeOf = (name: ScopeName) => oAuthScopeOf(server, name);

    const browser = pool.addClient('ConsoleClient', {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, scopeOf('console')],
        callbackUrls: [consoleUrl],
        logoutUrls: [consoleUrl],
      },
      accessTokenValidity: Duration.hours(1),
      preventUserExistenceErrors: true,
    });
    // A scope belongs to a client, not to a user: whoever may log in to a browser client would get it.
    const withSecret = (name: ScopeName): UserPoolClient =>
      pool.addClient(`${name}-client`, {
        generateSecret: true,
        oAuth: { flows: { clientCredentials: true }, scopes: [scopeOf(name)] },
      });
    const clients = [browser, withSecret('support'), withSecret('product')];

    this.issuer = pool.userPoolProviderUrl;
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
