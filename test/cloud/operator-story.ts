import assert from 'node:assert/strict';
import type { JourneyCaller } from '../support/journeys/caller.ts';
import { ok, type StoryDeps, until } from './story-steps.ts';

interface Found {
  readonly tenants: readonly { readonly tenantId: string }[];
}
interface Work {
  readonly kind: string;
  readonly state: string;
  readonly execution?: string;
}

/** What an operator looks up about a company that is on trial for both services, and what may be done for it. */
export async function tellOperatorStory(
  deps: StoryDeps,
  support: JourneyCaller,
  address: string,
): Promise<void> {
  const { customer, company, tell } = deps;
  const tenantId = address.split('/').at(-1) ?? '';
  const search = async (query: string): Promise<string[]> => {
    const { tenants }: Found = Object(ok(await support.get(`/v1/tenants?${query}`)).body);
    return tenants.map((one) => one.tenantId);
  };
  const timers = async (): Promise<Work[]> => {
    const { work }: { work: Work[] } = Object(ok(await support.get(`${address}/work`)).body);
    return work.filter(({ kind }) => kind === 'TRIAL_EXPIRY');
  };
  const waitFor = () => until(deps, async () => (await timers()).every(({ state }) => state === 'STARTED'));

  assert.deepEqual(await search(`companyId=${company}`), [tenantId]);
  assert.deepEqual(await search(`companyId=${company}-nobody`), []);
  await waitFor();
  const before = await timers();
  assert.equal(before.length, 2);
  const [{ execution = '' } = { execution: '' }] = before;
  assert.deepEqual(await search(`executionName=${execution}`), [tenantId]);
  tell('Support finds the company by its name and by an execution, and its timers.');

  assert.equal((await customer.get(`${address}/work`)).status, 403);
  ok(await support.post(`${address}/work/renew`, undefined));
  await waitFor();
  const renewed = (await timers()).map((one) => one.execution);
  assert.ok(before.every((one) => !renewed.includes(one.execution)));
  await until(deps, async () => {
    const { mails }: { mails: { template: string }[] } = Object(
      ok(await support.get(`${address}/mails`)).body,
    );
    return mails.some(({ template }) => template === 'SETUP_COMPLETE');
  });
  tell('Its timers were renewed, and its mails are listed.');
}
