import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROUTES, type Route, routeKeyOf } from '../../functions/routes/routes.ts';
import { synthesize } from './synthesize.ts';

const stack = synthesize({ issuer: 'https://issuer.example', audience: 'console,staff' });
const PUBLIC = 'NONE';
const RouteSchema = z.object({
  RouteKey: z.string(),
  AuthorizationType: z.string(),
  AuthorizationScopes: z.array(z.string()).default([]),
  Target: z.object({
    'Fn::Join': z.tuple([z.string(), z.tuple([z.string(), z.object({ Ref: z.string() })])]),
  }),
});
const IntegrationSchema = z.object({
  IntegrationUri: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
});
const FunctionSchema = z.object({
  Environment: z.object({ Variables: z.looseObject({ POWERTOOLS_SERVICE_NAME: z.string() }) }),
});

const made = stack
  .ofType('AWS::ApiGatewayV2::Route')
  .map(([, { Properties }]) => RouteSchema.parse(Properties));

function functionBehind({ Target }: z.infer<typeof RouteSchema>): string {
  const integration = IntegrationSchema.parse(stack.resources[Target['Fn::Join'][1][1].Ref]?.Properties);
  const [lambda] = integration.IntegrationUri['Fn::GetAtt'];
  return FunctionSchema.parse(stack.resources[lambda]?.Properties).Environment.Variables
    .POWERTOOLS_SERVICE_NAME;
}

describe('the HTTP API', () => {
  const table: Route[] = Object.values(ROUTES);

  it('has every route of the table, with its function and its scopes, and no other but $default', () => {
    const wanted = table.map((route) => ({
      key: routeKeyOf(route),
      behind: route.function,
      authorization: route.scopes.length > 0 ? 'JWT' : PUBLIC,
      scopes: [...route.scopes],
    }));
    const found = made.map((route) => ({
      key: route.RouteKey,
      behind: functionBehind(route),
      authorization: route.AuthorizationType,
      scopes: route.AuthorizationScopes,
    }));
    const byKey = (one: { key: string }, other: { key: string }) => one.key.localeCompare(other.key);
    const fallback = { key: '$default', behind: 'public', authorization: PUBLIC, scopes: [] };
    expect(found.sort(byKey)).toEqual([...wanted, fallback].sort(byKey));
  });

  it('R120 has one call by which a product is cancelled, from wherever a customer comes', () => {
    const cancelling = made
      .map(({ RouteKey }) => RouteKey)
      .filter((key) => /^(PUT|POST|DELETE) .*cancel/.test(key));
    const path = '/v1/tenants/{tenantId}/cancellation';
    expect(cancelling.toSorted()).toEqual([`DELETE ${path}`, `PUT ${path}`]);
    // Nothing else takes a product, or the account of a company, away.
    const removing = made.map(({ RouteKey }) => RouteKey).filter((key) => key.startsWith('DELETE '));
    expect(removing.filter((key) => /\/(subscriptions|tenants)\/\{\w+\}$/.test(key))).toEqual([]);
  });

  it('takes the tokens of the issuer and the audiences that the deploy names', () => {
    stack.template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: 'https://issuer.example', Audience: ['console', 'staff'] },
    });
  });

  it('lets browsers read ETag, Location, Retry-After and the name of a file', () => {
    stack.template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: {
        AllowHeaders: [
          'Accept',
          'Authorization',
          'Content-Type',
          'Idempotency-Key',
          'If-Match',
          'Traceparent',
        ],
        ExposeHeaders: ['ETag', 'Location', 'Retry-After', 'Content-Disposition'],
      },
    });
  });

  it('throttles all routes, and those that hash a password more', () => {
    const settings = { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 };
    const logins = { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 };
    const hashing = table.filter((route) => route.function === 'passwords');
    stack.template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
      RouteSettings: Object.fromEntries(
        hashing.map((route) => [
          routeKeyOf(route),
          route.path === '/v1/credentials/verify' ? logins : settings,
        ]),
      ),
    });
  });

  it('logs each call without address, path, query, token or agent', () => {
    const [[, stage] = []] = stack.ofType('AWS::ApiGatewayV2::Stage');
    const { AccessLogSettings } = z
      .object({ AccessLogSettings: z.object({ Format: z.string() }) })
      .parse(stage?.Properties);
    expect(AccessLogSettings.Format).toContain('$context.requestId');
    expect(AccessLogSettings.Format).toContain('$context.routeKey');
    expect(AccessLogSettings.Format).not.toMatch(
      /sourceIp|\$context\.path|userAgent|authorizer|identity|\$request/,
    );
  });
});

