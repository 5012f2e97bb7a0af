export interface RouteCall {
  readonly name: string;
  readonly function: 'public' | 'queries' | 'commands' | 'passwords' | 'support';
  readonly method: string;
  /** `{tenantId}` stands for the tenant of the sample. */
  readonly path: string;
  readonly routePath: string;
  readonly status: number;
  readonly scope?: string;
  /** Which tenant each sample needs: a fresh one for a write, any for a read. */
  readonly tenant?: 'ANY' | 'FRESH' | 'FAILED';
  readonly body?: (sample: string) => object;
  readonly hashes?: boolean;
}

const tenantPath = '/v1/tenants/{tenantId}';

export const ROUTE_CALLS: readonly RouteCall[] = [
  publicRoute('/v1/health'),
  publicRoute('/v1/catalog'),
  publicRoute('/v1/openapi.json'),
  publicRoute('/v1/availability', '?companyId=acme-{sample}&domainName=acme.example'),
  {
    name: 'POST /v1/tenants',
    function: 'passwords',
    method: 'POST',
    path: '/v1/tenants',
    routePath: '/v1/tenants',
    status: 202,
    scope: 'smartwork/console',
    body: (sample) => ({
      offer: { type: 'BUNDLE', plan: 'BASIC_BASIC' },
      account: {
        domainName: `${sample}.example`,
        adminId: 'admin',
        adminPassword: 'Tr4vel-Kit.9',
        notificationEmail: 'office@acme.example',
      },
      companyId: sample,
      country: 'KR',
      termsVersion: '2026-07-01',
    }),
    hashes: true,
  },
  query('/v1/tenants'),
  query(tenantPath),
  query(`${tenantPath}/subscriptions/NAVER_WORKS`, `${tenantPath}/subscriptions/{product}`),
  query(`${tenantPath}/events`),
  {
    name: 'PATCH /v1/tenants/{tenantId}/profile',
    function: 'commands',
    method: 'PATCH',
    path: `${tenantPath}/profile`,
    routePath: `${tenantPath}/profile`,
    status: 200,
    scope: 'smartwork/console',
    tenant: 'FRESH',
    body: () => ({ language: 'en' }),
  },
  {
    name: 'POST …/operation/retry',
    function: 'support',
    method: 'POST',
    path: `${tenantPath}/operation/retry`,
    routePath: `${tenantPath}/operation/retry`,
    status: 202,
    scope: 'smartwork/support',
    tenant: 'FAILED',
    body: () => ({}),
  },
];

function publicRoute(path: string, query = ''): RouteCall {
  return {
    name: `GET ${path}`,
    function: 'public',
    method: 'GET',
    path: path + query,
    routePath: path,
    status: 200,
  };
}

function query(path: string, routePath = path): RouteCall {
  return {
    name: `GET ${routePath}`,
    function: 'queries',
    method: 'GET',
    path,
    routePath,
    status: 200,
    scope: 'smartwork/console',
    tenant: 'ANY',
  };
}
