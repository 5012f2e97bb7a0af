import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signingKeysIn } from '../../../functions/adapters/crypto/webhook-signature.ts';
import type { Answer } from '../../../functions/adapters/webhooks/webhook-sender.ts';
import {
  deliverBatch,
  type FailedDelivery,
  pauseAfter,
} from '../../../functions/background/webhook/deliver.ts';

const SECRET = `whsec_${Buffer.from('a key of thirty-six bytes, just so..').toString('base64')}`;
const NOW = Date.UTC(2026, 6, 1);
const eventOf = (number: number) => JSON.stringify({ id: `t1-v1-${number}`, subject: 't1' });
const record = (number: number, { body = eventOf(number), attempt = 1, sentAt = NOW - 2_000 } = {}) => ({
  messageId: `message-${number}`,
  receiptHandle: `receipt-${number}`,
  body,
  attributes: { ApproximateReceiveCount: String(attempt), SentTimestamp: String(sentAt) },
});

/** A receiver that answers each event in its way. */
function desk(answerTo: (id: string) => Answer = () => ({ status: 204 })) {
  const sent: { headers: Readonly<Record<string, string>>; body: string }[] = [];
  const failed: FailedDelivery[] = [];
  const pauses: [string, number][] = [];
  const deps = {
    keys: async () => signingKeysIn(SECRET),
    send: async (headers: Readonly<Record<string, string>>, body: string) => {
      sent.push({ headers, body });
      return answerTo(headers['webhook-id'] ?? '');
    },
    comeBack: async (receipt: string, seconds: number) => void pauses.push([receipt, seconds]),
    clock: () => NOW,
    report: (one: FailedDelivery) => void failed.push(one),
  };
  return { deps, sent, failed, pauses, deliver: (...Records: object[]) => deliverBatch(deps, { Records }) };
}

describe('PROMISE-21 the delivery of events by HTTP', () => {
  beforeAll(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());

  it('signs each event for itself, under its own ID, as it stands in the queue', async () => {
    const { sent, deliver } = desk();
    expect(await deliver(record(1), record(2))).toEqual({ batchItemFailures: [] });
    expect(sent.map(({ body }) => body)).toEqual([eventOf(1), eventOf(2)]);
    for (const { headers, body } of sent)
      expect(new Webhook(SECRET).verify(body, headers)).toMatchObject({ id: headers['webhook-id'] });
  });

  it.each<[string, Answer, number | string]>([
    ['an error of the receiver', { status: 500 }, 500],
    ['a refusal', { status: 401 }, 401],
    ['a redirect', { status: 307 }, 307],
    ['not modified', { status: 304 }, 304],
    ['silence', { failure: 'TimeoutError' }, 'TimeoutError'],
  ])('lets an event come back after %s, and no other one with it', async (_, answer, said) => {
    const { failed, pauses, deliver } = desk((id) => (id === 't1-v1-2' ? answer : { status: 200 }));
    expect(await deliver(record(1), record(2), record(3))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-2' }],
    });
    expect(pauses).toEqual([['receipt-2', 5]]);
    expect(failed).toEqual([{ id: 't1-v1-2', answer: said, attempt: 1, ageSeconds: 2 }]);
  });

  it('waits twice as long after each attempt, five minutes at most', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 1_000].map((attempt) => pauseAfter(attempt, 500))).toEqual([
      5, 10, 20, 40, 80, 160, 300, 300, 300,
    ]);
  });

  it('asks a receiver that is gone for good rarely from the start', () => {
    expect(pauseAfter(1, 410)).toBe(300);
  });

  it('reports how long an event has waited, by which the alarm rings', async () => {
    const { failed, deliver } = desk(() => ({ status: 503 }));
    await deliver(record(1, { attempt: 9, sentAt: NOW - 3_600_000 }));
    expect(failed).toMatchObject([{ attempt: 9, ageSeconds: 3_600 }]);
  });

  it('sends nothing that is no event, and keeps it for the dead letters', async () => {
    const { sent, failed, deliver } = desk();
    expect(await deliver(record(1, { body: 'no JSON' }), record(2, { body: '{}' }))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-1' }, { itemIdentifier: 'message-2' }],
    });
    expect(sent).toEqual([]);
    expect(failed).toMatchObject([
      { id: undefined, answer: 'NOT_AN_EVENT' },
      { id: undefined, answer: 'NOT_AN_EVENT' },
    ]);
  });

  it('fails nothing else when the queue does not take the pause: the event comes back by itself', async () => {
    const { deps } = desk(() => ({ status: 500 }));
    const comeBack = async () => Promise.reject(new Error('the queue hangs'));
    expect(await deliverBatch({ ...deps, comeBack }, { Records: [record(1)] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-1' }],
    });
  });

  it('sends nothing without its keys: the whole batch comes back', async () => {
    const { deps, sent } = desk();
    const keys = async () => Promise.reject(new Error('no secret'));
    await expect(deliverBatch({ ...deps, keys }, { Records: [record(1)] })).rejects.toThrow('no secret');
    expect(sent).toEqual([]);
  });
});
