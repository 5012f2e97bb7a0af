import { describe, expect } from 'vitest';
import { addSeconds } from '../../../functions/core/business-calendar.ts';
import { BODIES } from '../../support/requests.ts';
import { beginLife, live, newCompany } from '../stories/chaos.ts';
import { createLedger } from '../stories/clients.ts';
import { faultsAt } from '../stories/stories.ts';
import type { SesMood } from '../world/fake-services.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { drainNow, recover } from '../world/recovery.ts';

const proveForReal = realEngine();
const LEASE_SECONDS = 15 * 60;

/** SES refuses, fails, and takes mails without saying so; senders die. */
const story: Story = async (world, random) => {
  const life = await beginLife(world, random, { setUp: 0.2 });
  const moods: SesMood[] = ['TAKES', 'THROTTLES', 'REFUSES', 'FAILS_BEFORE_TAKING', 'FAILS_AFTER_TAKING'];
  let bad = random.below(6);
  world.setSesMood(() => {
    bad -= 1;
    return bad < 0 ? 'TAKES' : (random.shuffled(moods)[0] ?? 'TAKES');
  });
  world.setFaults(
    faultsAt({
      roles: ['mail', 'sweep'],
      kinds: ['DIES_BEFORE', 'DIES_AFTER'],
      calls: ['SendEmail', 'PutItem'],
      share: 0.3,
      most: 4,
    })(random),
  );
  await live(life, 9, { deliver: 5, lose: 4, double: 3, sweep: 8, wait: 6, race: 2 });
  await recover(world, addSeconds(world.now(), random.between(1, 5) * 86_400));
  await expectOrder(world, life.ledger);
};

/** Under the lease of a sender that died nobody else sends the mail, whatever comes. */
const underTheLease: Story = async (world, random) => {
  const ledger = createLedger();
  await newCompany(world, ledger, BODIES.WORKBOX);
  for (const record of await world.newRecords()) await world.deliver(record);
  await world.machines.runDue();
  const mail = (await world.newRecords()).find(({ after }) => after?.['mail']);
  if (!mail) throw new Error('no mail was asked for');
  world.setFaults(
    faultsAt({ roles: ['mail'], kinds: ['DIES_BEFORE', 'DIES_AFTER'], share: 0.5, most: 1 })(random),
  );
  await world.deliver(mail).catch(() => undefined);
  world.setFaults(() => undefined);
  const { length } = world.ses.taken;
  if (length > 0) {
    world.wait(random.below(LEASE_SECONDS));
    await world.race<unknown>([() => world.deliver(mail), () => world.sweep(), () => world.deliver(mail)]);
    expect(world.ses.taken).toHaveLength(length);
  }
  await drainNow(world);
  await recover(world, addSeconds(world.now(), 3_600));
  await expectOrder(world, ledger);
};

/** Senders die, and the table refuses them, again and again: what was not handed to SES twice is not given up. */
const neverReached: Story = async (world, random) => {
  const life = await beginLife(world, random);
  world.wait(random.between(0, 29) * 86_400);
  world.setFaults(
    faultsAt({
      roles: ['mail', 'sweep'],
      kinds: ['DIES_BEFORE', 'REFUSED'],
      calls: ['BatchGetItem', 'PutItem'],
      share: 0.7,
      most: 30,
    })(random),
  );
  await live(life, 12, { deliver: 6, double: 3, sweep: 9, wait: 6, race: 2 });
  await recover(world, addSeconds(world.now(), random.between(1, 5) * 86_400));
  await expectOrder(world, life.ledger);
};

describe('PROMISE-11: SES throttles, fails, and takes mails without an answer', () => {
  const title = 'no mail is lost, and one comes twice only where nobody knew (EDGE-I9, EDGE-R9)';
  prove(title, story, {
    runs: 1_200,
    meets: ['mail DIES_BEFORE SendEmail', 'mail DIES_AFTER SendEmail', 'sweep DIES_AFTER SendEmail'],
  });
  proveForReal(title, story);
  prove('a try that dies before SES is called does not count, however many there are', neverReached, {
    runs: 180,
    meets: ['mail DIES_BEFORE PutItem', 'sweep DIES_BEFORE PutItem', 'sweep REFUSED BatchGetItem'],
  });
  prove('who died while sending is not followed before the lease is over', underTheLease, { runs: 180 });

  prove(
    'a mail that SES refuses at every try is given up, counted, and not swept for ever',
    async (world, random) => {
      const ledger = createLedger();
      await newCompany(world, ledger, BODIES.WORKBOX);
      world.setSesMood(() => 'THROTTLES');
      await drainNow(world);
      for (let sweeps = 0; sweeps < 12; sweeps++) {
        world.wait(random.between(4 * 3_600, 86_400));
        await world.sweep();
      }
      expect(world.ses.taken).toEqual([]);
      expect(world.counted.filter((metric) => metric === 'MailUndeliverable')).toHaveLength(1);
    },
    { runs: 20 },
  );
});
