import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeBillingProfile } from '../../../functions/api/commands/billing-profile.ts';
import { byRouteKey } from '../../../functions/routes/routes.ts';
import { type HttpWork, httpEntry } from '../../../functions/runtime/http-entry.ts';
import { logger } from '../../../functions/runtime/logger.ts';
import { httpEvent } from '../../support/events.ts';
import { recorder } from '../../support/recorder.ts';
import { ready, TENANT_ID } from '../../support/tenants.ts';

const CARD = { kind: 'CARD', token: 'pm_9f27c1d0a4b8', label: 'SHINHAN 1234', expires: '2028-12' };

/** A call as the gateway hands it over, with all that was logged. */
async function patch(body: unknown, load: () => Promise<object>) {
  const lines: unknown[] = [];
  for (const level of ['debug', 'info', 'warn', 'error'] as const)
    vi.spyOn(logger, level).mockImplementation((...line) => void lines.push(line));
  const commit = recorder(async () => ({ outcome: 'COMMITTED' as const }));
  const deps = { load, commit } as unknown as Parameters<typeof changeBillingProfile>[0];
  const handler = httpEntry(
    byRouteKey<HttpWork>({ changeBillingProfile: (request) => changeBillingProfile(deps, request) }),
  );
  const event = httpEvent({
    routeKey: 'PATCH /v1/tenants/{tenantId}/billing-profile',
    params: { tenantId: TENANT_ID },
    body,
  });
  const answer = await handler(event);
  return { answer, logged: JSON.stringify(lines), commit };
}

afterEach(() => vi.restoreAllMocks());

describe('PATCH …/billing-profile', () => {
  const stored = async () => ({ stored: ready(), answered: undefined });

  it('R114 keeps the token to itself: no answer and no log line has it', async () => {
    const { answer, logged, commit } = await patch({ paymentMethod: CARD }, stored);
    expect(answer.statusCode).toBe(200);
    expect(`${answer.body}${logged}`).not.toContain(CARD.token);
    expect(commit.calls).toHaveLength(1);
  });

  it.each([
    ['a token', { paymentMethod: { ...CARD, token: '4111-1111-1111-1111' } }],
    ['a label', { paymentMethod: { ...CARD, label: '4111 1111 1111 1111' } }],
    ['a field that it has not', { paymentMethod: { ...CARD, number: '4111111111111111' } }],
  ])('R114 a card number as %s is refused before anything is read, and is not logged', async (_, body) => {
    const load = recorder(stored);
    const { answer, logged } = await patch(body, load);
    expect(answer.statusCode).toBe(422);
    expect(`${answer.body}${logged}`).not.toMatch(/4111/);
    expect(load.calls).toEqual([]);
  });

  it('R114 a failure behind it logs nothing of the request', async () => {
    const { answer, logged } = await patch({ paymentMethod: CARD }, async () => {
      throw new Error('the table is on fire');
    });
    expect(answer.statusCode).toBe(500);
    expect(`${answer.body}${logged}`).not.toMatch(/pm_9f27|SHINHAN/);
  });
});
