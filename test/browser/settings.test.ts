import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { logIn, PEOPLE } from '../support/browser/log-in.ts';
import { seen } from '../support/browser/seen.ts';
import { axeFindings, inTurn, overflowOf, storyOfFile } from '../support/browser/story.ts';
import { tenantIdOf } from '../support/journeys/caller.ts';
import { bundleRequest } from '../support/journeys/requests.ts';

const WORDS = {
  ko: {
    ask: 'TXT 레코드 받기',
    askText: /72시간 동안 자동으로 확인/,
    checking: 'TXT 레코드를 찾고 있습니다',
    companyName: '회사 이름',
    phone: '회사 전화번호',
    save: '저장',
    saved: '회사 정보를 저장했습니다.',
    nothing: '변경한 내용이 없습니다.',
    changed: '회사 정보 변경',
    change: '도메인 변경',
    newDomain: '새 도메인',
    next: '다음',
    forOwner: '회사의 관리자만 변경할 수 있습니다.',
    stale: /그사이 다른 사람이 내용을 변경했습니다/,
    again: '다시 확인',
  },
  en: {
    ask: 'Ask for the TXT record',
    askText: /looked for by itself for 72 hours/,
    checking: 'Looking for the TXT record',
    companyName: 'Company name',
    phone: 'Company phone number',
    save: 'Save',
    saved: 'The company information is saved.',
    nothing: 'Nothing is changed yet.',
    changed: 'Company information changed',
    change: 'Change the domain',
    newDomain: 'New domain',
    next: 'Next',
    forOwner: 'Only the administrator of the company can change it.',
    stale: /Somebody has changed it meanwhile/,
    again: 'Check again',
  },
} as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const checked = async (page: Page) =>
  expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);

describe.skipIf(!HAS_BROWSER)('the settings of a company', () => {
  const story = storyOfFile();

  it.each(
    inTurn([
      ['ko', 360, 'dark'],
      ['en', 1280, 'light'],
    ] as const),
  )('R39 R46 F26 F27 change its information, prove its domain and show its history, in %s, %d wide, %s', async (language, width, scheme) => {
    const words = WORDS[language];
    const company = `set-${language}`;
    const owner = await story.journey().as('customer-1');
    const tenantId = tenantIdOf(await owner.post('/v1/tenants', bundleRequest(company)));
    await story.journey().local.drain();
    const path = `/companies/${tenantId}/settings`;
    const page = await story.visit({ language, width, scheme }, path);
    const dialog = page.getByRole('dialog');

    await button(page, words.ask).click();
    await dialog.getByText(words.askText).waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.ask, exact: true }).dblclick();
    await seen(page, words.checking).waitFor();
    await seen(page, /^smartwork-verification=/).waitFor();
    await checked(page);

    await button(page, words.save).click();
    await seen(page, words.nothing, { exact: true }).waitFor();
    await page.getByLabel(words.companyName).fill('Sky Trading');
    await page.getByLabel(words.phone).fill('no number');
    await button(page, words.save).click();
    expect(await dialog.count()).toBe(0);
    await page.getByLabel(words.phone).fill('02-555-0100');
    await button(page, words.save).first().click();
    await dialog.getByText('Sky Trading').waitFor();
    // Meanwhile somebody else changes the company: nothing is sent on what was seen before.
    await owner.patch(`/v1/tenants/${tenantId}/profile`, { timeZone: 'Asia/Tokyo' });
    await dialog.getByRole('button', { name: words.save, exact: true }).click();
    await dialog.getByText(words.stale).waitFor();
    await dialog.getByText(/: Asia\/Seoul → Asia\/Tokyo$/).waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.again }).click();
    await dialog.getByText('Sky Trading').waitFor();
    await dialog.getByRole('button', { name: words.save, exact: true }).click();
    await seen(page, words.saved).waitFor();
    await page.getByRole('rowheader', { name: words.changed }).first().waitFor();

    await button(page, words.change).click();
    await dialog.getByLabel(words.newDomain).fill('no domain');
    await dialog.getByRole('button', { name: words.next }).click();
    expect(await dialog.getByLabel(words.newDomain).getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel(words.newDomain).fill(`${company}-new.example`);
    await dialog.getByRole('button', { name: words.next }).click();
    await dialog.getByText(`@${company}-new.example`).waitFor();
    await dialog.getByRole('button', { name: words.change, exact: true }).click();
    await seen(page, `head.office@${company}-new.example`).waitFor();
    await checked(page);

    const desk = await story.open({ language, width, scheme }, '/operations');
    await logIn(desk, PEOPLE.operator);
    await desk.goto(path);
    await seen(desk, words.forOwner).waitFor();
    await checked(desk);
  });
});
