import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { seen } from '../support/browser/seen.ts';
import { axeFindings, inTurn, overflowOf, storyOfFile } from '../support/browser/story.ts';
import { tenantIdOf } from '../support/journeys/caller.ts';
import { bundleRequest } from '../support/journeys/requests.ts';

const WORDS = {
  ko: {
    add: '계정 추가',
    name: '이름(선택 사항)',
    email: '이메일 주소(선택 사항)',
    next: '다음',
    save: '저장',
    saved: 'kim.haneul 계정을 저장했습니다.',
    search: 'ID, 이름, 이메일 주소로 검색',
    actions: 'kim.haneul 계정 작업',
    send: '비밀번호 설정 링크 보내기',
    sendButton: '링크 보내기',
    sent: 'kim.haneul 계정의 링크를 보냈습니다.',
    set: '비밀번호 직접 설정',
    password: '새 비밀번호',
    isSet: 'kim.haneul 계정의 비밀번호를 설정했습니다.',
    mustReset: '재설정 필요',
    remove: '삭제',
    removed: '계정 1개를 삭제했습니다.',
    noMatch: '조건에 맞는 계정이 없습니다',
    clear: '검색 조건 지우기',
    batch: '일괄 등록·삭제',
    lines: '계정 목록',
    counted: (good: string, bad: string) => `올바른 줄 ${good}개, 오류가 있는 줄 ${bad}개`,
    check: '150줄 확인',
    register: '계정 150개 등록',
    done: '계정 150개를 처리했습니다.',
  },
  en: {
    add: 'Add an account',
    name: 'Name (optional)',
    email: 'Email address (optional)',
    next: 'Next',
    save: 'Save',
    saved: 'The account kim.haneul is saved.',
    search: 'Search by ID, name or email address',
    actions: 'Actions of kim.haneul',
    send: 'Send a link to set the password',
    sendButton: 'Send the link',
    sent: 'The link for kim.haneul is on its way.',
    set: 'Set a password',
    password: 'New password',
    isSet: 'The password of kim.haneul is set.',
    mustReset: 'Must be reset',
    remove: 'Remove',
    removed: '1 account is removed.',
    noMatch: 'No account matches',
    clear: 'Clear the search',
    batch: 'Add or remove many',
    lines: 'Lines',
    counted: (good: string, bad: string) => `${good} lines are correct, ${bad} have errors.`,
    check: 'Check 150 lines',
    register: 'Register 150 accounts',
    done: '150 accounts are done.',
  },
} as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const checked = async (page: Page) =>
  expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);

