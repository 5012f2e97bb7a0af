import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { START_GRACE } from '../../../functions/core/lifecycle/work.ts';
import { type JourneyCaller, locationOf } from '../../support/journeys/caller.ts';
import { domainOf, workplaceRequest } from '../../support/journeys/requests.ts';
import type { Operations } from '../deployment/operations.ts';
import {
  isSetUp,
  leave,
  mailAddressOf,
  ok,
  put,
  type StoryDeps,
  step,
  toSimulator,
  until,
  untilSent,
} from './story-steps.ts';

/** So old is what the relay must have told. */
const TOLD_SECONDS = 10;
/** When the sweep looks for events of that age. */
const whenLookedForAt = (age: number): Date => new Date(Date.now() + (START_GRACE - age) * 1_000);
const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

/** What holds the system up when a part of it does not run, and what nobody sees from outside. */
export async function tellOperationsStory(
  deps: StoryDeps,
  support: JourneyCaller,
  operations: Operations,
): Promise<void> {
  await step(deps, 'Each machine may call its function', () => probeMachines(deps, operations));
  await step(deps, 'The relay has told the event bus what has happened', async () => {
    const { published } = await operations.sweepAt(whenLookedForAt(TOLD_SECONDS));
    assert.equal(published, 0, 'it was left to the sweep');
  });
  await tellSweep(deps, support, operations);
  await step(deps, 'Each function writes its log', async () => {
    let silent: string[] = [];
    await until(
      deps,
      () => `a log of ${silent.join(', ')}`,
      async () => {
        silent = await operations.silent();
        return silent.length === 0;
      },
    );
  });
}

/** A set-up of a company that never was would fail; every company of the story has had a real one. */
const HAS_WORKED = ['Provision'];

/** Work of a company that never was: a machine finds that nobody asks for it, and ends. */
async function probeMachines(deps: StoryDeps, { machines, start }: Operations): Promise<void> {
  for (const machine of machines.filter((name) => !HAS_WORKED.includes(name))) {
    const at = '2026-01-01T00:00:00Z';
    const kind = machine.replaceAll(/(?<!^)(?=[A-Z])/g, '_').toUpperCase();
    const work = {
      tenantId: randomUUID(),
      scope: 'WORKPLACE',
      kind,
      version: 1,
      restarts: 0,
      dueAt: at,
      wakeAt: at,
    };
    const statusOf = await start(machine, `story-${randomUUID()}`, work);
    let status = '';
    await until(
      deps,
      () => `${machine} is ${status}`,
      async () => {
        status = await statusOf();
        assert.notEqual(status, 'FAILED', `${machine} failed`);
        return status === 'SUCCEEDED';
      },
    );
  }
}

/** With nobody to start work and nobody to send mails, the sweep does both. */
async function tellSweep(deps: StoryDeps, support: JourneyCaller, operations: Operations): Promise<void> {
  const { customer, anyone } = deps;
  const company = `${deps.company}-late`;
  const address = await operations.without(['relay', 'send-mail'], () =>
    step(deps, 'Without relay and sender the sweep starts work and sends mails', async () => {
      const form = toSimulator(workplaceRequest(company), company);
      const requested = locationOf(await customer.post('/v1/tenants', form));
      let told = 0;
      const sweepUntil = async (what: string, minutes: number, holds: () => Promise<boolean>) =>
        until(deps, what, async () => {
          const { failed, published } = await operations.sweepAt(inMinutes(minutes));
          assert.equal(failed, 0, 'the sweep could not handle an item');
          told += published;
          return holds();
        });
      await sweepUntil('set up by the sweep', 3, () => isSetUp(customer, requested));
      ok(await put(customer, `${requested}/accounts/kim`, { email: mailAddressOf(`kim-${company}`) }));
      ok(await anyone.post('/v1/password-resets', { loginId: `kim@${domainOf(company)}` }));
      await sweepUntil('sent by the sweep', 3, async () => {
        const { mails }: { mails: { template: string; state: string }[] } = Object(
          ok(await support.get(`${requested}/mails`)).body,
        );
        return ['SETUP_COMPLETE', 'PASSWORD_LINK'].every((name) =>
          mails.some(({ template, state }) => template === name && state === 'SENT'),
        );
      });
      assert.ok(told > 0, 'the sweep told the event bus nothing');
      return requested;
    }),
  );
  await step(deps, 'Both work again', async () => {
    await leave(deps, address, ['WORKPLACE']);
    await untilSent(deps, support, address, 'SERVICE_ENDED');
  });
}
