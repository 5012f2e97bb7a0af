import { describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { logIn, PEOPLE } from '../support/browser/log-in.ts';
import { seen } from '../support/browser/seen.ts';
import { axeFindings, inTurn, overflowOf, storyOfFile } from '../support/browser/story.ts';
import { bundleRequest } from '../support/journeys/requests.ts';

if (!HAS_BROWSER)
  console.warn('No browser here: the tests in test/browser are skipped (BROWSER_PATH names one).');

const WORDS = {
  ko: {
    logIn: '로그인',
    staff: '고객지원·운영 담당자 로그인',
    operations: '운영',
    company: '회사 관리자 로그인',
    request: '무료 체험 신청',
    try: /30일 동안 무료로/,
    dashboard: '대시보드',
    trial: '무료 체험 중',
  },
  en: {
    logIn: 'Log in',
    staff: 'Log in as support or operator',
    operations: 'Operations',
    company: 'Log in as the administrator of a company',
    request: 'Request free trial',
    try: /for 30 days/,
    dashboard: 'Dashboard',
    trial: 'Free trial',
  },
} as const;

describe.skipIf(!HAS_BROWSER)('the first visit', () => {
  const story = storyOfFile();

  it.each(
    inTurn(['ko', 'en'] as const),
  )('asks for a login and then invites to a free trial, in %s', async (language) => {
    const words = WORDS[language];
    const page = await story.open({ language });
    await page.getByRole('button', { name: words.logIn, exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: words.staff }).click();
    await page.getByRole('heading', { name: words.operations }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: words.company }).click();

    await logIn(page, PEOPLE.other);
    await seen(page, words.try).waitFor();
    expect(await page.getByRole('link', { name: words.request }).last().getAttribute('href')).toBe(
      '/request',
    );
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each(
    inTurn([
      ['ko', 1280, 'light'],
      ['ko', 360, 'dark'],
      ['en', 360, 'light'],
      ['en', 1280, 'dark'],
    ] as const),
  )('R5 shows the products of a company, in %s, %d wide, %s', async (language, width, scheme) => {
    const words = WORDS[language];
    const customer = await story.journey().as('customer-1');
    const company = `seen-${language}-${width}`;
    await customer.post('/v1/tenants', bundleRequest(company));
    await story.journey().local.drain();

    const page = await story.visit({ language, width, scheme });
    await page.getByRole('heading', { name: words.dashboard }).waitFor();
    await seen(page, company).first().waitFor();
    expect(await seen(page, words.trial, { exact: true }).count()).toBeGreaterThanOrEqual(2);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });

  it('goes back to the page of a link after the login', async () => {
    const customer = await story.journey().as('customer-1');
    const reply = await customer.post('/v1/tenants', bundleRequest('linked-page'));
    await story.journey().local.drain();
    const path = (reply.headers.get('location') ?? '').replace('/v1/tenants/', '/companies/');
    const page = await story.visit({ language: 'en' }, `${path}/products/WORKPLACE`);
    await page.getByRole('heading', { name: /WORKPLACE Basic/ }).waitFor();
    await seen(page, 'Nobody can log in, and all data is deleted.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows the reference of the API to everyone, from its own origin alone', async () => {
    const page = await story.open({ language: 'en' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    const answer = await page.goto('/docs');
    const policy = answer?.headers()['content-security-policy'];
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    await page.getByRole('heading', { name: 'SMARTWORK subscriptions' }).waitFor();
    await page.getByRole('link', { name: 'Subscriptions', exact: true }).first().click();
    await seen(page, 'Switch a product to the paid service').first().waitFor();
    await page.reload();
    await seen(page, 'Switch a product to the paid service').first().waitFor();
    expect([...new Set(asked)]).toEqual([story.journey().local.url]);
  });
});
