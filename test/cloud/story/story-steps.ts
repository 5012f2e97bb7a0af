import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Receiver } from '../../connector/webhook-receiver.ts';
import type { JourneyCaller, Reply } from '../../support/journeys/caller.ts';
import { locationOf } from '../../support/journeys/caller.ts';
import type { Operations } from '../deployment/operations.ts';

export interface StoryDeps {
  readonly customer: JourneyCaller;
  /** Another customer account. */
  readonly stranger?: JourneyCaller | undefined;
  readonly support?: JourneyCaller | undefined;
  readonly product?: JourneyCaller | undefined;
  readonly finance?: JourneyCaller | undefined;
  readonly anyone: JourneyCaller;
  /** What only the account of the deployment may do. */
  readonly operations?: Operations | undefined;
  /** The texts of the mails to an address, the oldest first, where somebody can read them. */
  readonly mailsTo?: ((address: string) => Promise<string[]>) | undefined;
  /** That of a product with a system of its own, where the stack reaches it. */
  readonly receiver?: Receiver | undefined;
  /** A company name that nobody has, for this run only. */
  readonly company: string;
  /** Told after each step: its name. */
  readonly tell: (step: string) => void;
  /** How long to wait for what happens by itself; a set-up is promised within a minute. */
  readonly patienceMs?: number;
}

export const PHRASE = 'Cancel the subscription to the selected service';

export class StepFailedError extends Error {
  override readonly name = 'StepFailedError';
  readonly step: string;

  constructor(step: string, cause: unknown) {
    super(`${step}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    this.step = step;
  }
}

/** One step of the story. A failure names it. */
export async function step<Result>(
  { tell }: Pick<StoryDeps, 'tell'>,
  name: string,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    const result = await act();
    tell(name);
    return result;
  } catch (cause) {
    throw new StepFailedError(name, cause);
  }
}

/** Mails to there are taken and go nowhere (https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html). */
export const mailAddressOf = (name: string): string => `success+${name}@simulator.amazonses.com`;

/** Mails to there come back. */
export const bouncingAddressOf = (name: string): string => `bounce+${name}@simulator.amazonses.com`;

/** A request whose mails go to where a story's mails go. */
export const toSimulator = <Form extends { readonly account: object }>(
  form: Form,
  company: string,
  addressOf = mailAddressOf,
): Form => ({
  ...form,
  account: { ...form.account, notificationEmail: addressOf(company) },
});

interface Tenant {
  readonly operation: { readonly status: string };
  readonly subscriptions: readonly { readonly status: string; readonly dataStatus: string }[];
  readonly profile?: object;
  readonly alerts: readonly { readonly code: string }[];
}

export const read = async (customer: JourneyCaller, address: string): Promise<Tenant> =>
  Object(ok(await customer.get(address)).body);
export const codeOf = ({ body }: Reply): string => Object(body).code;
export const put = (customer: JourneyCaller, path: string, body: unknown, headers = {}) =>
  customer.send('PUT', path, body, headers);

/** The answer, which must not be a refusal. */
export function ok(reply: Reply): Reply {
  assert.ok(reply.status < 300, `${reply.status} ${reply.text}`);
  return reply;
}

/** The ETag as it stands: what is scheduled can be changed only by whoever has read it. */
export const versionOf = async (customer: JourneyCaller, address: string) => ({
  'if-match': ok(await customer.get(address)).headers.get('etag') ?? assert.fail('no ETag'),
});

/** Requests a trial and waits for its set-up. */
export async function setUp(deps: StoryDeps, form: object, customer = deps.customer): Promise<string> {
  const address = locationOf(await customer.post('/v1/tenants', form));
  await until(deps, 'set up', () => isSetUp(customer, address));
  return address;
}

export async function isSetUp(customer: JourneyCaller, address: string): Promise<boolean> {
  const { status } = (await read(customer, address)).operation;
  assert.notEqual(status, 'FAILED', 'the operation has failed');
  return status === 'SUCCEEDED';
}

/** Ends everything today, and waits for the deletion. */
export async function leave(deps: StoryDeps, address: string, products: readonly string[]): Promise<void> {
  const { customer } = deps;
  const { date, total } = await firstQuote(customer, address);
  const items = products.map((product) => ({ product, date }));
  const plan = { items, confirmationText: PHRASE, acceptedPenalty: total };
  ok(await put(customer, `${address}/cancellation`, plan));
  await untilDeleted(deps, address);
}

export const untilDeleted = (deps: StoryDeps, address: string): Promise<void> =>
  until(deps, 'deleted', async () =>
    (await read(deps.customer, address)).subscriptions.every(({ dataStatus }) => dataStatus === 'DELETED'),
  );

/** The first day on which a company can be cancelled: today in Korea. */
export const todayOf = async (customer: JourneyCaller, address: string): Promise<string> =>
  (await firstQuote(customer, address)).date;

/** What a cancellation today costs. */
async function firstQuote(
  customer: JourneyCaller,
  address: string,
): Promise<{ readonly date: string; readonly total: number }> {
  const { quotes } = Object(ok(await customer.get(`${address}/cancellation/quotes`)).body);
  return quotes[0];
}

export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Waits until SES has taken the mails of these templates. */
export async function untilSent(
  deps: StoryDeps,
  support: JourneyCaller,
  address: string,
  ...templates: readonly string[]
): Promise<void> {
  let last = '';
  const isSent = async () => {
    const { mails }: { mails: { template: string; state: string }[] } = Object(
      ok(await support.get(`${address}/mails`)).body,
    );
    last = mails.map(({ template, state }) => `${template} is ${state}`).join(', ');
    assert.ok(!mails.some(({ state }) => state === 'FAILED'), last);
    return templates.every((name) =>
      mails.some(({ template, state }) => template === name && state === 'SENT'),
    );
  };
  await until(deps, () => `${templates.join(' and ')} sent: ${last || 'there is no mail'}`, isSent);
}

/** Waits until SES has told what became of a mail. */
export const untilDelivered = (
  deps: StoryDeps,
  support: JourneyCaller,
  address: string,
  name: string,
): Promise<void> =>
  until(deps, `the news that ${name} was delivered`, async () => {
    const { mails }: { mails: { template: string; fate?: { kind: string } }[] } = Object(
      ok(await support.get(`${address}/mails`)).body,
    );
    return mails.some(({ template, fate }) => template === name && fate?.kind === 'DELIVERED');
  });

export interface Work {
  readonly scope: string;
  readonly kind: string;
  readonly state: string;
  readonly execution?: string;
}

export const workOf = async (support: JourneyCaller, address: string): Promise<Work[]> =>
  Object(ok(await support.get(`${address}/work`)).body).work;

/** The work of one kind, once an execution carries all of it. */
export async function untilStarted(
  deps: StoryDeps,
  support: JourneyCaller,
  address: string,
  kind: string,
): Promise<Work[]> {
  const started: Work[] = [];
  await until(deps, `${kind} started`, async () => {
    const work = (await workOf(support, address)).filter((one) => one.kind === kind);
    started.splice(0, Number.POSITIVE_INFINITY, ...work);
    return work.length > 0 && work.every(({ state }) => state === 'STARTED');
  });
  return started;
}

export async function until(
  { patienceMs = 120_000 }: StoryDeps,
  what: string | (() => string),
  holds: () => Promise<boolean>,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await holds())) {
    const outcome = typeof what === 'string' ? what : what();
    assert.ok(performance.now() < deadline, `not in ${patienceMs / 1_000} s: ${outcome}`);
    await setTimeout(250);
  }
}
