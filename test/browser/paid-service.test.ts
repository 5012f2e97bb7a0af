import { describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { button, companyOf, confirmed, isSound, subscriptionOf } from '../support/browser/companies.ts';
import { seen } from '../support/browser/seen.ts';
import { inTurn, storyOfFile } from '../support/browser/story.ts';
import { bundleRequest, naverWorksRequest, workplaceRequest } from '../support/journeys/requests.ts';

const WORDS = {
  ko: {
    today: /오늘을 선택하면/,
    isOver: /오늘 유료로 전환하면 다시 이용할 수 있으며/,
    date: '유료 전환일',
    agree: '“유료 서비스 이용 조건”에 동의합니다.',
    agreeFirst: '약관을 읽고 모두 동의해 주십시오.',
    switch: '유료 전환',
    reserve: '유료 전환 예약',
    change: '예약 변경',
    drop: '예약 취소',
    dropped: '유료 전환 예약을 취소했습니다.',
    given: '남은 무료 체험 1일을 포기하게 됩니다.',
    both: '현재 계정 1개 기준 월 9,000원',
    isReserved: /유료 전환이 예약되었습니다/,
    hasBegun: /유료 서비스가 시작되었습니다/,
    stale: /그사이 다른 사람이 내용을 변경했습니다/,
    goneLine: /^WORKPLACE 유료 전환 예약: .* → 없음$/,
    nothing: '예약된 내용이 없습니다.',
    staleLine: /WORKPLACE 유료 전환 예약: 없음 → /,
    again: '다시 확인',
    renew: '같은 조건으로 1년 연장',
    save: '저장',
    ok: '확인',
    saved: '갱신 옵션을 저장했습니다.',
    units: '추가 용량 합계',
    add: '용량 추가',
    giveBack: '용량 반납',
    isTwo: '추가 용량이 2TB로 변경되었습니다.',
    isOne: '추가 용량이 1TB로 변경되었습니다.',
    twoCost: /추가 용량 2TB: 월 120,000원/,
    product: '상품 관리로 이동',
  },
  en: {
    isOver: /Nobody can log in until you switch today/,
    today: /Today: the paid service begins at once/,
    date: 'Date of the switch',
    agree: 'I agree to “Conditions of the paid service”.',
    agreeFirst: 'Read the documents and agree to each.',
    switch: 'Switch to paid service',
    reserve: 'Reserve the switch',
    change: 'Change the reservation',
    drop: 'Drop the reservation',
    dropped: 'The reservation was dropped.',
    given: 'You give up 1 free day.',
    both: '₩9,000 a month for 1 account',
    isReserved: /The switch is reserved for/,
    hasBegun: /The paid service has begun/,
    stale: /Somebody has changed it meanwhile/,
    goneLine: /^Reserved switch of WORKPLACE to paid: .* → none$/,
    nothing: 'Nothing is scheduled.',
    staleLine: /Reserved switch of WORKPLACE to paid: none → /,
    again: 'Check again',
    renew: 'Another year on the same terms',
    save: 'Save',
    ok: 'OK',
    saved: 'The renewal option is saved.',
    units: 'Added capacity in all',
    add: 'Add capacity',
    giveBack: 'Return capacity',
    isTwo: 'The added capacity is 2 TB now.',
    isOne: 'The added capacity is 1 TB now.',
    twoCost: /2 TB added to WORKPLACE: ₩120,000 a month/,
    product: 'To My Product',
  },
} as const;

const SEEN = [
  ['ko', 1280],
  ['en', 360],
] as const;

describe.skipIf(!HAS_BROWSER)('the paid service in the console', () => {
  const story = storyOfFile();

  it.each(
    inTurn(SEEN),
  )('R66 R70 R73 reserves the switch of a bundle, and drops it, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const tenantId = await companyOf(story.journey(), bundleRequest(`reserves-${language}`));
    const path = `/companies/${tenantId}/products/WORKPLACE`;
    const page = await story.visit({ language, width }, path);
    await page.getByRole('link', { name: words.switch, exact: true }).click();
    await seen(page, words.both).waitFor();
    await isSound(page);

    await button(page, words.reserve).click();
    await seen(page, words.agreeFirst).waitFor();
    await page.getByRole('checkbox', { name: words.agree }).check();
    await button(page, words.reserve).click();
    await page.getByRole('dialog').getByText(words.given).waitFor();
    await isSound(page);
    await confirmed(page, words.reserve).dblclick();
    await seen(page, words.isReserved).waitFor();
    await isSound(page);
    const { scheduledChanges, trial } = await subscriptionOf(story.journey(), tenantId, 'NAVER_WORKS');
    expect(scheduledChanges).toMatchObject([{ type: 'START_PAID_SERVICE', effectiveDate: trial?.endDate }]);

    await page.goto(`${path}/paid-switch`);
    await button(page, words.drop).click();
    await confirmed(page, words.drop).click();
    await seen(page, words.dropped).waitFor();
    const after = await subscriptionOf(story.journey(), tenantId, 'NAVER_WORKS');
    expect(after.scheduledChanges).toEqual([]);
  });

  it.each(
    inTurn(SEEN),
  )('shows what somebody else has changed, and keeps what was chosen, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const tenantId = await companyOf(story.journey(), workplaceRequest(`stale-${language}`));
    const page = await story.visit(
      { language, width },
      `/companies/${tenantId}/products/WORKPLACE/paid-switch`,
    );
    await page.getByRole('radio', { name: 'WORKPLACE Collabo', exact: true }).check();
    await page.getByRole('checkbox', { name: words.agree }).check();
    await button(page, words.reserve).click();
    await confirmed(page, words.reserve).waitFor();

    const customer = await story.journey().as('customer-1');
    const other = { billingPlan: 'MONTHLY', termsVersion: '2026-07-01' };
    await customer.send('PUT', `/v1/tenants/${tenantId}/subscriptions/WORKPLACE/paid-switch`, other);
    await confirmed(page, words.reserve).click();
    await seen(page, words.stale).waitFor();
    await seen(page, words.staleLine).waitFor();
    await isSound(page);

    await confirmed(page, words.again).click();
    await confirmed(page, words.change).click();
    await seen(page, words.isReserved).waitFor();
    const { body } = await customer.get(`/v1/tenants/${tenantId}/subscriptions/WORKPLACE`);
    expect(Object(body).scheduledChanges).toMatchObject([
      { terms: { plan: 'COLLABO', billingPlan: 'ANNUAL' } },
    ]);

    // What is to be dropped is dropped elsewhere: its box goes, and the refusal stays to be read.
    await page.goto(`/companies/${tenantId}/products/WORKPLACE/paid-switch`);
    await button(page, words.drop).click();
    await confirmed(page, words.drop).waitFor();
    const { version } = Object((await customer.get(`/v1/tenants/${tenantId}`)).body);
    const path = `/v1/tenants/${tenantId}/subscriptions/WORKPLACE/paid-switch`;
    await customer.send('DELETE', path, undefined, { 'If-Match': `"v${version}"` });
    await confirmed(page, words.drop).click();
    await seen(page, words.goneLine).waitFor();
    await isSound(page);
    await confirmed(page, words.again).click();
    await seen(page, words.nothing).waitFor();
    await isSound(page);
  });

  it.each(
    inTurn(SEEN),
  )('R67 R79 R103 R104 switches today, renews, adds and returns capacity, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const tenantId = await companyOf(story.journey(), workplaceRequest(`pays-${language}`));
    const path = `/companies/${tenantId}/products/WORKPLACE`;
    const page = await story.visit({ language, width }, `${path}/paid-switch`);
    await page.getByRole('checkbox', { name: words.agree }).check();
    const date = page.getByRole('textbox', { name: words.date });
    await date.click();
    await date.fill(new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10));
    await seen(page, words.today).waitFor();
    await button(page, words.switch).click();
    await confirmed(page, words.switch).click();
    await seen(page, words.hasBegun).waitFor();
    expect(await subscriptionOf(story.journey(), tenantId, 'WORKPLACE')).toMatchObject({
      billingPlan: 'ANNUAL',
    });

    await page.goto(`${path}/renewal`);
    await page.getByRole('radio', { name: words.renew }).check();
    await isSound(page);
    await button(page, words.save).click();
    await confirmed(page, words.ok).waitFor();
    await isSound(page);
    await confirmed(page, words.ok).click();
    await seen(page, words.saved).waitFor();
    expect(await subscriptionOf(story.journey(), tenantId, 'WORKPLACE')).toMatchObject({
      renewal: { renewalType: 'AUTO_RENEW' },
    });

    for (const [units, word, cost, done] of [
      ['2', words.add, words.twoCost, words.isTwo],
      ['1', words.giveBack, words.giveBack, words.isOne],
    ] as const) {
      await page.goto(`${path}/capacity`);
      await page.getByRole('textbox', { name: words.units }).fill(units);
      await isSound(page);
      await button(page, word).click();
      await page.getByRole('dialog').getByText(cost).first().waitFor();
      await confirmed(page, word).click();
      await seen(page, done).waitFor();
    }
    await page.getByRole('link', { name: words.product }).click();
    await page.waitForURL(`**${path}`);
  });

  it.each(
    inTurn(SEEN),
  )('R55 switches NAVER WORKS to paid after its trial, while it is suspended, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const tenantId = await companyOf(story.journey(), naverWorksRequest(`asleep-${language}`));
    await story.journey().local.advance({ by: 'P31D' });
    const page = await story.visit(
      { language, width },
      `/companies/${tenantId}/products/NAVER_WORKS/paid-switch`,
    );
    await seen(page, words.isOver).waitFor();
    await page.getByRole('checkbox', { name: words.agree }).check();
    await isSound(page);
    await button(page, words.switch).click();
    await confirmed(page, words.switch).click();
    await seen(page, words.hasBegun).waitFor();
    expect(await subscriptionOf(story.journey(), tenantId, 'NAVER_WORKS')).toMatchObject({ phase: 'PAID' });
  });
});