describe.skipIf(!HAS_BROWSER)('the accounts of a company', () => {
  const story = storyOfFile();

  async function companyCalled(company: string): Promise<string> {
    const owner = await story.journey().as('customer-1');
    const tenantId = tenantIdOf(await owner.post('/v1/tenants', bundleRequest(company)));
    await story.journey().local.drain();
    return tenantId;
  }

  it.each(
    inTurn([
      ['ko', 1280, 'light'],
      ['en', 360, 'dark'],
    ] as const),
  )('R97 R111 are added, found, get links and passwords, and are removed, in %s, %d wide, %s', async (language, width, scheme) => {
    const words = WORDS[language];
    const tenantId = await companyCalled(`people-${language}`);
    const page = await story.visit({ language, width, scheme }, `/companies/${tenantId}/accounts`);
    const dialog = page.getByRole('dialog');
    const act = async (name: string) => {
      await button(page, words.actions).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    };

    await button(page, words.add).click();
    await dialog.getByLabel('ID', { exact: true }).fill('Kim Haneul');
    await dialog.getByRole('button', { name: words.next }).click();
    expect(await dialog.getByLabel('ID', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('ID', { exact: true }).fill('kim.haneul');
    await dialog.getByLabel(words.name).fill('김하늘');
    await dialog.getByLabel(words.email).fill(`kim-${language}@people.example`);
    await checked(page);
    await dialog.getByRole('button', { name: words.next }).click();
    await dialog.getByText('WORKPLACE').first().waitFor();
    await dialog.getByRole('button', { name: words.save, exact: true }).dblclick();
    await seen(page, words.saved).waitFor();
    await checked(page);

    await page.getByPlaceholder(words.search).fill('nobody');
    await seen(page, words.noMatch).waitFor();
    await checked(page);
    await page.getByRole('button', { name: words.clear }).last().click();
    await page.getByPlaceholder(words.search).fill('하늘');

    await act(words.send);
    await dialog.getByRole('button', { name: words.sendButton, exact: true }).click();
    await seen(page, words.sent).waitFor();
    await story.journey().local.drain();
    expect(
      story
        .journey()
        .local.mails()
        .filter(({ to }) => to.includes(`kim-${language}@people.example`)).length,
    ).toBe(1);

    await act(words.set);
    await dialog.getByLabel(words.password, { exact: true }).fill('N3w-Harbour.7');
    await dialog.getByRole('button', { name: words.next }).click();
    await dialog.getByRole('button', { name: words.save, exact: true }).click();
    await seen(page, words.isSet).waitFor();
    await seen(page, words.mustReset, { exact: true }).waitFor();

    await act(words.remove);
    await dialog.getByText('kim.haneul').waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.remove, exact: true }).click();
    await seen(page, words.removed).waitFor();
    await seen(page, words.noMatch).waitFor();
  });

  it.each(
    inTurn([
      ['ko', 360],
      ['en', 1280],
    ] as const),
  )('R111 are registered by the hundred from pasted lines, and wrong lines stay, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const tenantId = await companyCalled(`many-${language}`);
    const page = await story.visit({ language, width }, `/companies/${tenantId}/accounts`);
    await page.getByRole('link', { name: words.batch }).click();
    const lines = page.getByRole('textbox', { name: words.lines });
    const good = Array.from({ length: 150 }, (_, index) => `user-${index},Name ${index}`);
    const bad = ['UPPER,x', 'kim,,no-address', 'user-7,twice'];
    await lines.fill([...good.slice(0, 99), ...bad, ...good.slice(99)].join('\n'));
    await seen(page, words.counted('150', '3')).waitFor();
    await page.getByRole('rowheader', { name: '102', exact: true }).waitFor();
    await checked(page);
    await button(page, words.check).click();
    await button(page, words.register).waitFor();
    await checked(page);
    await button(page, words.register).click();
    await seen(page, words.done).waitFor();
    expect(await lines.inputValue()).toBe(bad.join('\n'));
    await page.reload();
    expect(await lines.inputValue()).toBe(bad.join('\n'));

    const owner = await story.journey().as('customer-1');
    const { body } = await owner.get(`/v1/tenants/${tenantId}/accounts?product=WORKPLACE&limit=100`);
    expect(Object(body)).toMatchObject({ cursor: expect.any(String) });
    await page.goto(`/companies/${tenantId}/accounts`);
    await page.getByPlaceholder(words.search).fill('user-149');
    await page.getByRole('rowheader', { name: 'user-149' }).waitFor();
  });

  it('shows which of the 10,000 lines of a file are wrong', async () => {
    const words = WORDS.en;
    const tenantId = await companyCalled('ten-thousand');
    const page = await story.visit({ language: 'en' }, `/companies/${tenantId}/accounts/batch`);
    const lines = Array.from({ length: 10_000 }, (_, index) =>
      index % 1_000 === 500
        ? `no address ${index}`
        : `user-${index},Name ${index},user-${index}@many.example`,
    );
    await page.locator('input[type=file]').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\n')),
    });
    await seen(page, words.counted('9,990', '10')).waitFor();
    await page.getByRole('rowheader', { name: '9501', exact: true }).waitFor();
    await page.reload();
    await seen(page, words.counted('9,990', '10')).waitFor();
  });
});
