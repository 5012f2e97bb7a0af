import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { fillIn, REQUEST_FIELDS } from '../support/browser/request-form.ts';
import { seen } from '../support/browser/seen.ts';
import { axeFindings, overflowOf, storyOfFile } from '../support/browser/story.ts';
import { bundleRequest, PASSWORD } from '../support/journeys/requests.ts';
import { IS_LONG } from '../support/runs.ts';

const WORDS = {
  ko: {
    next: '다음',
    agreeAll: '모두 동의합니다.',
    agree: '동의하고 시작하기',
    submit: '확인',
    ready: '모든 준비가 끝났습니다',
    products: '이용 중인 상품 보기',
    configure: 'WORKPLACE 설정하기',
    menu: '메뉴',
    myProduct: '상품 관리',
    consequence: 'WORKPLACE 무료 체험이 끝나 로그인할 수 없으며 모든 데이터가 삭제됩니다.',
  },
  en: {
    next: 'Next',
    agreeAll: 'I agree to all of them.',
    agree: 'Agree and get started',
    submit: 'OK',
    ready: 'Everything is ready',
    products: 'See my products',
    configure: 'Configure WORKPLACE',
    menu: 'Menu',
    myProduct: 'My Product',
    consequence: 'The free trial of WORKPLACE ends. Nobody can log in, and all data is deleted.',
  },
} as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const checked = async (page: Page) =>
  expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);

describe.skipIf(!HAS_BROWSER)('from the login to My Product', () => {
  const story = storyOfFile();

  const ways = [
    ['ko', 1280],
    ['en', 360],
  ] as const;
  it.each(
    IS_LONG ? ways : ways.slice(0, 1),
  )('R3 R12 R13 R34 requests the bundle and sees it become ready, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const company = `way-${language}`;
    const page = await story.visit({ language, width }, '/request');

    await page.getByRole('radio', { name: /NAVER WORKS Basic \+ WORKPLACE Basic/ }).check();
    await checked(page);
    await button(page, words.next).click();
    await fillIn(page, language, company);
    await checked(page);
    await button(page, words.next).click();
    await seen(page, words.agreeAll).click();
    await checked(page);
    await button(page, words.agree).click();
    await seen(page, `head.office@${company}.example`).waitFor();
    await button(page, words.submit).waitFor();
    await checked(page);

    await button(page, words.submit).dblclick();
    await seen(page, words.ready).waitFor();
    await checked(page);
    await page.getByRole('link', { name: words.products }).click();
    await page.getByRole('link', { name: words.configure }).click();
    await seen(page, words.myProduct, { exact: true }).last().waitFor();
    await seen(page, words.consequence).waitFor();
    // A narrow window has its menu behind a button.
    if (width > 360) {
      const place = page.getByRole('navigation', { name: words.menu }).locator('[aria-current=page]');
      expect(await place.allTextContents()).toEqual(['WORKPLACE']);
    }
    await checked(page);
    const { body } = await (await story.journey().as('customer-1')).get(`/v1/tenants?companyId=${company}`);
    expect(Object(body).tenants).toHaveLength(1);
  });

  it.runIf(IS_LONG)('goes back by the browser, and keeps what was entered', async () => {
    const words = WORDS.en;
    const page = await story.visit({ language: 'en' }, '/request');
    await page.getByRole('radio', { name: /NAVER WORKS Premium \+ WORKPLACE Basic/ }).check();
    await button(page, words.next).click();
    await fillIn(page, 'en', 'goes-back');
    await button(page, words.next).click();
    await seen(page, words.agreeAll).waitFor();
    await page.goBack();
    expect(await field(page, REQUEST_FIELDS.en.companyId).inputValue()).toBe('goes-back');
    expect(await page.getByLabel(REQUEST_FIELDS.en.password, { exact: true }).inputValue()).toBe(PASSWORD);
    await page.reload();
    expect(await field(page, REQUEST_FIELDS.en.companyId).inputValue()).toBe('goes-back');
    expect(await page.getByLabel(REQUEST_FIELDS.en.password, { exact: true }).inputValue()).toBe('');
    const stored = await page.evaluate<string>('JSON.stringify(sessionStorage)');
    expect(stored).toContain('goes-back');
    expect(stored).not.toContain(PASSWORD);
  });

  it.runIf(IS_LONG)(
    'shows the rules before they are broken, and the refusals of the API at their fields',
    async () => {
      const words = WORDS.en;
      const page = await story.visit({ language: 'en' }, '/request');
      await button(page, words.next).click();
      await seen(page, 'Choose a plan.').waitFor();
      await page.getByRole('radio', { name: /NAVER WORKS Basic \+ WORKPLACE Basic/ }).check();
      await button(page, words.next).click();
      await seen(page, 'A company ID has 2 to 22 characters.').waitFor();
      await field(page, REQUEST_FIELDS.en.companyId).fill('admin');
      await field(page, REQUEST_FIELDS.en.companyId).press('Tab');
      // Once as a rule, once as what is wrong.
      await seen(page, /A company ID is not "line"/)
        .nth(1)
        .waitFor();
      await fillIn(page, 'en', 'refused-late');
      await button(page, words.next).click();
      await seen(page, words.agreeAll).click();
      // Meanwhile somebody else takes the name.
      const other = await story.journey().as('customer-2');
      await other.post('/v1/tenants', bundleRequest('refused-late'));
      await button(page, words.agree).click();
      await seen(page, 'Choose another value.').waitFor();
      await button(page, 'Correct the information').click();
      expect(await field(page, REQUEST_FIELDS.en.companyId).getAttribute('aria-invalid')).toBe('true');
      expect(await field(page, REQUEST_FIELDS.en.adminId).getAttribute('aria-invalid')).not.toBe('true');
    },
  );
});
