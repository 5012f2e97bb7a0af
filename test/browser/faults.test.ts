import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { button, companyOf, confirmed, isSound, subscriptionOf } from '../support/browser/companies.ts';
import { linkFor, linkOf } from '../support/browser/links.ts';
import { PEOPLE } from '../support/browser/log-in.ts';
import { fillIn, REQUEST_FIELDS } from '../support/browser/request-form.ts';
import { seen } from '../support/browser/seen.ts';
import { inTurn, storyOfFile } from '../support/browser/story.ts';
import { PASSWORD, workplaceRequest } from '../support/journeys/requests.ts';

const WORDS = {
  ko: {
    next: '다음',
    agreeAll: '모두 동의합니다.',
    agree: '동의하고 시작하기',
    submit: '확인',
    toPay: '오늘 결제할 금액',
    ready: '모든 준비가 끝났습니다',
    expired: '로그인이 만료되었습니다',
    logInAgain: '다시 로그인',
    tryAgain: '다시 시도',
    unreachable: '서비스에 연결할 수 없습니다',
    logIn: '로그인',
    agreed: '“유료 서비스 이용 조건”에 동의합니다.',
    reserve: '유료 전환 예약',
    change: '예약 변경',
    isReserved: /유료 전환이 예약되었습니다/,
    stale: /그사이 다른 사람이 내용을 변경했습니다/,
    password: '새 비밀번호',
    again: '새 비밀번호 확인',
    save: '비밀번호 설정',
    used: '이미 사용했거나 유효 기간이 지난 링크입니다. 새 링크를 요청해 주십시오.',
    ask: '새 링크 요청',
    loginId: '로그인 ID',
    asked: /계정이 있으면 링크를 보내 드립니다/,
    done: '비밀번호가 설정되었습니다',
  },
  en: {
    next: 'Next',
    agreeAll: 'I agree to all of them.',
    agree: 'Agree and get started',
    submit: 'OK',
    toPay: 'To pay today',
    ready: 'Everything is ready',
    expired: 'Your login has ended',
    logInAgain: 'Log in again',
    tryAgain: 'Try again',
    unreachable: 'The service does not answer',
    logIn: 'Log in',
    agreed: 'I agree to “Conditions of the paid service”.',
    reserve: 'Reserve the switch',
    change: 'Change the reservation',
    isReserved: /The switch is reserved for/,
    stale: /Somebody has changed it meanwhile/,
    password: 'New password',
    again: 'New password once more',
    save: 'Set the password',
    used: 'The link was used before, or its time is over. Ask for a new one.',
    ask: 'Ask for a new link',
    loginId: 'Login ID',
    asked: /the link is on its way/,
    done: 'Your password is set',
  },
} as const;

const LANGUAGES = ['ko', 'en'] as const;
const API = '**/v1/**';
const isChange = (url: string) => !new URL(url).searchParams.get('dryRun')?.startsWith('true');
const inThePage = (page: Page, name: RegExp | string) => page.getByRole('radio', { name });

