import { describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { button, companyOf, confirmed, isSound, subscriptionOf } from '../support/browser/companies.ts';
import { seen } from '../support/browser/seen.ts';
import { inTurn, storyOfFile } from '../support/browser/story.ts';
import { bundleRequest, workplaceRequest } from '../support/journeys/requests.ts';

const WORDS = {
  ko: {
    cancel: '해지',
    schedule: '해지 예약',
    today: '오늘',
    date: '해지일',
    cheapest: /^위약금이 가장 적은 날짜: /,
    saves: /오늘 해지하는 것보다 [\d,]+원을 절약할 수 있습니다/,
    none: '위약금이 없습니다',
    chart: '해지일별 위약금',
    choose: '이 날짜 선택',
    phrase: '선택한 서비스의 구독을 해지합니다',
    resets: 'WORKPLACE 갱신 옵션',
    scheduled: /해지가 예약되었습니다/,
    changed: /위약금이 [\d,]+원에서 [\d,]+원으로 변경되었습니다/,
    goOn: /^[\d,]+원으로 계속$/,
    withdraw: '해지 예약 철회',
    withdrawOf: 'WORKPLACE 해지 예약 철회',
    withdrawn: '해지 예약을 철회했습니다.',
    again: '다시 설정',
    againOf: 'WORKPLACE 갱신 옵션 다시 설정',
    sent: '설정 완료',
    withdrawBoth: 'NAVER WORKS, WORKPLACE 해지 예약 철회',
    againBoth: 'NAVER WORKS, WORKPLACE 유료 전환 예약 다시 설정',
    passwords: /NAVER WORKS 비밀번호를 새로 설정해야/,
    together: '자회사는 NAVER WORKS와 WORKPLACE를 같은 날짜에 함께 해지해야 합니다.',
    ended: /해지되었으며 데이터를 삭제하고 있습니다/,
  },
  en: {
    cancel: 'Cancel subscription',
    schedule: 'Schedule the cancellation',
    today: 'Today',
    date: 'Cancellation date',
    cheapest: /^Cheapest date: /,
    saves: /It saves ₩[\d,]+ against a cancellation today/,
    none: 'No penalty',
    chart: 'Penalty by cancellation date',
    choose: 'Choose this date',
    phrase: 'Cancel the subscription to the selected service',
    resets: 'the renewal option of WORKPLACE',
    scheduled: /The cancellation is scheduled/,
    changed: /The penalty was ₩[\d,]+ and is ₩[\d,]+ now/,
    goOn: /^Go on with ₩[\d,]+$/,
    withdraw: 'Withdraw the cancellation',
    withdrawOf: 'Withdraw: WORKPLACE',
    withdrawn: 'The cancellation was withdrawn.',
    again: 'Send again',
    againOf: 'Send again: the renewal option of WORKPLACE',
    sent: 'Sent',
    withdrawBoth: 'Withdraw: NAVER WORKS, WORKPLACE',
    againBoth: 'Send again: the reserved switch of NAVER WORKS, WORKPLACE to the paid service',
    passwords: /must set a new password by the password reset/,
    together: 'An affiliate cancels NAVER WORKS and WORKPLACE together, on one date.',
    ended: /The subscription has ended/,
  },
} as const;

const SEEN = [
  ['ko', 1280],
  ['en', 360],
] as const;
const todayInSeoul = (now: string) => new Date(Date.parse(now) + 9 * 3_600_000).toISOString().slice(0, 10);
const dayIn = (now: Date, days: number) =>
  todayInSeoul(new Date(now.getTime() + days * 86_400_000).toISOString());

describe.skipIf(!HAS_BROWSER)('the cancellation in the console', () => {
  const story = storyOfFile();

  /** A company that pays by the year since five days ago, and renews itself. */
  async function payingCompany(request: object): Promise<string> {
    const { as, anyone, local } = story.journey();
    const tenantId = await companyOf(story.journey(), request);
    const { body } = await anyone.get('/_local/clock');
    const startDate = todayInSeoul(Object(body).now);
    const terms = { billingPlan: 'ANNUAL', startDate, renewalType: 'AUTO_RENEW', termsVersion: '2026-07-01' };
    const address = `/v1/tenants/${tenantId}/subscriptions/WORKPLACE/paid-switch`;
    await (await as('customer-1')).send('PUT', address, terms);
    await local.advance({ by: 'P5D' });
    await local.drain();
    return tenantId;
  }
  const addAccounts = async (tenantId: string, ids: readonly string[]) => {
    const product = await story.journey().as('login-page', 'smartwork/product');
    for (const id of ids) await product.send('PUT', `/v1/tenants/${tenantId}/accounts/${id}`, {});
  };

  /** A company of a group whose main company pays; both are switched to the paid service so many days from today. */
  async function affiliateOf(companyIds: readonly [string, string], days: number): Promise<string> {
    const { as, local, support } = story.journey();
    const [owner, desk] = [await as('customer-1'), await support()];
    const ids: string[] = [];
    for (const [index, companyId] of companyIds.entries()) {
      const id = await companyOf(story.journey(), bundleRequest(companyId));
      const startDate = dayIn(local.now(), index === 0 ? 0 : days);
      const terms = { billingPlan: 'MONTHLY', startDate, termsVersion: '2026-07-01' };
      await owner.send('PUT', `/v1/tenants/${id}/bundle/paid-switch`, terms);
      ids.push(id);
    }
    const [main = '', affiliate = ''] = ids;
    const { groupId } = Object((await desk.post('/v1/groups', { mainTenantId: main })).body);
    await desk.send('PUT', `/v1/groups/${groupId}/affiliates/${affiliate}`, {});
    return affiliate;
  }

  it.each(
    inTurn(SEEN),
  )('R123 R128 R132 R136 EDGE-C8 takes the cheapest date, withdraws it, and sends again what was lost, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const tenantId = await payingCompany(workplaceRequest(`leaves-${language}`));
    const page = await story.visit({ language, width }, `/companies/${tenantId}/products/WORKPLACE`);
    await page.getByRole('link', { name: words.cancel, exact: true }).click();
    await seen(page, words.saves).waitFor();
    await page.getByRole('application', { name: words.chart }).waitFor();
    await button(page, words.cheapest).click();
    await seen(page, words.none, { exact: true }).waitFor();
    await isSound(page);

    await button(page, words.schedule).click();
    await page.getByRole('dialog').getByText(words.resets).waitFor();
    expect(await confirmed(page, words.schedule).isDisabled()).toBe(true);
    await page.getByRole('dialog').getByRole('textbox').fill(words.phrase);
    await isSound(page);
    await confirmed(page, words.schedule).dblclick();
    await seen(page, words.scheduled).waitFor();
    const { scheduledChanges, commitment } = await subscriptionOf(story.journey(), tenantId, 'WORKPLACE');
    expect(scheduledChanges[0]?.effectiveDate.localeCompare(commitment?.endDate ?? '')).toBe(1);

    await page.goto(`/companies/${tenantId}/products/WORKPLACE/cancellation`);
    await button(page, words.withdrawOf).click();
    await page.getByRole('dialog').getByText(words.resets).waitFor();
    await confirmed(page, words.withdraw).click();
    await seen(page, words.withdrawn).waitFor();
    await isSound(page);
    await button(page, words.againOf).click();
    await confirmed(page, words.again).click();
    await seen(page, words.sent, { exact: true }).waitFor();
    expect(await subscriptionOf(story.journey(), tenantId, 'WORKPLACE')).toMatchObject({
      scheduledChanges: [],
      renewal: { renewalType: 'AUTO_RENEW' },
    });
  });

  it.each(
    inTurn(SEEN),
  )('R134 shows the new amount when the penalty has changed, and goes on with it, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const tenantId = await payingCompany(workplaceRequest(`grows-${language}`));
    const page = await story.visit({ language, width }, `/companies/${tenantId}/cancel`);
    // A date of the chart, by the keyboard.
    await page.getByRole('application', { name: words.chart }).focus();
    for (const _ of Array(3)) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await button(page, words.choose).click();
    await button(page, words.schedule).click();
    await page.getByRole('dialog').getByRole('textbox').fill(words.phrase);
    await page.getByRole('dialog').getByText(words.resets).waitFor();
    await addAccounts(tenantId, ['kim', 'lee']);
    await confirmed(page, words.schedule).click();
    await page.getByRole('dialog').getByText(words.changed).waitFor();
    await isSound(page);
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe(words.phrase);
    await page.getByRole('dialog').getByRole('button', { name: words.goOn }).click();
    await confirmed(page, words.schedule).click();
    await seen(page, words.scheduled).waitFor();
  });

  it.each(
    inTurn(SEEN),
  )('R122 R124 R139 R140 ends one part of a bundle today, and says what follows, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const tenantId = await companyOf(story.journey(), bundleRequest(`parts-${language}`));
    const page = await story.visit({ language, width }, `/companies/${tenantId}/cancel?product=WORKPLACE`);
    expect(await page.getByRole('checkbox', { name: 'WORKPLACE Basic' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'NAVER WORKS Basic' }).isChecked()).toBe(false);
    await button(page, words.today).click();
    await button(page, words.cancel).click();
    await page.getByRole('dialog').getByText(words.passwords).waitFor();
    await page.getByRole('dialog').getByRole('textbox').fill(words.phrase);
    await isSound(page);
    await confirmed(page, words.cancel).click();
    await seen(page, words.ended).waitFor();
    expect(await subscriptionOf(story.journey(), tenantId, 'WORKPLACE')).toMatchObject({ phase: 'ENDED' });
    expect(await subscriptionOf(story.journey(), tenantId, 'NAVER_WORKS')).toMatchObject({ phase: 'TRIAL' });
  });

  it.each(
    inTurn(SEEN),
  )('R154 R155 ends both products of an affiliate together, on one date, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const affiliate = await affiliateOf([`head-${language}`, `branch-${language}`], 0);

    const page = await story.visit({ language, width }, `/companies/${affiliate}/cancel?product=WORKPLACE`);
    const both = page.getByRole('checkbox', { name: 'NAVER WORKS Basic + WORKPLACE Basic' });
    await both.waitFor();
    expect(await both.isChecked()).toBe(true);
    expect(await page.getByRole('checkbox').count()).toBe(1);
    await seen(page, words.together).waitFor();
    await isSound(page);
    const date = page.getByRole('textbox', { name: words.date });
    const day = dayIn(story.journey().local.now(), 10);
    await date.click();
    await date.fill(day);
    await button(page, words.schedule).click();
    await page.getByRole('dialog').getByRole('textbox').fill(words.phrase);
    await confirmed(page, words.schedule).click();
    await seen(page, words.scheduled).waitFor();
    for (const product of ['NAVER_WORKS', 'WORKPLACE'])
      expect(await subscriptionOf(story.journey(), affiliate, product)).toMatchObject({
        scheduledChanges: [{ type: 'CANCELLATION', effectiveDate: day }],
      });
  });

  it.each(
    inTurn(SEEN),
  )('EDGE-C8 EDGE-G13 sends the switch of both products of an affiliate again, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const affiliate = await affiliateOf([`roof-${language}`, `attic-${language}`], 5);
    const { as, local } = story.journey();
    const date = dayIn(local.now(), 10);
    const items = ['NAVER_WORKS', 'WORKPLACE'].map((product) => ({ product, date }));
    const plan = { items, confirmationText: words.phrase, acceptedPenalty: 0 };
    const owner = await as('customer-1');
    expect((await owner.send('PUT', `/v1/tenants/${affiliate}/cancellation`, plan)).status).toBe(200);

    const page = await story.visit(
      { language, width },
      `/companies/${affiliate}/products/WORKPLACE/cancellation`,
    );
    await button(page, words.withdrawBoth).click();
    await confirmed(page, words.withdraw).click();
    await seen(page, words.withdrawn).waitFor();
    await isSound(page);
    await button(page, words.againBoth).click();
    await confirmed(page, words.again).click();
    await seen(page, words.sent, { exact: true }).waitFor();
    for (const product of ['NAVER_WORKS', 'WORKPLACE'])
      expect(await subscriptionOf(story.journey(), affiliate, product)).toMatchObject({
        scheduledChanges: [{ type: 'START_PAID_SERVICE', effectiveDate: dayIn(local.now(), 5) }],
      });
  });
});
