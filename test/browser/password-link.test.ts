import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { linkFor } from '../support/browser/links.ts';
import { seen } from '../support/browser/seen.ts';
import { axeFindings, inTurn, overflowOf, storyOfFile } from '../support/browser/story.ts';

const NEW_PASSWORD = 'N3w-Harbour.7';
const WORDS = {
  ko: {
    password: '새 비밀번호',
    again: '새 비밀번호 확인',
    save: '비밀번호 설정',
    done: '비밀번호가 설정되었습니다',
    used: '이미 사용했거나 유효 기간이 지난 링크입니다. 새 링크를 요청해 주십시오.',
    ask: '새 링크 요청',
    loginId: '로그인 ID',
    asked: /계정이 있으면 링크를 보내 드립니다/,
  },
  en: {
    password: 'New password',
    again: 'New password once more',
    save: 'Set the password',
    done: 'Your password is set',
    used: 'The link was used before, or its time is over. Ask for a new one.',
    ask: 'Ask for a new link',
    loginId: 'Login ID',
    asked: /the link is on its way/,
  },
} as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.skipIf(!HAS_BROWSER)('the link of a mail', () => {
  const story = storyOfFile();

  it.each(
    inTurn([
      ['ko', 360],
      ['en', 1280],
    ] as const),
  )('R99 sets a password once, and never shows its token, in %s, %d wide', async (language, width) => {
    const words = WORDS[language];
    const { loginId, path } = await linkFor(story.journey(), `linked-${language}`);
    const page = await story.open({ language, width }, path);
    const password = page.getByLabel(words.password, { exact: true });
    await password.fill('short');
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.evaluate<string>('JSON.stringify([history.state, document.referrer])')).not.toContain(
      'token',
    );
    expect(await button(page, words.save).isDisabled()).toBe(true);
    expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);

    await password.fill(NEW_PASSWORD);
    await page.getByLabel(words.again, { exact: true }).fill(NEW_PASSWORD);
    await button(page, words.save).dblclick();
    await seen(page, words.done).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const product = await story.journey().as('login-page', 'smartwork/product');
    const verdict = await product.send('POST', '/v1/credentials/verify', { loginId, password: NEW_PASSWORD });
    expect([verdict.status, verdict.body]).toMatchObject([200, { verified: true }]);
  });

  it.each(
    inTurn(['ko', 'en'] as const),
  )('says that a link is used up, and offers a new one, in %s', async (language) => {
    const words = WORDS[language];
    const { loginId, path } = await linkFor(story.journey(), `twice-${language}`);
    const token = path.slice(path.indexOf('=') + 1);
    await story.journey().anyone.post('/v1/password-resets/redeem', { token, password: NEW_PASSWORD });

    const page = await story.open({ language }, path);
    await page.getByLabel(words.password, { exact: true }).fill(NEW_PASSWORD);
    await page.getByLabel(words.again, { exact: true }).fill(NEW_PASSWORD);
    await button(page, words.save).click();
    await seen(page, words.used).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(words.loginId, { exact: true }).fill(loginId);
    await button(page, words.ask).click();
    await seen(page, words.asked).waitFor();
  });
});