describe.skipIf(!HAS_BROWSER)('faults', () => {
  const story = storyOfFile();

  it.each(
    inTurn(LANGUAGES),
  )('of an ended login, a dead server and a slow one lose nothing of a request, in %s', async (language) => {
    const words = WORDS[language];
    const company = `faulty-${language}`;
    const page = await story.visit({ language }, '/request');
    await inThePage(page, /NAVER WORKS Basic \+ WORKPLACE Basic/).check();
    await button(page, words.next).click();
    await fillIn(page, language, company);
    await button(page, words.next).click();
    await seen(page, words.agreeAll).click();

    // The API no longer takes the token, and the issuer gives no new one.
    await page.route(API, (route) => route.fulfill({ status: 401, json: { message: 'Unauthorized' } }));
    await page.route('**/_local/login/token', (route) =>
      route.fulfill({ status: 400, json: { error: 'invalid_grant' } }),
    );
    await button(page, words.agree).click();
    await page.getByRole('dialog').getByText(words.expired).waitFor();
    await isSound(page);
    await page.unrouteAll();
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('dialog').getByRole('button', { name: words.logInAgain }).click(),
    ]);
    await Promise.race([
      popup
        .getByRole('button', { name: PEOPLE.customer })
        .click()
        .catch(() => {}),
      popup.waitForEvent('close'),
    ]);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    // The server is gone, and comes back.
    await page.route(API, (route) => route.abort());
    await button(page, words.tryAgain).click();
    await seen(page, words.unreachable).waitFor();
    await isSound(page);
    await page.unrouteAll();
    await button(page, words.tryAgain).click();
    await button(page, words.submit).waitFor();

    // The server takes its time: the page says so, and a second click sends nothing.
    const held = Promise.withResolvers<void>();
    let sent = 0;
    await page.route('**/v1/tenants?**', async (route) => {
      if (route.request().method() !== 'POST' || !isChange(route.request().url())) return route.continue();
      sent += 1;
      await held.promise;
      await route.continue();
    });
    await button(page, words.submit).dblclick();
    await page.getByRole('button', { name: words.submit, disabled: true }).waitFor();
    await isSound(page);
    held.resolve();
    await seen(page, words.ready).waitFor();
    expect(sent).toBe(1);
    const product = await story.journey().as('login-page', 'smartwork/product');
    const loginId = `head.office@${company}.example`;
    const verdict = await product.send('POST', '/v1/credentials/verify', { loginId, password: PASSWORD });
    expect(verdict.body).toMatchObject({ verified: true });
  });

  it.each(
    inTurn(LANGUAGES),
  )('R12 asks for nothing but the keyboard in a request, in %s', async (language) => {
    const words = WORDS[language];
    const fields = REQUEST_FIELDS[language];
    const company = `keys-${language}`;
    const page = await story.visit({ language }, '/request');
    const { keyboard } = page;
    /** Presses Tab until the focus is on it. */
    const tabTo = async (role: string, name: string | RegExp) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await keyboard.press('Tab');
        if (await hasFocus(page, role, name)) return;
      }
      throw new Error(`no Tab leads to the ${role} ${name}`);
    };
    const enter = async (name: string, value: string) => {
      await tabTo('textbox', name);
      await keyboard.type(value);
    };
    await page.getByRole('radio', { name: /Basic/ }).first().waitFor();
    await tabTo('radio', /NAVER WORKS \+ WORKPLACE/);
    await tabTo('radio', /Lite/);
    await keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: /Basic \+ WORKPLACE Basic/ }).isChecked()).toBe(true);
    await tabTo('button', words.next);
    await keyboard.press('Enter');
    await enter(fields.companyId, company);
    await enter(fields.domain, `${company}.example`);
    await enter(fields.adminId, 'head.office');
    await enter(fields.password, PASSWORD);
    await enter(fields.again, PASSWORD);
    await enter(fields.email, `office@${company}-mail.example`);
    await seen(page, fields.free, { exact: true }).nth(1).waitFor();
    await tabTo('button', words.next);
    await keyboard.press('Enter');
    await tabTo('checkbox', words.agreeAll);
    await keyboard.press('Space');
    await tabTo('button', words.agree);
    await keyboard.press('Enter');
    await seen(page, words.toPay).waitFor();
    await tabTo('button', words.submit);
    await keyboard.press('Enter');
    await seen(page, words.ready).waitFor();
  });

  it.each(
    inTurn(LANGUAGES),
  )('of a tab that another tab has overtaken are said, and what was chosen stays, in %s', async (language) => {
    const words = WORDS[language];
    const tenantId = await companyOf(story.journey(), workplaceRequest(`tabs-${language}`));
    const path = `/companies/${tenantId}/products/WORKPLACE/paid-switch`;
    const first = await story.visit({ language }, path);
    const second = await first.context().newPage();
    // The plans cannot be read at first: the page says so, and can be asked again.
    await second.route('**/v1/catalog', (route) => route.abort());
    await second.goto(path);
    await button(second, words.logIn).click();
    await seen(second, words.unreachable).waitFor();
    await isSound(second);
    await second.unrouteAll();
    await button(second, words.tryAgain).click();
    await second.getByRole('radio', { name: 'WORKPLACE Collabo', exact: true }).check();
    await second.getByRole('checkbox', { name: words.agreed }).check();

    await first.getByRole('checkbox', { name: words.agreed }).check();
    await button(first, words.reserve).click();
    await confirmed(first, words.reserve).click();
    await seen(first, words.isReserved).waitFor();

    await button(second, words.reserve).click();
    await seen(second, words.stale).waitFor();
    await isSound(second);
    expect(await second.getByRole('radio', { name: 'WORKPLACE Collabo', exact: true }).isChecked()).toBe(
      true,
    );
    await button(second, words.change).click();
    await confirmed(second, words.change).click();
    await seen(second, words.isReserved).waitFor();
    const { scheduledChanges } = await subscriptionOf(story.journey(), tenantId, 'WORKPLACE');
    expect(scheduledChanges).toMatchObject([{ terms: { plan: 'COLLABO' } }]);
  });

  it.each(
    inTurn(LANGUAGES),
  )('R99 of a link that is pasted twice, or too late, have a way out, in %s', async (language) => {
    const words = WORDS[language];
    const journey = story.journey();
    const { loginId, path } = await linkFor(journey, `late-${language}`);
    const page = await story.open({ language }, '/password');
    const setPassword = async (password: string) => {
      await page.getByLabel(words.password, { exact: true }).fill(password);
      await page.getByLabel(words.again, { exact: true }).fill(password);
      await button(page, words.save).click();
    };
    // Pasted where the page is open already: the browser loads nothing anew.
    await page.goto(path);
    await setPassword('N3w-Harbour.7');
    await seen(page, words.done).waitFor();
    await page.goto(path);
    await page.waitForURL('**/password');
    await seen(page, words.done).waitFor();

    const later = await linkOf(journey, loginId);
    await journey.local.advance({ by: 'P8D' });
    await page.goto(later.path);
    await page.waitForURL('**/password');
    await setPassword('N3w-Harbour.8');
    await seen(page, words.used).waitFor();
    await isSound(page);
    await page.getByLabel(words.loginId, { exact: true }).fill(loginId);
    await button(page, words.ask).click();
    await seen(page, words.asked).waitFor();
  });
});

const hasFocus = (page: Page, role: string, name: string | RegExp): Promise<boolean> =>
  page
    .getByRole(role as 'button', { name, ...(typeof name === 'string' && { exact: true }) })
    .and(page.locator(':focus'))
    .count()
    .then((count) => count > 0);
