import { describe, expect, it } from 'vitest';
import { ROUTES, type Route } from '../../../functions/routes/routes.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';

const journey = journeyOfFile();
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
const IDS: Readonly<Record<string, string>> = {
  '{product}': 'WORKPLACE',
  '{month}': '2026-07',
  '{accountId}': 'kim',
  '{groupId}': 'gzzzzzzzzzzzzzzzzzzzz',
};

const table: readonly Route[] = Object.values(ROUTES);
const PATHS = new Map(
  [...new Set(table.map(({ path }) => path))].map((path) => [
    path.replaceAll(/\{\w+\}/g, (name) => IDS[name] ?? 'tzzzzzzzzzzzzzzzzzzzz'),
    table.filter((route) => route.path === path).map(({ method }): string => method),
  ]),
);
// `accounts/batch` is an account with this ID too.
const methodsOf = (path: string): readonly string[] =>
  path.endsWith('/accounts/batch') ? ['DELETE', 'POST', 'PUT'] : (PATHS.get(path) ?? []);

/** fetch sends no TRACE. */
const call = (method: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  journey().anyone.call(method, path, headers);

describe('EDGE-Q4 a known path, called by a method that it has not', () => {
  it.each([...PATHS.keys()])('%s is a 405 that names the methods it has', async (path) => {
    for (const method of METHODS.filter((one) => one !== 'TRACE' && !methodsOf(path).includes(one))) {
      const { status, headers, body } = await call(method, path);
      expect([method, status, headers.get('allow')]).toEqual([
        method,
        405,
        methodsOf(path).toSorted().join(', '),
      ]);
      expect(headers.get('content-type')).toBe('application/problem+json');
      if (method !== 'HEAD') expect(body).toMatchObject({ code: 'METHOD_NOT_ALLOWED', status: 405 });
    }
  });

  it('with a query and a body of any kind too', async () => {
    const { anyone } = journey();
    const broken = await anyone.call('PUT', '/v1/catalog?x=1', { 'content-type': 'text/plain' }, '{');
    expect([broken.status, broken.headers.get('allow')]).toEqual([405, 'GET']);
  });
});

describe('EDGE-Q4 a path that the API has not', () => {
  it.each([
    '/',
    '/v1',
    '/v1/',
    '/v1/nothing',
    '/v1/tenants/',
    '/v1/tenants//events',
    '/v1/tenants/a/b/c/d/e',
    '/V1/catalog',
    '/v1/catalog/',
    '/{proxy+}',
  ])('%s is a 404 by every method', async (path) => {
    for (const method of ['GET', 'POST', 'DELETE', 'OPTIONS']) {
      const { status, headers, body } = await call(method, path);
      expect([method, status, headers.get('allow')]).toEqual([method, 404, null]);
      expect(body).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('EDGE-Q4 a preflight of a browser', () => {
  const preflight = { origin: 'http://localhost:5173', 'access-control-request-method': 'DELETE' };

  it.each(['/v1/catalog', '/v1/tenants', '/v1/nothing'])('to %s is answered by the gateway', async (path) => {
    const { status, headers } = await call('OPTIONS', path, preflight);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-methods')).toContain('DELETE');
  });

  it('and a refusal can be read across origins', async () => {
    const { status, headers } = await call('DELETE', '/v1/catalog', { origin: 'http://localhost:5173' });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([405, '*']);
  });
});
