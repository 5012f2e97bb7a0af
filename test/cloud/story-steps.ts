import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { JourneyCaller, Reply } from '../support/journeys/caller.ts';

export interface StoryDeps {
  readonly customer: JourneyCaller;
  /** Another customer account. */
  readonly stranger?: JourneyCaller | undefined;
  readonly support?: JourneyCaller | undefined;
  readonly product?: JourneyCaller | undefined;
  readonly anyone: JourneyCaller;
  /** A company name that nobody has, for this run only. */
  readonly company: string;
  /** Told after each step: what was seen. */
  readonly tell: (sentence: string) => void;
  /** How long to wait for what happens by itself; a set-up is promised within a minute. */
  readonly patienceMs?: number;
}

export const PHRASE = 'Cancel the subscription to the selected service';

interface Tenant {
  readonly operation: { readonly status: string };
  readonly subscriptions: readonly { readonly status: string; readonly dataStatus: string }[];
  readonly profile?: object;
}

export const read = async (customer: JourneyCaller, address: string): Promise<Tenant> =>
  Object((await customer.get(address)).body);
export const codeOf = ({ body }: Reply): string => Object(body).code;
export const put = (customer: JourneyCaller, path: string, body: unknown, headers = {}) =>
  customer.call('PUT', path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));

/** The answer, which must not be a refusal. */
export function ok(reply: Reply): Reply {
  assert.ok(reply.status < 300, `${reply.status} ${reply.text}`);
  return reply;
}

/** The ETag as it stands: what is scheduled can be changed only by whoever has read it. */
export const versionOf = async (customer: JourneyCaller, address: string) => ({
  'if-match': ok(await customer.get(address)).headers.get('etag') ?? assert.fail('no ETag'),
});

export const isSetUp = async (customer: JourneyCaller, address: string): Promise<boolean> =>
  (await read(customer, address)).operation.status === 'SUCCEEDED';
export const isDeleted = async (customer: JourneyCaller, address: string): Promise<boolean> =>
  (await read(customer, address)).subscriptions.every(({ dataStatus }) => dataStatus === 'DELETED');

/** The first day on which a company can be cancelled: today in Korea. */
export async function todayOf(customer: JourneyCaller, address: string): Promise<string> {
  const { quotes } = Object(ok(await customer.get(`${address}/cancellation/quotes`)).body);
  return quotes[0].date;
}

export async function until(
  { patienceMs = 120_000 }: StoryDeps,
  holds: () => Promise<boolean>,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await holds())) {
    assert.ok(performance.now() < deadline, 'what should have happened by itself did not');
    await setTimeout(250);
  }
}
