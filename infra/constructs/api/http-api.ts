import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  CorsHttpMethod,
  HttpApi as GatewayApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type HttpFunction, ROUTES, type Route, routeKeyOf } from '../../../functions/routes/routes.ts';
import { pinLogicalId } from '../pin-logical-id.ts';
import { metricsNamespaceOf, type ServiceFunction } from '../service-function.ts';
import { ServiceLogGroup } from '../service-log-group.ts';
import type { Settings } from '../settings.ts';

interface HttpApiProps {
  readonly functions: { readonly [Name in HttpFunction]: ServiceFunction<Name> };
  readonly tokens: { readonly issuer: string; readonly audience: readonly string[] };
  /** A hash takes 0.2 s of a whole core, so its routes have rates of their own. */
  readonly settings: Pick<Settings, 'stage' | 'isDestroyable' | 'rates'>;
}

/** For a moment, twice the rate. */
const throttle = (rate: number) => ({ ThrottlingRateLimit: rate, ThrottlingBurstLimit: 2 * rate });

/** No address, no path and no token: a path names tenants, a query holds what a person typed. */
const ACCESS_LOG = {
  requestId: AccessLogField.contextRequestId(),
  time: AccessLogField.contextRequestTime(),
  routeKey: AccessLogField.contextRouteKey(),
  status: AccessLogField.contextStatus(),
  responseLength: AccessLogField.contextResponseLength(),
  responseLatency: '$context.responseLatency',
  integrationLatency: AccessLogField.contextIntegrationLatency(),
  integrationError: '$context.integrationErrorMessage',
};

/** The HTTP API of the route table: each route to its function, behind the scopes it names. */
export class HttpApi extends Construct {
  readonly api: GatewayApi;
  /** Calls that the gateway itself turned away: no function has seen them. */
  readonly throttledCalls: Metric;

  constructor(scope: Construct, id: string, { functions, tokens, settings }: HttpApiProps) {
    const { rates } = settings;
    super(scope, id);
    this.api = new GatewayApi(this, 'Api', {
      apiName: 'smartwork',
      createDefaultStage: false,
      corsPreflight: {
        // Callers prove themselves with a bearer token, never with a cookie: any origin may ask.
        allowOrigins: ['*'],
        allowMethods: [
          CorsHttpMethod.GET,
          CorsHttpMethod.POST,
          CorsHttpMethod.PUT,
          CorsHttpMethod.PATCH,
          CorsHttpMethod.DELETE,
        ],
        allowHeaders: [
          'Accept',
          'Authorization',
          'Content-Type',
          'Idempotency-Key',
          'If-Match',
          'Traceparent',
        ],
        exposeHeaders: ['ETag', 'Location', 'Retry-After', 'Content-Disposition'],
        maxAge: Duration.hours(1),
      },
    });
    pinLogicalId(this.api, 'HttpApi');

    const jwt = new HttpJwtAuthorizer('Jwt', tokens.issuer, { jwtAudience: [...tokens.audience] });
    const anyone = new HttpNoneAuthorizer();
    const integrations = new Map<HttpFunction, HttpLambdaIntegration>();
    const integrationOf = (name: HttpFunction): HttpLambdaIntegration => {
      // One permission a function: one a route would soon be most of the template.
      const made =
        integrations.get(name) ??
        new HttpLambdaIntegration(name, functions[name].lambda, { scopePermissionToRoute: false });
      integrations.set(name, made);
      return made;
    };
    const addRoute = (route: Pick<Route, 'path' | 'function' | 'scopes'>, method: HttpMethod): HttpRoute[] =>
      this.api.addRoutes({
        path: route.path,
        methods: [method],
        integration: integrationOf(route.function),
        ...(route.scopes.length > 0
          ? { authorizer: jwt, authorizationScopes: [...route.scopes] }
          : { authorizer: anyone }),
      });

    const table: readonly Route[] = Object.values(ROUTES);
    const made = table.map((route) => ({ route, routes: addRoute(route, HttpMethod[route.method]) }));
    new HttpRoute(this, 'AnythingElse', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: integrationOf('public'),
      authorizer: anyone,
    });

    const accessLogs = new ServiceLogGroup(this, 'AccessLogs', settings);
    this.throttledCalls = accessLogs
      .addMetricFilter('ThrottledCalls', {
        metricNamespace: metricsNamespaceOf(settings),
        metricName: 'CallsThrottled',
        filterPattern: FilterPattern.literal('{ $.status = "429" && $.integrationLatency = "-" }'),
      })
      .metric({ statistic: 'Sum' });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: rates.calls, burstLimit: 2 * rates.calls },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLogs),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    const slow = made.filter(({ route }) => route.function === 'passwords');
    const cfnStage = stage.node.defaultChild;
    if (!(cfnStage instanceof CfnStage)) throw new Error('the stage has no resource');
    cfnStage.routeSettings = Object.fromEntries(
      slow.map(({ route }) => [
        routeKeyOf(route),
        throttle(route.path === ROUTES.verifyCredentials.path ? rates.logins : rates.hashes),
      ]),
    );
    // The settings of a route can be set once the route is there.
    for (const { routes } of slow) stage.node.addDependency(...routes);
  }

  get url(): string {
    return this.api.apiEndpoint;
  }
}
