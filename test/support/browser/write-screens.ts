import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { startLocal } from '../../../infra/local/start.ts';
import { createCaller, tenantIdOf } from '../journeys/caller.ts';
import { bundleRequest, PASSWORD, workplaceRequest } from '../journeys/requests.ts';
import { ACTION_SCREENS, payByYear } from './action-screens.ts';
import { openBrowser } from './browser.ts';
import { COMPANY_SCREENS, DESK_SCREENS, groupThatPays } from './list-screens.ts';
import { logIn, PEOPLE } from './log-in.ts';
import { seen } from './seen.ts';

const OUTPUT = 'docs/screens';
const LANGUAGES = ['ko', 'en'] as const;
const WIDTHS = [1280, 360] as const;

interface Stage {
  readonly page: Page;
  readonly url: string;
  readonly tenantId: string;
  readonly payingId: string;
  readonly mainId: string;
  readonly groupId: string;
  readonly isKorean: boolean;
}

type Screens = Readonly<Record<string, (stage: Stage) => Promise<void>>>;

/** How to come to each screen; the picture is taken when the text is there. */
const SCREENS: Screens = {
  dashboard: async ({ page }) => {
    await page.goto('/');
    await seen(page, 'WORKPLACE Basic', { exact: true }).first().waitFor();
  },
  'request-product': async ({ page, isKorean }) => {
    await page.goto('/request');
    await page.getByRole('radio', { name: /NAVER WORKS Basic \+ WORKPLACE Basic/ }).check();
    await seen(page, isKorean ? '플랜별 기능 비교' : 'Compare the plans').waitFor();
  },
  'request-information': async ({ page, isKorean }) => {
    await page.getByRole('button', { name: isKorean ? '다음' : 'Next', exact: true }).click();
    const fields = page.getByRole('textbox');
    for (const [index, value] of ['sky-trading', 'sky-trading.example', 'admin'].entries())
      await fields.nth(index).fill(value);
    const passwords = page.locator('input[type=password]');
    for (const index of [0, 1]) await passwords.nth(index).fill(PASSWORD);
    await page.locator('input[type=email]').fill('it@sky-trading.example');
    await seen(page, isKorean ? '사용할 수 있습니다.' : 'You can use it.', { exact: true })
      .nth(1)
      .waitFor();
  },
  'request-terms': async ({ page, isKorean }) => {
    await page.getByRole('button', { name: isKorean ? '다음' : 'Next', exact: true }).click();
    await seen(page, isKorean ? '모두 동의합니다.' : 'I agree to all of them.').click();
  },
  'request-review': async ({ page, isKorean }) => {
    const name = isKorean ? '동의하고 시작하기' : 'Agree and get started';
    await page.getByRole('button', { name, exact: true }).click();
    await seen(page, isKorean ? '오늘 결제할 금액' : 'To pay today').waitFor();
  },
  ready: async ({ page, tenantId, isKorean }) => {
    await page.goto(`/companies/${tenantId}/ready`);
    await seen(page, isKorean ? '모든 준비가 끝났습니다' : 'Everything is ready').waitFor();
  },
  company: async ({ page, tenantId, isKorean }) => {
    await page.goto(`/companies/${tenantId}`);
    await seen(page, isKorean ? '향후 일정' : 'If you do nothing').waitFor();
  },
  'my-product': async ({ page, tenantId, isKorean }) => {
    await page.goto(`/companies/${tenantId}/products/WORKPLACE`);
    await seen(page, isKorean ? '공용 용량' : 'Shared capacity').waitFor();
    await seen(page, isKorean ? /무료 체험이 끝나 로그인할/ : /Nobody can log in/).waitFor();
  },
  password: async ({ page }) => {
    await page.goto('/password#token=abcdefgh');
    await page.locator('input[type=password]').first().fill('Tr4vel');
  },
  ...ACTION_SCREENS,
};

/** Who sees which screens: each person's companies stand on a dashboard of their own. */
const VISITS: readonly { readonly person: RegExp; readonly begin: string; readonly screens: Screens }[] = [
  { person: PEOPLE.customer, begin: '/', screens: SCREENS },
  { person: PEOPLE.other, begin: '/', screens: COMPANY_SCREENS },
  { person: PEOPLE.operator, begin: '/operations', screens: DESK_SCREENS },
];

/** All of them, or those whose names begin with one of the arguments: `npm run screens -- cancel`. */
const WISHED = process.argv.slice(2);
const isWished = (name: string) => WISHED.length === 0 || WISHED.some((wish) => name.startsWith(wish));

/** Draws every screen in both languages and widths, as `npm start` shows them. */
async function main(): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  const local = await startLocal({ port: 0, quiet: true, console: true });
  const browser = await openBrowser();
  try {
    const customer = createCaller(local.url, await local.token('customer-1', 'smartwork/console'));
    const product = createCaller(local.url, await local.token('login-page', 'smartwork/product'));
    const reply = await customer.post('/v1/tenants', bundleRequest('sky'));
    const other = await customer.post('/v1/tenants', workplaceRequest('sea'));
    await local.drain();
    const [tenantId, payingId] = [tenantIdOf(reply), tenantIdOf(other)];
    const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
    await payByYear(customer, product, payingId, today);
    const owner = createCaller(local.url, await local.token('customer-2', 'smartwork/console'));
    const desk = createCaller(local.url, await local.token('operator', 'smartwork/support'));
    const group = await groupThatPays(owner, desk, today, () => local.drain());
    await local.advance({ by: 'P20D' });
    await local.drain();
    const ids = { tenantId, payingId, ...group };
    for (const language of LANGUAGES)
      for (const width of WIDTHS)
        for (const { person, begin, screens } of VISITS) {
          const wished = Object.entries(screens).filter(([name]) => isWished(name));
          if (wished.length === 0) continue;
          const context = await browser.newContext({
            locale: language === 'ko' ? 'ko-KR' : 'en-US',
            viewport: { width, height: 800 },
            baseURL: local.url,
            reducedMotion: 'reduce',
          });
          const page = await context.newPage();
          await page.goto(begin);
          await logIn(page, person);
          for (const [name, go] of wished) {
            await go({ page, url: local.url, ...ids, isKorean: language === 'ko' });
            await page.waitForLoadState('networkidle');
            // The bar above would otherwise stand in the middle of the picture.
            await page.evaluate('window.scrollTo(0, 0)');
            await page.screenshot({
              path: `${OUTPUT}/${name}-${language}-${width}.png`,
              fullPage: !name.endsWith('-confirm'),
            });
          }
          await context.close();
        }
  } finally {
    await browser.close();
    await local.stop();
  }
}

await main();
