import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ACCOUNT } from '../app/named-resource.ts';

interface Incoming {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  /** Names and values in turn, as sent. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly sourceIp: string;
}

interface Details {
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>> | undefined;
  readonly jwt:
    | { readonly claims: Readonly<Record<string, string>>; readonly scopes: readonly string[] | null }
    | undefined;
  readonly now: number;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

const TEXT_TYPES = /^(text\/|application\/(.*\+)?(json|xml|javascript)\b)/i;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12/Mar/2026:19:03:58 +0000` */
function commonLogTime(now: number): string {
  const [date = '', time = ''] = new Date(now).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
}

function collect(pairs: Iterable<readonly [string, string]>): Record<string, string> {
  const collected: Record<string, string> = {};
  for (const [name, value] of pairs) {
    collected[name] = name in collected ? `${collected[name]},${value}` : value;
  }
  return collected;
}

export function headersOf(rawHeaders: readonly string[]): Record<string, string> {
  const pairs = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ''] as const] : [],
  );
  return collect(pairs);
}

/** The event of payload format 2.0. Business time enters here: timeEpoch is the local clock's. */
export function createProxyEvent({ method, target, rawHeaders, body, sourceIp }: Incoming, details: Details) {
  const [rawPath = '', ...query] = target.split('?');
  const rawQueryString = query.join('?');
  const { cookie, ...headers } = headersOf(rawHeaders);
  const isText = headers['content-type'] === undefined || TEXT_TYPES.test(headers['content-type']);
  return {
    version: '2.0',
    routeKey: details.routeKey,
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers,
    ...(rawQueryString !== '' && { queryStringParameters: collect(new URLSearchParams(rawQueryString)) }),
    ...(details.pathParameters && { pathParameters: details.pathParameters }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local',
      ...(details.jwt && { authorizer: { jwt: details.jwt } }),
      domainName: headers['host'] ?? 'localhost',
      domainPrefix: 'localhost',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey: details.routeKey,
      stage: '$default',
      time: commonLogTime(details.now),
      timeEpoch: details.now,
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

const StructuredSchema = z.object({
  statusCode: z.coerce.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** The gateway's reading of a handler's answer; undefined when a gateway cannot send it. */
export function readAnswer(answer: unknown): Answer | undefined {
  if (typeof answer !== 'object' || answer === null || !('statusCode' in answer)) {
    const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
  }
  const parsed = StructuredSchema.safeParse(answer);
  if (!parsed.success) return undefined;
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(named),
      ...(cookies?.length && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
}
