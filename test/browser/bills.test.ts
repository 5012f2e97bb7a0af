import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { seen } from '../support/browser/seen.ts';
import { axeFindings, inTurn, overflowOf, storyOfFile } from '../support/browser/story.ts';
import { tenantIdOf } from '../support/journeys/caller.ts';
import { monthsAfter } from '../support/journeys/days.ts';
import { bundleRequest, workplaceRequest } from '../support/journeys/requests.ts';

const TERMS = '2026-07-01';
const WORDS = {
  ko: {
    estimate: '다음 월 청구 예정 금액',
    trend: '청구 내역 추세',
    group: '그룹사 청구 내역',
    save: '파일로 저장(CSV)',
    print: '인쇄',
    month: '청구월',
    item: 'WORKPLACE 이용 요금',
    total: '합계',
    manage: '결제 수단 관리',
    other: '다른 주소 사용',
    address: '이메일 주소',
    card: '카드',
    token: '결제 대행사의 토큰',
    label: '결제 수단 이름',
    expires: '카드 유효 기간',
    submit: '저장',
    saved: '결제 정보를 저장했습니다.',
    stale: /그사이 다른 사람이 내용을 변경했습니다/,
    again: '다시 확인',
    menu: '이용 요금',
    addressChanged: /^이용 요금 안내 주소: .* → desk@office\.example$/,
    methodChanged: /^결제 수단: .* → Desk account$/,
    noReceipts: '신청한 현금영수증이 없습니다',
    empty: '이 달에는 청구 내역이 없습니다',
    csv: '청구월,회사,상품',
  },
  en: {
    estimate: 'Estimate for the next bill',
    trend: 'Trend of the bills',
    group: 'Bill of the group',
    save: 'Save as a file (CSV)',
    print: 'Print',
    month: 'Month',
    item: 'WORKPLACE, usage',
    total: 'Total',
    manage: 'Manage the payment method',
    other: 'Another address',
    address: 'Email address',
    card: 'Card',
    token: 'Token of the payment provider',
    label: 'Name of the method',
    expires: 'Good through',
    submit: 'Save',
    saved: 'The billing information is saved.',
    stale: /Somebody has changed it meanwhile/,
    again: 'Check again',
    menu: 'Bills',
    addressChanged: /^Address of the bills: .* → desk@office\.example$/,
    methodChanged: /^Payment method: .* → Desk account$/,
    noReceipts: 'No cash receipt was requested yet',
    empty: 'Nothing is billed for this month',
    csv: 'Month,Company,Product',
  },
} as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const checked = async (page: Page) =>
  expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);

describe.skipIf(!HAS_BROWSER)('the bills of a company', () => {
  const story = storyOfFile();
  let main = '';
  let free = '';
  let closed = '';

  beforeAll(async () => {
    const { local, as, support } = story.journey();
    const owner = await as('customer-1');
    const desk = await support();
    const { day, monthOf } = monthsAfter(local.now());
    const travelTo = async (date: string) => {
      await local.advance({ to: `${date}T01:00:00Z` });
      await local.drain();
    };
    await travelTo(day(1, 1));
    main = tenantIdOf(await owner.post('/v1/tenants', workplaceRequest('paying-office')));
    const branch = tenantIdOf(await owner.post('/v1/tenants', bundleRequest('paying-branch')));
    await local.drain();
    const terms = { billingPlan: 'MONTHLY', startDate: day(1, 1), termsVersion: TERMS };
    await owner.send('PUT', `/v1/tenants/${main}/subscriptions/WORKPLACE/paid-switch`, terms);
    await owner.send('PUT', `/v1/tenants/${branch}/bundle/paid-switch`, terms);
    const { body } = await desk.post('/v1/groups', { mainTenantId: main });
    await desk.send('PUT', `/v1/groups/${Object(body).groupId}/affiliates/${branch}`, {});
    await travelTo(day(2, 1));
    await travelTo(day(2, 20));
    free = tenantIdOf(await owner.post('/v1/tenants', workplaceRequest('free-office')));
    await local.drain();
    closed = monthOf(1);
  });

  it.each(
    inTurn([
      ['ko', 1280, 'light'],
      ['en', 360, 'dark'],
    ] as const),
  )('R112 R113 R115 R116 R146 shows, saves and prints what is paid, in %s, %d wide, %s', async (language, width, scheme) => {
    const words = WORDS[language];
    const page = await story.visit({ language, width, scheme }, `/companies/${main}/bills`);
    await seen(page, words.estimate).waitFor();
    await seen(page, words.group).waitFor();
    await seen(page, 'paying-branch', { exact: false }).first().waitFor();
    await page.getByRole('application', { name: words.trend }).waitFor();
    await checked(page);

    const saving = page.waitForEvent('download');
    await button(page, words.save).first().click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^bill-\d{4}-\d{2}\.csv$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain(words.csv);
    expect(text).toContain('paying-office');

    await page.evaluate('window.print = () => {}');
    await button(page, words.print).last().click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-sheet').innerText()).toContain('paying-branch');
    expect(await page.locator('#app').isVisible()).toBe(false);
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('shows a month that is over, and that of a free trial as empty', async () => {
    const words = WORDS.ko;
    const page = await story.visit({ language: 'ko' }, `/companies/${main}/bills`);
    await page.getByRole('button', { name: words.month }).click();
    const [year, month] = closed.split('-').map(Number);
    await page.getByRole('option', { name: `${year}년 ${month}월`, exact: true }).click();
    await page.getByRole('rowheader', { name: words.item }).first().waitFor();
    await page.goto(`/companies/${free}/bills`);
    await seen(page, words.empty).waitFor();
    await checked(page);
  });

  it.each(
    inTurn([
      ['ko', 360],
      ['en', 1280],
    ] as const),
  )('R114 R117 changes the payment method and the address of the bills, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const page = await story.visit({ language, width }, `/companies/${main}/bills`);
    await page.getByRole('link', { name: words.manage }).click();
    await seen(page, words.noReceipts).waitFor();
    await page.getByLabel(words.other).check();
    await page.getByRole('radio', { name: words.card, exact: true }).check();
    await button(page, words.submit).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByLabel(words.address).fill(`bills-${language}@office.example`);
    await page.getByLabel(words.token).fill('tok_9f8e7d6c');
    await page.getByLabel(words.label).fill('4321 card');
    await page.getByLabel(words.expires).first().fill('2029-12');
    await checked(page);
    await button(page, words.submit).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`bills-${language}@office.example`).waitFor();
    await checked(page);
    // Meanwhile somebody else changes it: nothing is sent on what was seen before.
    const owner = await story.journey().as('customer-1');
    await owner.patch(`/v1/tenants/${main}/billing-profile`, {
      noticeEmail: 'desk@office.example',
      paymentMethod: { kind: 'BANK_TRANSFER', token: 'tok_1a2b3c4d', label: 'Desk account' },
    });
    await dialog.getByRole('button', { name: words.submit, exact: true }).click();
    await dialog.getByText(words.stale).waitFor();
    await dialog.getByText(words.addressChanged).waitFor();
    await dialog.getByText(words.methodChanged).waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.again }).click();
    await dialog.getByText(`bills-${language}@office.example`).waitFor();
    await dialog.getByRole('button', { name: words.submit, exact: true }).dblclick();
    await seen(page, words.saved).waitFor();
    await checked(page);
    await page.goto(`/companies/${main}/bills`);
    await seen(page, `bills-${language}@office.example`).waitFor();
    await seen(page, /4321 card/).waitFor();
  });
});
