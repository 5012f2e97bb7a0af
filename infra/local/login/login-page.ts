import { type ClientId, PEOPLE } from './people.ts';

export type PageLanguage = 'ko' | 'en';

const TEXTS = {
  title: { ko: '로컬 실행 로그인', en: 'Login of the local run' },
  text: {
    ko: '로컬 실행에는 비밀번호가 없습니다. 로그인할 사람을 선택해 주십시오.',
    en: 'The local run has no passwords. Choose who you are.',
  },
  logOut: { ko: '로그아웃', en: 'Log out' },
  logOutText: { ko: '로그아웃하시겠습니까?', en: 'Do you want to log out?' },
  loggedOut: { ko: '로그아웃되었습니다.', en: 'You are logged out.' },
} as const;
type TextKey = keyof typeof TEXTS;

/** Only the pages of the login send a form, and only to this origin. */
export const LOGIN_PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

export const LOGIN_STYLES = `
body { font-family: sans-serif; margin: 0; background: #f4f7f6; color: #14231d; word-break: keep-all }
main { max-width: 26rem; margin: 12vh auto; padding: 2rem; background: #fff; border-radius: 12px }
h1 { font-size: 1.3rem; margin: 0 0 .5rem }
button { display: block; width: 100%; margin-top: .75rem; padding: .8rem 1rem; font: inherit; text-align: start;
  color: inherit; background: #eefaf5; border: 1px solid #0b6e4f; border-radius: 8px; cursor: pointer }
button:hover, button:focus-visible { background: #0b6e4f; color: #fff }
`;

/** Chooses the language of a page as the API does: the wish of the client, else of the browser, else English. */
export const pageLanguage = (wish: string | undefined): PageLanguage =>
  /^\s*ko\b/i.test(wish ?? '') ? 'ko' : 'en';

export function peoplePage(client: ClientId, action: string, language: PageLanguage): string {
  const buttons = PEOPLE.filter((person) => person.client === client).map(
    ({ sub, name }) => `<button name="sub" value="${sub}">${name[language]}</button>`,
  );
  return page(
    language,
    'title',
    `<p>${TEXTS.text[language]}</p><form method="post" action="${action}">${buttons.join('')}</form>`,
  );
}

/** `form` is the issuer's own, with the token that proves that it was asked for. */
export const logoutPage = (form: string, language: PageLanguage): string => {
  const button = `<button name="logout" value="yes" autofocus>${TEXTS.logOut[language]}</button>`;
  return page(
    language,
    'logOut',
    `<p>${TEXTS.logOutText[language]}</p>${form.replace('</form>', `${button}</form>`)}`,
  );
};

export const loggedOutPage = (language: PageLanguage): string =>
  page(language, 'logOut', `<p>${TEXTS.loggedOut[language]}</p>`);

const page = (language: PageLanguage, title: TextKey, content: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${TEXTS[title][language]}</title><link rel="stylesheet" href="/_local/login/styles.css"></head>
<body><main><h1>${TEXTS[title][language]}</h1>${content}</main></body></html>`;
