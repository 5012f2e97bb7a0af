import type { Locator, Page } from 'playwright-core';

/** A text where people see it. Cloudscape says some texts to screen readers once more, a second later. */
export const seen = (page: Page, text: string | RegExp, options?: { readonly exact: boolean }): Locator =>
  page.getByText(text, options).and(page.locator(':not(body > [aria-live])'));
