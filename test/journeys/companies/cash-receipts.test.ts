import { beforeAll, describe, expect, it } from 'vitest';
import { codeOf, errorsIn, type JourneyCaller, tenantIdOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { workplaceRequest } from '../../support/journeys/requests.ts';

const EXPENSE = { purpose: 'PROOF_OF_EXPENSE', identifier: '123-45-67891' };
const ISSUED = { state: 'ISSUED', approvalNumber: '123456789' };

describe('a company that wants cash receipts', () => {
  const journey = journeyOfFile();
  let owner: JourneyCaller;
  let support: JourneyCaller;
  let address = '';
  let month = '';
  const receipts = () => `${address}/cash-receipts`;
  const inKorea = (days = 0): string =>
    new Date(journey().local.now().getTime() + 9 * 3_600_000 + days * 86_400_000).toISOString();
  const items = async () => JSON.stringify(await journey().tables.everything());

  beforeAll(async () => {
    owner = await journey().as('receipts-owner');
    support = await journey().support();
    address = `/v1/tenants/${tenantIdOf(await owner.post('/v1/tenants', workplaceRequest('receipts')))}`;
    await journey().local.drain();
    const pay = { billingPlan: 'MONTHLY', startDate: inKorea().slice(0, 10), termsVersion: '2026-07-01' };
    await owner.send('PUT', `${address}/subscriptions/WORKPLACE/paid-switch`, pay);
    month = inKorea().slice(0, 7);
  });

  it.each([
    ['ko', '아직 마감되지 않은 달입니다'],
    ['en', 'The month is not over'],
  ])('R117 not for a month that is not over, in %s', async (language, words) => {
    const refused = await owner.send('PUT', `${receipts()}/${month}`, EXPENSE, {
      'accept-language': language,
    });
    expect(codeOf(refused)).toBe('409 MONTH_NOT_OVER');
    expect(refused.text).toContain(words);
  });

  it('R117 for a month that is over: tried out, requested, and not twice; the number stands in the profile only', async () => {
    await journey().local.advance({ by: 'P32D' });
    const path = `${receipts()}/${month}`;
    const bill = Object((await owner.get(`${address}/billing/${month}`)).body);
    const tried = await owner.send('PUT', `${path}?dryRun=true`, EXPENSE);
    expect(tried.body).toMatchObject({ dryRun: true, result: { month, total: bill.total } });
    expect((await owner.get(receipts())).body).toEqual({ cashReceipts: [] });
    const requested = await owner.send('PUT', path, EXPENSE, { 'idempotency-key': 'receipt-1' });
    expect(requested).toMatchObject({
      status: 200,
      body: { month, state: 'REQUESTED', maskedIdentifier: '******7891', total: bill.total },
    });
    const repeated = await owner.send('PUT', path, EXPENSE, { 'idempotency-key': 'receipt-1' });
    expect(repeated.body).toEqual(requested.body);
    expect(codeOf(await owner.send('PUT', path, EXPENSE))).toBe('409 CASH_RECEIPT_REQUESTED');
    const holders = (await journey().tables.everything()).filter((item) =>
      JSON.stringify(item).includes('1234567891'),
    );
    expect(holders.map(({ sk }) => sk)).toEqual(['PROFILE']);
  });

  it.each([
    ['ko', '지출증빙용 현금영수증은', '휴대전화 번호로 신청합니다'],
    ['en', 'A receipt as proof of an expense names', 'names a Korean mobile phone number'],
  ])('R117 what it names is checked, and no card number is taken, in %s', async (language, expense, income) => {
    const put = (body: object) =>
      owner.send('PUT', `${receipts()}/${month}`, body, { 'accept-language': language });
    const wrong = await put({ ...EXPENSE, identifier: '123-45-67890' });
    expect(errorsIn(wrong)).toEqual(['#/identifier BUSINESS_NUMBER_FORMAT']);
    expect(wrong.text).toContain(expense);
    const card = await put({ purpose: 'INCOME_DEDUCTION', identifier: '4111-1111-1111-1111' });
    expect(errorsIn(card)).toEqual(['#/identifier MOBILE_PHONE_FORMAT']);
    expect(card.text).toContain(income);
    expect(card.text).not.toContain('1111');
  });

  it('R117 support tells the result, and the number is forgotten', async () => {
    const path = `${receipts()}/${month}/result`;
    expect((await owner.send('PUT', path, ISSUED)).status).toBe(403);
    const issued = await support.send('PUT', path, ISSUED);
    expect(issued).toMatchObject({ status: 200, body: { month, ...ISSUED } });
    expect((await owner.get(receipts())).body).toMatchObject({ cashReceipts: [{ month, ...ISSUED }] });
    expect(codeOf(await support.send('PUT', path, ISSUED))).toBe('409 CASH_RECEIPT_NOT_REQUESTED');
    expect(await items()).not.toContain('1234567891');
    const { events } = Object((await owner.get(`${address}/events?limit=100`)).body);
    expect(events.slice(-2)).toMatchObject([
      { type: 'CASH_RECEIPT_REQUESTED', details: { month, purpose: 'PROOF_OF_EXPENSE' } },
      { type: 'CASH_RECEIPT_ISSUED', details: { month } },
    ]);
  });
});
