import { describe, expect, it } from 'vitest';
import { corsHeaders, preflightHeaders } from '../../../infra/local/http/cors.ts';
import { createProxyEvent, readAnswer } from '../../../infra/local/http/proxy-event.ts';
import { createMatcher } from '../../../infra/local/http/route-matching.ts';

const keys = [
  '$default',
  'ANY /v1/tenants/{t}',
  'GET /v1/tenants/{t}',
  'GET /v1/tenants/mine',
  'GET /v1/{any+}',
  'PUT /v1/tenants/{t}/subscriptions/{product}',
];

describe('route matching', () => {
  const match = createMatcher(keys.map((key) => ({ key })));

  it.each([
    ['GET', '/v1/tenants/mine', 'GET /v1/tenants/mine', undefined],
    ['GET', '/v1/tenants/t1', 'GET /v1/tenants/{t}', { t: 't1' }],
    ['POST', '/v1/tenants/t1', 'ANY /v1/tenants/{t}', { t: 't1' }],
    [
      'PUT',
      '/v1/tenants/t1/subscriptions/WORKBOX',
      'PUT /v1/tenants/{t}/subscriptions/{product}',
      { t: 't1', product: 'WORKBOX' },
    ],
    ['GET', '/v1/tenants/a%2Fb%20c', 'GET /v1/tenants/{t}', { t: 'a/b c' }],
    ['GET', '/v1/other/deep/path', 'GET /v1/{any+}', { any: 'other/deep/path' }],
    ['GET', '/v1/tenants/', 'GET /v1/{any+}', { any: 'tenants/' }],
    ['PATCH', '/nowhere', '$default', undefined],
  ])('takes the most specific route for %s %s', (method, path, key, pathParameters) => {
    expect(match(method, path)).toEqual({ route: { key }, pathParameters });
  });

  it('finds nothing where there is no $default route', () => {
    expect(createMatcher([{ key: 'GET /a' }])('GET', '/b')).toBeUndefined();
  });
});

describe('the event of payload format 2.0', () => {
  const event = createProxyEvent(
    {
      method: 'POST',
      target: '/v1/tenants/t%201?a=1&a=2&b=%EA%B0%80',
      rawHeaders: [
        'Host',
        'api.example',
        'X-Two',
        'one',
        'x-two',
        'two',
        'Cookie',
        'a=1; b=2',
        'Content-Type',
        'application/problem+json',
        'User-Agent',
        'test',
      ],
      body: Buffer.from('{"이름":1}'),
      sourceIp: '127.0.0.1',
    },
    {
      routeKey: 'POST /v1/tenants/{t}',
      pathParameters: { t: 't 1' },
      jwt: { claims: { sub: 's' }, scopes: null },
      now: Date.UTC(2026, 11, 24, 15, 0, 0),
    },
  );

  it('has path, query, headers and cookies in the forms of API Gateway', () => {
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /v1/tenants/{t}',
      rawPath: '/v1/tenants/t%201',
      rawQueryString: 'a=1&a=2&b=%EA%B0%80',
      queryStringParameters: { a: '1,2', b: '가' },
      pathParameters: { t: 't 1' },
      cookies: ['a=1', 'b=2'],
      headers: { host: 'api.example', 'x-two': 'one,two' },
      body: '{"이름":1}',
      isBase64Encoded: false,
    });
    expect(event.headers).not.toHaveProperty('cookie');
  });

  it('carries the local clock and the caller', () => {
    expect(event.requestContext).toMatchObject({
      timeEpoch: Date.UTC(2026, 11, 24, 15, 0, 0),
      time: '24/Dec/2026:15:00:00 +0000',
      stage: '$default',
      authorizer: { jwt: { claims: { sub: 's' }, scopes: null } },
      http: { method: 'POST', path: '/v1/tenants/t%201', sourceIp: '127.0.0.1', userAgent: 'test' },
    });
  });

  it('is base64 for what is not text, and has no body where none was sent', () => {
    const send = (rawHeaders: string[], body: Buffer) =>
      createProxyEvent(
        { method: 'POST', target: '/', rawHeaders, body, sourceIp: '::1' },
        { routeKey: '$default', pathParameters: undefined, jwt: undefined, now: 0 },
      );
    expect(send(['Content-Type', 'image/png'], Buffer.from([1, 2]))).toMatchObject({
      body: 'AQI=',
      isBase64Encoded: true,
    });
    const empty = send([], Buffer.alloc(0));
    for (const absent of ['body', 'cookies', 'queryStringParameters', 'pathParameters']) {
      expect(empty).not.toHaveProperty(absent);
    }
  });
});

describe('the answer of a handler', () => {
  it('may be structured, plain or of the wrong form', () => {
    expect(readAnswer({ statusCode: 202, headers: { ETag: '"v1"' }, body: 'x' })).toMatchObject({
      status: 202,
      headers: { etag: '"v1"', 'content-type': 'text/plain;charset=UTF-8' },
    });
    expect(readAnswer({ plain: true })).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json' },
    });
    expect(readAnswer({ statusCode: 200, body: { not: 'text' } })).toBeUndefined();
  });
});

describe('CORS', () => {
  const cors = {
    AllowOrigins: ['https://console.example'],
    AllowMethods: ['GET', 'PUT'],
    AllowHeaders: ['authorization'],
    ExposeHeaders: ['ETag', 'Location'],
    AllowCredentials: false,
    MaxAge: 600,
  };

  it('answers an allowed origin and keeps silent towards another', () => {
    expect(corsHeaders(cors, 'https://console.example')).toEqual({
      'access-control-allow-origin': 'https://console.example',
      'access-control-expose-headers': 'ETag,Location',
    });
    expect(preflightHeaders(cors, 'https://console.example')).toMatchObject({
      'access-control-allow-methods': 'GET,PUT',
      'access-control-max-age': '600',
    });
    expect(corsHeaders(cors, 'https://other.example')).toEqual({});
    expect(preflightHeaders(cors, 'https://other.example')).toEqual({});
  });
});
