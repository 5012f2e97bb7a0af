import { describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { button, companyOf, isSound } from '../support/browser/companies.ts';
import { fillIn } from '../support/browser/request-form.ts';
import { seen } from '../support/browser/seen.ts';
import { inTurn, storyOfFile } from '../support/browser/story.ts';
import { workplaceRequest } from '../support/journeys/requests.ts';

const WORDS = {
  ko: {
    next: '다음',
    agreeAll: '모두 동의합니다.',
    agree: '동의하고 시작하기',
    used: '이 상품의 무료 체험을 이미 사용했습니다',
    annual: '연간 요금제',
    pays: /계정당 월 3,500원, .*부터/,
    submit: '확인',
    ready: '모든 준비가 끝났습니다',
  },
  en: {
    next: 'Next',
    agreeAll: 'I agree to all of them.',
    agree: 'Agree and get started',
    used: 'The free trial of this product was already used',
    annual: 'Annual plan',
    pays: /₩3,500 a month for each account, from/,
    submit: 'OK',
    ready: 'Everything is ready',
  },
} as const;

describe.skipIf(!HAS_BROWSER)('a company that comes back', () => {
  const story = storyOfFile();

  it.each(
    inTurn([
      ['ko', 360],
      ['en', 1280],
    ] as const),
  )('EDGE-R12 chooses how to pay when its free trial was used, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const company = `back-${language}`;
    const former = await companyOf(story.journey(), workplaceRequest(company));
    const customer = await story.journey().as('customer-1');
    await customer.send('PUT', `/v1/tenants/${former}/cancellation`, {
      items: [
        { product: 'WORKPLACE', date: new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10) },
      ],
      confirmationText: 'Cancel the subscription to the selected service',
    });
    await story.journey().local.drain();

    const page = await story.visit({ language, width }, '/request');
    await page.getByRole('radio', { name: 'WORKPLACE', exact: true }).check();
    await page.getByRole('radio', { name: 'WORKPLACE', exact: true }).last().check();
    await button(page, words.next).click();
    await fillIn(page, language, company);
    await button(page, words.next).click();
    await seen(page, words.agreeAll).click();
    await button(page, words.agree).click();
    await seen(page, words.used).waitFor();
    await isSound(page);
    await page.getByRole('radio', { name: words.annual }).check();
    await seen(page, words.pays).waitFor();
    await isSound(page);
    await button(page, words.submit).click();
    await seen(page, words.ready).waitFor();
    const { body } = await customer.get(`/v1/tenants?companyId=${company}`);
    const { tenants }: { readonly tenants: readonly object[] } = Object(body);
    const paying = { product: 'WORKPLACE', phase: 'PAID', billingPlan: 'ANNUAL' };
    expect(tenants).toContainEqual(
      expect.objectContaining({ subscriptions: [expect.objectContaining(paying)] }),
    );
  });
});
