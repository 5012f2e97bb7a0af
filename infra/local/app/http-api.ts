import * as z from 'zod';
import type { Resolve } from './intrinsics.ts';
import { findFunction, type LocalFunction, type Resources } from './resources.ts';

const RouteSchema = z.object({
  RouteKey: z.string(),
  Target: z.string().default(''),
  AuthorizationType: z.string().default('NONE'),
  AuthorizationScopes: z.array(z.string()).default([]),
  AuthorizerId: z.string().optional(),
});
const IntegrationSchema = z.object({
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.string().default('2.0'),
  TimeoutInMillis: z.number().default(30_000),
});
const AuthorizerSchema = z.object({
  AuthorizerType: z.string(),
  IdentitySource: z.array(z.string()).default(['$request.header.Authorization']),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
});
const CorsSchema = z.object({
  AllowOrigins: z.array(z.string()).default([]),
  AllowMethods: z.array(z.string()).default([]),
  AllowHeaders: z.array(z.string()).default([]),
  ExposeHeaders: z.array(z.string()).default([]),
  AllowCredentials: z.boolean().default(false),
  MaxAge: z.number().optional(),
});
const ApiSchema = z.object({ CorsConfiguration: CorsSchema.optional() });
const StageSchema = z.object({ StageName: z.string() });

export type Cors = Readonly<z.infer<typeof CorsSchema>>;
export interface JwtRule {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly scopes: readonly string[];
}
export interface Route {
  readonly key: string;
  readonly target: LocalFunction;
  readonly timeoutMs: number;
  readonly jwt: JwtRule | undefined;
}
export interface HttpApi {
  readonly routes: readonly Route[];
  readonly cors: Cors | undefined;
}

/** The HTTP API of the template; a route that leads nowhere is a problem to report, not a 500 later. */
export function readHttpApi(resources: Resources, resolve: Resolve, problems: string[]): HttpApi {
  const { read, idsOf, functions } = resources;
  const [apiId] = idsOf('AWS::ApiGatewayV2::Api');

  for (const id of idsOf('AWS::ApiGatewayV2::Stage')) {
    const { StageName } = read(id, StageSchema);
    if (StageName !== '$default') problems.push(`stage ${StageName}: the local run serves $default only`);
  }

  function readRoute(id: string): Route[] {
    const route = read(id, RouteSchema);
    const integration = resources
      .idsOf('AWS::ApiGatewayV2::Integration')
      .find((each) => route.Target === `integrations/${resolve({ Ref: each })}`);
    if (!integration) {
      problems.push(`route ${route.RouteKey}: its target ${route.Target || '(none)'} is not an integration`);
      return [];
    }
    const { IntegrationUri, PayloadFormatVersion, TimeoutInMillis } = read(integration, IntegrationSchema);
    // The console's form of the URI wraps the function's ARN: …:lambda:path/2015-03-31/functions/<arn>/invocations
    const target = findFunction(
      functions,
      IntegrationUri.replace(/^.*\/functions\/(.*)\/invocations$/, '$1'),
    );
    if (!target) problems.push(`route ${route.RouteKey}: no function ${IntegrationUri}`);
    if (PayloadFormatVersion !== '2.0')
      problems.push(`route ${route.RouteKey}: payload ${PayloadFormatVersion} is not served`);
    return target ? [{ key: route.RouteKey, target, timeoutMs: TimeoutInMillis, jwt: readJwt(route) }] : [];
  }

  function readJwt(route: z.infer<typeof RouteSchema>): JwtRule | undefined {
    if (route.AuthorizationType === 'NONE') return undefined;
    const authorizer = idsOf('AWS::ApiGatewayV2::Authorizer').find(
      (id) => resolve({ Ref: id }) === route.AuthorizerId,
    );
    if (route.AuthorizationType !== 'JWT' || !authorizer) {
      problems.push(
        `route ${route.RouteKey}: no JWT authorizer for ${route.AuthorizationType} ${route.AuthorizerId}`,
      );
      return undefined;
    }
    const { JwtConfiguration } = read(authorizer, AuthorizerSchema);
    return {
      issuer: JwtConfiguration.Issuer,
      audience: JwtConfiguration.Audience,
      scopes: route.AuthorizationScopes,
    };
  }

  return {
    routes: idsOf('AWS::ApiGatewayV2::Route').flatMap(readRoute),
    cors: apiId ? read(apiId, ApiSchema).CorsConfiguration : undefined,
  };
}
