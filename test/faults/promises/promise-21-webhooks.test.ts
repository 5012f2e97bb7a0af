import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signingKeysIn } from '../../../functions/adapters/crypto/webhook-signature.ts';
import { type DeliverDeps, deliverBatch } from '../../../functions/background/webhook/deliver.ts';
import type { Random } from '../../../infra/local/faults/seeded.ts';
import { runsOf } from '../../support/runs.ts';
import { underSeeds } from '../world/promise.ts';

const SECRET = `whsec_${Buffer.from('a key of thirty-six bytes, just so..').toString('base64')}`;
const BEGIN = Date.UTC(2026, 6, 1);
/** From then on the receiver and all else is well. */
const WELL = BEGIN + 3_600_000;
const HIDDEN_MS = 120_000;
const EVENTS = 25;

interface Message {
  readonly id: string;
  readonly body: string;
  receives: number;
  visibleAt: number;
}

/** A queue as SQS is, a function that may die at any call, and a receiver that takes, refuses, or takes and answers nothing. */
async function live(random: Random) {
  let now = BEGIN;
  const isBad = () => now < WELL && random.chance(0.6);
  const queue = Array.from({ length: EVENTS }, (_, index): Message => {
    const id = `t1-v${index}-1`;
    return { id, body: JSON.stringify({ id }), receives: 0, visibleAt: BEGIN + index * 1_000 };
  });
  const received: string[] = [];
  const deps: DeliverDeps = {
    keys: async () => {
      if (now < WELL && random.chance(0.1)) throw new Error('it died');
      return signingKeysIn(SECRET);
    },
    send: async (headers, body) => {
      const take = () => received.push(Object(new Webhook(SECRET).verify(body, headers)).id);
      if (!isBad()) {
        take();
        return { status: 204 };
      }
      if (random.chance(0.3)) take();
      return random.chance(0.5) ? { failure: 'TimeoutError' } : { status: random.chance(0.5) ? 500 : 302 };
    },
    comeBack: async (receipt, seconds) => {
      if (isBad()) throw new Error('it died');
      const message = queue.find(({ id }) => id === receipt);
      if (message) message.visibleAt = now + seconds * 1_000;
    },
    clock: () => now,
    report: () => {
      if (now < WELL && random.chance(0.05)) throw new Error('it died');
    },
  };

  for (let steps = 0; queue.length > 0 && steps < 10_000; steps++) {
    const batch = queue.filter(({ visibleAt }) => visibleAt <= now).slice(0, 10);
    now += 500;
    vi.setSystemTime(now);
    if (batch.length === 0) continue;
    for (const message of batch) {
      message.receives += 1;
      message.visibleAt = now + HIDDEN_MS;
    }
    const Records = batch.map(({ id, body, receives }) => ({
      messageId: id,
      receiptHandle: id,
      body,
      attributes: { ApproximateReceiveCount: String(receives), SentTimestamp: String(BEGIN) },
    }));
    const answer = await deliverBatch(deps, { Records }).catch(() => undefined);
    const failed = answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    // A function that has died answers nothing: the whole batch comes back.
    const done = failed ? batch.filter(({ id }) => !failed.includes(id)) : [];
    for (const message of done) {
      expect(received).toContain(message.id);
      queue.splice(queue.indexOf(message), 1);
    }
  }
  return { received, left: queue.map(({ id }) => id), now };
}

describe('PROMISE-21 the receiver of a webhook fails, and so does what delivers to it', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it('every event reaches it once or more, signed, and none is let go before', async () => {
    await underSeeds(runsOf(600, 20), async (random) => {
      const { received, left, now } = await live(random);
      expect(left).toEqual([]);
      expect(new Set(received).size).toBe(EVENTS);
      // The longest pause behind the end of the faults.
      expect(now).toBeLessThan(WELL + 310_000);
    });
  });
});
