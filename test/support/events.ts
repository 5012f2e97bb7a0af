import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context, DynamoDBRecord } from 'aws-lambda';
import type { Item } from '../../functions/adapters/table/items.ts';
import type { Instant } from '../../functions/core/business-calendar.ts';
import { OWNER, REQUESTED_AT } from './tenants.ts';

export interface Call {
  readonly routeKey: string;
  readonly path?: string;
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  /** The query as it was sent, where that matters. */
  readonly rawQuery?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly claims?: Record<string, string>;
  readonly at?: Instant;
}

/** A call as the HTTP API hands it over (payload format 2.0). */
export function httpEvent({ routeKey, path = '/v1/x', params, headers, body, claims, ...call }: Call) {
  const rawQueryString = call.rawQuery ?? new URLSearchParams(call.query).toString();
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    const before = query.get(name);
    query.set(name, before === undefined ? value : `${before},${value}`);
  }
  const event: APIGatewayProxyEventV2WithJWTAuthorizer = {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString,
    headers: { 'content-type': 'application/json', ...headers },
    isBase64Encoded: false,
    requestContext: {
      accountId: '1',
      apiId: 'api',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method: routeKey.split(' ')[0] ?? 'GET',
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: '',
      },
      requestId: 'request-1',
      routeKey,
      stage: '$default',
      time: '',
      timeEpoch: Date.parse(call.at ?? REQUESTED_AT) + 999,
      authorizer: {
        principalId: '',
        integrationLatency: 0,
        jwt: { claims: { sub: OWNER, scope: 'smartwork/console', ...claims }, scopes: [] },
      },
    },
    ...(params && { pathParameters: params }),
    ...(query.size > 0 && { queryStringParameters: Object.fromEntries(query) }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
  return event;
}

/** What Lambda hands over beside the event; the functions use none of it. */
export const CONTEXT: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: 'arn',
  memoryLimitInMB: '512',
  awsRequestId: 'request-1',
  logGroupName: 'group',
  logStreamName: 'stream',
  getRemainingTimeInMillis: () => 10_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};

export const streamRecord = (image: Item | undefined, sequenceNumber?: string): DynamoDBRecord => ({
  eventID: 'event',
  dynamodb: {
    ...(image && { NewImage: image as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] }),
    ...(sequenceNumber !== undefined && { SequenceNumber: sequenceNumber }),
  },
});
