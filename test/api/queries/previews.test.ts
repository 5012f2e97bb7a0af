import { describe, expect, it } from 'vitest';
import { getForecast, quoteCancellation } from '../../../functions/api/queries/previews.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { refusalOf, request, STRANGER, SUPPORT } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

const reader = (stored: StoredTenant | undefined = ready()) => ({
  tenant: recorder((_: string): StoredTenant | undefined => stored),
});
const annual = () => paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { renewalType: 'AUTO_RENEW' });
const asked = (query: Record<string, string>) => request({ query });

describe('GET …/forecast', () => {
  it('R76 answers 24 months, or as many as are asked for, in one read', async () => {
    const deps = reader(annual());
    const { body } = await getForecast(deps, asked({}));
    expect(body).toMatchObject({ entries: [{ date: '2027-06-30' }, { date: '2028-06-30' }] });
    const { body: one } = await getForecast(reader(annual()), asked({ months: '12' }));
    expect(one).toMatchObject({ entries: [{ date: '2027-06-30', effect: 'CONTRACT_RENEWED' }] });
    expect(deps.tenant.calls).toEqual([[TENANT_ID]]);
  });

  it.each(['0', '61', 'many', '1.5', ''])('refuses "%s" months without a read', async (months) => {
    const deps = reader();
    expect(await refusalOf(() => getForecast(deps, asked({ months })))).toMatchObject({
      errors: [{ pointer: 'query/months' }],
    });
    expect(deps.tenant.calls).toEqual([]);
  });
});

describe('GET …/cancellation/quotes', () => {
  const datesOf = async (query: Record<string, string>) => {
    const { body } = await quoteCancellation(reader(annual()), asked(query));
    return (body as { quotes: { date: string }[] }).quotes.map(({ date }) => date);
  };

  it('R133 answers the month from today on where no dates are asked', async () => {
    const dates = await datesOf({});
    expect([dates[0], dates.at(-1)]).toEqual(['2026-06-30', '2026-07-30']);
  });

  it('answers the range that is asked, and never more than 400 days', async () => {
    expect(await datesOf({ from: '2026-07-05', to: '2026-07-06' })).toEqual(['2026-07-05', '2026-07-06']);
    const whole = await datesOf({ to: '2027-08-04' });
    expect([whole[0], whole.at(-1)]).toEqual(['2026-06-30', '2027-06-30']);
    expect((await datesOf({ to: '2031-01-01' })).length).toBeLessThanOrEqual(401);
  });

  it.each([
    ['EDGE-T5 a day that is not real', { from: '2026-02-30' }, 'query/from'],
    ['EDGE-T5 an instant', { to: '2026-07-01T00:00:00Z' }, 'query/to'],
    ['a range that ends before it begins', { from: '2026-07-02', to: '2026-07-01' }, 'query/to'],
    ['a range of more than 400 days', { from: '2026-07-01', to: '2027-08-06' }, 'query/to'],
    ['an unknown product', { product: 'MAILBOX' }, 'query/product'],
  ])('refuses %s', async (_, query, pointer) => {
    expect(await refusalOf(() => quoteCancellation(reader(), asked(query)))).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer }],
    });
  });
});

it.each([
  getForecast,
  quoteCancellation,
])('%o is for the owner and for support, for nobody else', async (call) => {
  expect(await call(reader(), request({ caller: SUPPORT }))).toMatchObject({ status: 200 });
  for (const deps of [reader(), { tenant: async () => undefined }]) {
    expect(await refusalOf(() => call(deps, request({ caller: STRANGER })))).toEqual({
      refused: 'NOT_FOUND',
    });
  }
});