describe('the user pool', () => {
  const own = synthesize();

  it('is made when no issuer is given, and only then', () => {
    own.template.resourceCountIs('AWS::Cognito::UserPool', 1);
    stack.template.resourceCountIs('AWS::Cognito::UserPool', 0);
  });

  const clientsOf = (made: ReturnType<typeof synthesize>) => {
    const ClientSchema = z.object({
      AllowedOAuthFlows: z.array(z.string()),
      AllowedOAuthScopes: z.array(z.unknown()),
      GenerateSecret: z.boolean().default(false),
      SupportedIdentityProviders: z.array(z.unknown()),
    });
    const clients = made
      .ofType('AWS::Cognito::UserPoolClient')
      .map(([, { Properties }]) => ClientSchema.parse(Properties));
    return clients.map(({ AllowedOAuthFlows, AllowedOAuthScopes, GenerateSecret, ...client }) => ({
      flows: AllowedOAuthFlows,
      from: client.SupportedIdentityProviders,
      secret: GenerateSecret,
      scopes: [...JSON.stringify(AllowedOAuthScopes).matchAll(/\/(console|support|product|finance)"/g)].map(
        ([, name]) => name,
      ),
    }));
  };
  const BROWSER = { flows: ['code'], from: ['COGNITO'], secret: false, scopes: ['console'] };
  const withSecret = (scope: string) => ({
    flows: ['client_credentials'],
    from: ['COGNITO'],
    secret: true,
    scopes: [scope],
  });

  it('gives the scope of staff to nobody until it is told where staff log in', () => {
    expect(clientsOf(own)).toEqual([BROWSER, withSecret('product')]);
  });

  it('F33 gives the scope of finance to a client with a secret, where a finance system is connected', () => {
    expect(clientsOf(synthesize({ finance: 'connected' }))).toEqual([
      BROWSER,
      withSecret('product'),
      withSecret('finance'),
    ]);
  });

  it('gives it to people of the staff, who log in where they have their second factor', () => {
    const staffed = synthesize({
      staffIssuer: 'https://login.company.example',
      staffClientId: 'smartwork',
      staffSecret: 'smartwork/staff',
    });
    expect(clientsOf(staffed)).toEqual([
      BROWSER,
      withSecret('product'),
      {
        flows: ['code'],
        from: [{ Ref: expect.stringContaining('Staff') }],
        secret: false,
        scopes: ['support'],
      },
    ]);
    staffed.template.hasResourceProperties('AWS::Cognito::UserPoolIdentityProvider', {
      ProviderType: 'OIDC',
      ProviderDetails: {
        oidc_issuer: 'https://login.company.example',
        client_id: 'smartwork',
        client_secret: '{{resolve:secretsmanager:smartwork/staff:SecretString:::}}',
      },
    });
  });

  it('gives it to a shared secret only in a stage for trying things out', () => {
    expect(clientsOf(synthesize({ stage: 'dev' }))).toEqual([
      BROWSER,
      withSecret('product'),
      withSecret('support'),
    ]);
  });

  it('takes login names in any case, offers a second factor, and sends its mails through SES when told to', () => {
    own.template.hasResourceProperties('AWS::Cognito::UserPool', {
      UsernameConfiguration: { CaseSensitive: false },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
    synthesize({ loginSender: 'login@company.example' }).template.hasResourceProperties(
      'AWS::Cognito::UserPool',
      {
        EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', From: 'login@company.example' },
      },
    );
  });
});
