import type { Page } from 'playwright-core';

/** The first word of the name on the login page, which is in the language of the page. */
export const PEOPLE = { customer: /김하늘|Haneul/, other: /이바다|Bada/, operator: /박가온|Gaon/ } as const;

/** From the page that asks for a login, through the local issuer, back to that page. */
export async function logIn(page: Page, person: RegExp = PEOPLE.customer): Promise<void> {
  await page.getByRole('button', { name: /^(로그인|Log in)$/ }).click();
  await page.getByRole('button', { name: person }).click();
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/_local') && !pathname.startsWith('/login'));
}
