import assert from 'node:assert/strict';
import type { JourneyCaller } from '../../support/journeys/caller.ts';
import { ok, type StoryDeps, step, until, untilStarted } from './story-steps.ts';

interface Found {
  readonly tenants: readonly { readonly tenantId: string }[];
}

/** What an operator looks up about a company that is on trial for both services, and what may be done for it. */
export async function tellOperatorStory(
  deps: StoryDeps,
  support: JourneyCaller,
  address: string,
): Promise<void> {
  const { customer, company, operations } = deps;
  const tenantId = address.split('/').at(-1) ?? '';
  const search = async (query: string): Promise<string[]> => {
    const { tenants }: Found = Object(ok(await support.get(`/v1/tenants?${query}`)).body);
    return tenants.map((one) => one.tenantId);
  };
  const timers = () => untilStarted(deps, support, address, 'TRIAL_EXPIRY');

  const before = await step(deps, 'An execution waits for the end of each trial', async () => {
    const started = await timers();
    assert.equal(started.length, 2);
    return started.map(({ execution = '' }) => execution);
  });
  await step(deps, 'Support finds a company by its name and by its executions', async () => {
    assert.deepEqual(await search(`companyId=${company}`), [tenantId]);
    assert.deepEqual(await search(`companyId=${company}-nobody`), []);
    assert.deepEqual(await search(`executionName=${before[0]}`), [tenantId]);
    assert.equal((await customer.get(`${address}/work`)).status, 403);
  });
  const renewed = await step(deps, 'Support renews its timers', async () => {
    ok(await support.post(`${address}/work/renew`, undefined));
    const executions = (await timers()).map(({ execution = '' }) => execution);
    assert.ok(
      before.every((one) => !executions.includes(one)),
      'the executions are the old ones',
    );
    return executions;
  });
  await step(deps, 'Support lists what stands still, and goes through all companies', async () => {
    ok(await support.get('/v1/stuck'));
    const { examined } = Object(ok(await support.post('/v1/work/renew?limit=1&dryRun=true', undefined)).body);
    assert.equal(examined, 1);
    ok(await support.post('/v1/mails/retry?dryRun=true', undefined));
  });
  if (!operations) return;
  await step(deps, 'The executions whose place was taken are stopped', async () => {
    for (const execution of before)
      await until(
        deps,
        `${execution} stopped`,
        async () => (await operations.statusOf(execution)) === 'ABORTED',
      );
  });
  await step(deps, 'An execution that dies is started again', async () => {
    const [victim = ''] = renewed;
    await operations.stop(victim);
    await until(deps, `${victim} replaced`, async () =>
      (await timers()).every(({ execution }) => execution !== victim),
    );
  });
}
