import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDynamo } from '../../../functions/adapters/table/dynamo.ts';
import { newTenantId } from '../../../functions/api/pipeline/new-id.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { decideSetupFailed } from '../../../functions/core/decide/system/setup.ts';
import { bundleFunctions } from '../../../infra/bundle.ts';
import { startSecrets } from '../../../infra/local/engines/secrets.ts';
import { createProxyEvent } from '../../../infra/local/http/proxy-event.ts';
import { startTableEngine } from '../../support/engines/table-engine.ts';
import { BUNDLE_BODY } from '../../support/requests.ts';
import { committed, REQUESTED_AT, requestCommit, storedBy } from '../../support/tenants.ts';
import { createBenchTables } from '../tools/bench-tables.ts';
import { ENVIRONMENT } from '../tools/environment.ts';
import { type Recorded, replayOf, startRecorder } from '../tools/recorder.ts';
import { companyBody, createSureCommit } from './companies.ts';
import type { RouteCall } from './route-calls.ts';

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
type Event = { readonly sample: string; readonly event: unknown };
export type Office = Awaited<ReturnType<typeof createOffice>>;

const ownerOf = (tenantId: string): string => `owner-of-${tenantId}`;
const ownedBy = (commit: Commit, ownerSub: string): Commit => ({
  ...commit,
  tenant: { ...commit.tenant, ownerSub },
  events: commit.events.map((event) => ({ ...event, ownerSub })),
});

/** The bundles over an engine of their own, as the functions run: one event at a time in a warm process. */
export async function createOffice() {
  const engine = await startTableEngine();
  const recorder = await startRecorder(engine.url);
  const keys = await startSecrets(() => 'a-key-of-sixteen-letters');
  const bundles = mkdtempSync(join(tmpdir(), 'bench-bundles-'));
  await bundleFunctions({ output: bundles });
  const tables = await createBenchTables(engine.url);
  Object.assign(process.env, ENVIRONMENT, {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: keys.url,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    TABLE_NAME: tables.subscriptions,
    IDEMPOTENCY_TABLE_NAME: tables.idempotency,
    CREDENTIALS_TABLE_NAME: tables.credentials,
  });
  const client = createDynamo({ endpoint: engine.url });
  const commit = createSureCommit(client, tables.subscriptions);
  const anyTenant = await newTenant('ANY');
  let samples = 0;

  async function newTenant(kind: NonNullable<RouteCall['tenant']>): Promise<string> {
    const tenantId = newTenantId();
    const made = requestCommit(companyBody(BUNDLE_BODY, tenantId), REQUESTED_AT, tenantId);
    // An owner each, as in life: one with thousands of tenants would slow the index of owners down.
    const request = ownedBy(made, ownerOf(tenantId));
    await commit(request);
    if (kind === 'FAILED') await commit(committed(decideSetupFailed(storedBy(request), 1, REQUESTED_AT)));
    return tenantId;
  }

  /** A load of the bundle of its own for each endpoint: the client reads it when it is made. */
  async function load(name: string, endpoint: string): Promise<Handler> {
    process.env['AWS_ENDPOINT_URL_DYNAMODB'] = endpoint;
    const { handler } = await import(`${pathToFileURL(join(bundles, name, 'index.mjs'))}?${endpoint}`);
    return handler;
  }

  async function eventOf(call: RouteCall): Promise<Event> {
    samples += 1;
    const sample = `bench-${samples}`;
    const tenantId =
      call.tenant === undefined || call.tenant === 'ANY' ? anyTenant : await newTenant(call.tenant);
    const target = call.path.replace('{tenantId}', tenantId).replace('{sample}', String(samples));
    const pathParameters = { tenantId, product: 'NAVER_WORKS' };
    const body = call.body ? JSON.stringify(call.body(sample)) : '';
    const event = createProxyEvent(
      {
        method: call.method,
        target,
        rawHeaders: ['Content-Type', 'application/json', 'Idempotency-Key', sample],
        body: Buffer.from(body),
        sourceIp: '127.0.0.1',
      },
      {
        routeKey: `${call.method} ${call.routePath}`,
        pathParameters,
        jwt:
          call.scope === undefined
            ? undefined
            : {
                // An owner has few companies on trial: each new one has an owner of its own.
                claims: { sub: call.tenant === undefined ? sample : ownerOf(tenantId), scope: call.scope },
                scopes: null,
              },
        now: Date.parse(REQUESTED_AT),
      },
    );
    return { sample: call.tenant === undefined ? sample : tenantId, event };
  }

  const inTurn = async <T>(count: number, make: () => Promise<T>): Promise<T[]> => {
    const made: T[] = [];
    while (made.length < count) made.push(await make());
    return made;
  };
  const handlers = new Map<string, Handler>();

  async function serve(call: RouteCall, { event }: Event): Promise<void> {
    const handler = handlers.get(call.function);
    const answer = await handler?.(event, { functionName: call.function });
    const { statusCode, body }: { statusCode?: number; body?: string } = Object(answer);
    if (statusCode !== call.status) throw new Error(`${call.name} answered ${statusCode}: ${body}`);
  }

  return {
    prepare: (call: RouteCall, count: number): Promise<Event[]> => inTurn(count, () => eventOf(call)),
    serve,

    /** The DynamoDB calls of one request of the route, with the name of its sample. */
    async record(call: RouteCall): Promise<Recorded[]> {
      handlers.set(call.function, await load(call.function, recorder.url));
      const event = await eventOf(call);
      recorder.take();
      await serve(call, event);
      const recorded = recorder.take().map((each) => ({ ...each, sample: event.sample }));
      handlers.set(call.function, await load(call.function, engine.url));
      return recorded;
    },

    /** The same calls as plain commands, each on values of its own. */
    prepareBare: (call: RouteCall, recorded: readonly Recorded[], count: number) =>
      inTurn(count, async () => {
        const { sample } = await eventOf(call);
        const commands = recorded.map((each) => replayOf(client, each, sample));
        return async () => {
          for (const send of commands) await send();
        };
      }),

    async close(): Promise<void> {
      client.destroy();
      await recorder.close();
      await keys.stop();
      await engine.stop();
      rmSync(bundles, { recursive: true });
    },
  };
}
