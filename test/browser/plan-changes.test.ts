import { describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { button, companyOf, confirmed, isSound, subscriptionOf } from '../support/browser/companies.ts';
import { seen } from '../support/browser/seen.ts';
import { inTurn, storyOfFile } from '../support/browser/story.ts';
import { liteBundleRequest, PASSWORD, workplaceRequest } from '../support/journeys/requests.ts';

const WORDS = {
  ko: {
    upgrade: '업그레이드',
    choosePlan: '플랜을 선택해 주십시오.',
    domain: '도메인',
    free: '사용할 수 있습니다.',
    agreeAll: '모두 동의합니다.',
    loginIds: /로그인 ID가 ID@.* 형식에서 ID@.* 형식으로 변경됩니다/,
    upgraded: /업그레이드 신청이 접수되었습니다/,
    isUpgrading: '업그레이드하고 있습니다',
    change: '솔루션 변경',
    subscribe: 'NAVER WORKS 이용 신청',
    requestBundle: '번들 신청',
    byAdmin: '관리자가 설정',
    password: '초기 비밀번호',
    start: '동의하고 시작하기',
    ok: '확인',
    bundled: /번들 전환 신청이 접수되었습니다/,
    isBundling: '번들로 전환하고 있습니다',
    finalize: '신청 완료',
    requested: /신청이 완료되었습니다/,
    used: '이 상품의 무료 체험을 이미 사용했습니다',
    monthly: '월간 요금제',
    pays: /계정당 월 5,400원/,
  },
  en: {
    upgrade: 'Upgrade',
    choosePlan: 'Choose a plan.',
    domain: 'Domain name',
    free: 'You can use it.',
    agreeAll: 'I agree to all of them.',
    loginIds: /All of them change, from ID@.* to ID@/,
    upgraded: /The upgrade was accepted/,
    isUpgrading: 'Upgrading',
    change: 'Change solution',
    subscribe: 'Request subscription: NAVER WORKS',
    requestBundle: 'Request bundle',
    byAdmin: 'Set by Admin',
    password: 'Initial password',
    start: 'Agree and get started',
    ok: 'OK',
    bundled: /The switch to the bundle was accepted/,
    isBundling: 'Switching to the bundle',
    finalize: 'Finalize request',
    requested: /Your request is complete/,
    used: 'The free trial of this product was already used',
    monthly: 'Monthly plan',
    pays: /₩5,400 a month for each account/,
  },
} as const;

const SEEN = [
  ['ko', 360],
  ['en', 1280],
] as const;

describe.skipIf(!HAS_BROWSER)('changes of the plan in the console', () => {
  const story = storyOfFile();

  it.each(
    inTurn(SEEN),
  )('R80 R82 F31 upgrades a bundle that has no domain yet, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const company = `climbs-${language}`;
    const tenantId = await companyOf(story.journey(), liteBundleRequest(company));
    const page = await story.visit({ language, width }, `/companies/${tenantId}`);
    await page.getByRole('link', { name: words.upgrade, exact: true }).click();
    await button(page, words.upgrade).click();
    await seen(page, words.choosePlan).waitFor();
    await page.getByRole('radio', { name: 'NAVER WORKS Basic + WORKPLACE Basic', exact: true }).check();
    await page.getByRole('textbox', { name: words.domain, exact: true }).fill(`${company}.example`);
    await seen(page, words.free, { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: words.agreeAll }).check();
    await isSound(page);

    await button(page, words.upgrade).click();
    await page.getByRole('dialog').getByText(words.loginIds).waitFor();
    await isSound(page);
    await confirmed(page, words.upgrade).dblclick();
    await seen(page, words.upgraded).waitFor();
    await isSound(page);
    await story.journey().local.drain();
    expect(await subscriptionOf(story.journey(), tenantId, 'NAVER_WORKS')).toMatchObject({ plan: 'BASIC' });
  });

  it.each(
    inTurn(SEEN),
  )('R91 R92 R97 R100 goes from WORKPLACE to the bundle, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const tenantId = await companyOf(story.journey(), workplaceRequest(`joins-${language}`));
    const page = await story.visit({ language, width }, `/companies/${tenantId}`);
    await page.getByRole('link', { name: words.change, exact: true }).waitFor();
    await page.getByRole('link', { name: words.subscribe, exact: true }).click();
    await page.getByRole('link', { name: words.requestBundle, exact: true }).click();
    await page.getByRole('radio', { name: 'NAVER WORKS Basic + WORKPLACE Basic', exact: true }).check();
    await page.getByRole('radio', { name: words.byAdmin }).check();
    await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
    await page.getByRole('checkbox', { name: words.agreeAll }).check();
    await isSound(page);
    await button(page, words.start).click();
    await confirmed(page, words.ok).waitFor();
    await isSound(page);
    await confirmed(page, words.ok).click();
    await seen(page, words.bundled).waitFor();
    await story.journey().local.drain();
    expect(await subscriptionOf(story.journey(), tenantId, 'WORKPLACE')).toMatchObject({ plan: 'BASIC' });
  });

  it.each(
    inTurn(SEEN),
  )('EDGE-R12 requests WORKBOX a second time, as the paid service, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const tenantId = await companyOf(story.journey(), workplaceRequest(`returns-${language}`));
    const page = await story.visit({ language, width }, `/companies/${tenantId}/subscribe?product=WORKBOX`);
    const agreeAndStart = async () => {
      await page.getByRole('checkbox', { name: words.agreeAll }).check();
      await button(page, words.start).click();
    };
    await agreeAndStart();
    await confirmed(page, words.finalize).click();
    await seen(page, words.requested).waitFor();
    await story.journey().local.drain();
    expect(await subscriptionOf(story.journey(), tenantId, 'WORKBOX')).toMatchObject({ phase: 'TRIAL' });

    const customer = await story.journey().as('customer-1');
    await customer.send('PUT', `/v1/tenants/${tenantId}/cancellation`, {
      items: [{ product: 'WORKBOX', date: new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10) }],
      confirmationText: 'Cancel the subscription to the selected service',
    });
    await story.journey().local.drain();
    await page.goto(`/companies/${tenantId}/subscribe?product=WORKBOX`);
    await agreeAndStart();
    await seen(page, words.used).waitFor();
    await page.getByRole('radio', { name: words.monthly }).check();
    await isSound(page);
    await button(page, words.start).click();
    await page.getByRole('dialog').getByText(words.pays).waitFor();
    await confirmed(page, words.finalize).click();
    await seen(page, words.requested).waitFor();
    await story.journey().local.drain();
    expect(await subscriptionOf(story.journey(), tenantId, 'WORKBOX')).toMatchObject({
      billingPlan: 'MONTHLY',
    });
  });
});
