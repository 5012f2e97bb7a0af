import assert from 'node:assert/strict';
import { bundleRequest } from '../../support/journeys/requests.ts';
import {
  codeOf,
  dayAfter,
  ok,
  PHRASE,
  put,
  read,
  type StoryDeps,
  step,
  todayOf,
  until,
  untilSent,
  untilStarted,
  versionOf,
  workOf,
} from './story-steps.ts';

const PARTS = ['NAVER_WORKS', 'WORKPLACE'] as const;
const GB = 1_024 ** 3;
const { termsVersion } = bundleRequest('any');

/** What a company on trial reserves, schedules, buys and reads. */
export async function tellSubscriptionStory(deps: StoryDeps, address: string): Promise<void> {
  const { customer, product, support, finance } = deps;
  await step(deps, 'A paid switch is reserved, and dropped by its version only', async () => {
    const path = `${address}/bundle/paid-switch`;
    const form = { billingPlan: 'ANNUAL', termsVersion };
    const reserved = ok(await put(customer, path, form));
    assert.equal(Object(reserved.body).scheduledChanges.length, 2, reserved.text);
    assert.equal(codeOf(await put(customer, path, form)), 'IF_MATCH_REQUIRED');
    const version = { 'if-match': reserved.headers.get('etag') ?? assert.fail('no ETag') };
    ok(await customer.call('DELETE', path, version));
    assert.equal(codeOf(await customer.call('DELETE', path, version)), 'ETAG_STALE');
  });
  await tellScheduledCancellation(deps, address);
  await step(deps, 'The paid service starts today', async () => {
    const startDate = await todayOf(customer, address);
    ok(
      await put(customer, `${address}/bundle/paid-switch`, {
        billingPlan: 'MONTHLY',
        startDate,
        termsVersion,
      }),
    );
    const { subscriptions } = await read(customer, address);
    assert.deepEqual(
      subscriptions.map(({ status }) => status),
      ['ACTIVE', 'ACTIVE'],
    );
  });
  await step(deps, 'Shared capacity is added', async () => {
    const path = `${address}/subscriptions/WORKPLACE/capacity`;
    const added = ok(await put(customer, path, { addedUnits: 2 }));
    const capacity = capacityIn(added.body);
    assert.equal(capacity.addedUnits, 2);
    if (product) ok(await put(product, `${path}/usage`, { usedBytes: capacity.totalBytes - GB }));
  });
  if (product && support)
    await step(deps, 'Its owner is told that the capacity is low', () =>
      untilSent(deps, support, address, 'LOW_CAPACITY', 'PAID_SERVICE_STARTED'),
    );
  await step(deps, 'Bills, usage, forecast and events can be read, a bill as CSV too', async () => {
    const month = (await todayOf(customer, address)).slice(0, 7);
    for (const path of ['billing/estimate', 'billing/trend', `usage?month=${month}`, 'forecast', 'events'])
      ok(await customer.get(`${address}/${path}`));
    const bill = ok(await customer.get(`${address}/billing/${month}`, { accept: 'text/csv' }));
    assert.match(bill.headers.get('content-type') ?? '', /^text\/csv/);
    assert.match(bill.headers.get('content-disposition') ?? '', /filename="bill-/);
    assert.ok(bill.text.includes('\r\n'), bill.text);
  });
  if (finance)
    await step(deps, 'Finance goes through what all companies pay for the month before', async () => {
      const first = `${(await todayOf(customer, address)).slice(0, 7)}-01`;
      const path = `/v1/bills?month=${dayAfter(first, -1).slice(0, 7)}`;
      assert.equal((await customer.get(path)).status, 403);
      const { bills, left } = Object(ok(await finance.get(path)).body);
      assert.ok(Array.isArray(bills));
      assert.deepEqual(left, []);
    });
}

async function tellScheduledCancellation(deps: StoryDeps, address: string): Promise<void> {
  const { customer, support, operations } = deps;
  const path = `${address}/cancellation`;
  await step(deps, 'A cancellation is scheduled', async () => {
    const date = dayAfter(await todayOf(customer, address), 10);
    const items = PARTS.map((of) => ({ product: of, date }));
    const plan = { items, confirmationText: PHRASE };
    assert.equal((await put(customer, path, { ...plan, confirmationText: 'Yes' })).status, 422);
    ok(await put(customer, path, plan));
    const { body, text } = await customer.get(address);
    for (const { scheduledChanges } of Object(body).subscriptions)
      assert.deepEqual(
        scheduledChanges.map(({ type }: { type: string }) => type),
        ['CANCELLATION'],
        text,
      );
  });
  const timers =
    support &&
    (await step(deps, 'An execution waits for its date, and its owner is told', async () => {
      await untilSent(deps, support, address, 'CANCELLATION_SCHEDULED');
      return untilStarted(deps, support, address, 'CANCELLATION');
    }));
  await step(deps, 'The cancellation is withdrawn', async () => {
    ok(await customer.call('DELETE', path, await versionOf(customer, address)));
  });
  if (!support || !timers) return;
  await step(deps, 'Nobody waits for its date any more, and its owner is told', async () => {
    await untilSent(deps, support, address, 'CANCELLATION_UNDONE');
    await until(deps, 'void', async () =>
      (await workOf(support, address)).every(
        ({ kind, state }) => kind !== 'CANCELLATION' || state === 'VOID',
      ),
    );
    for (const { execution = '' } of timers)
      if (operations)
        await until(
          deps,
          `${execution} stopped`,
          async () => (await operations.statusOf(execution)) === 'ABORTED',
        );
  });
}

interface Capacity {
  readonly service: string;
  readonly totalBytes: number;
  readonly addedUnits: number;
}

const capacityIn = (tenant: unknown): Capacity =>
  Object(tenant)
    .subscriptions.flatMap(({ capacity = [] }: { capacity?: Capacity[] }) => capacity)
    .find(({ service }: Capacity) => service === 'WORKPLACE');
