import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const own = process.env['BROWSER_PATH'];

/** The npm package carries a browser for Linux on x64; elsewhere BROWSER_PATH names one. */
export const HAS_BROWSER =
  own === undefined ? process.platform === 'linux' && process.arch === 'x64' : existsSync(own);

export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: own ?? (await chromium.executablePath()),
    args: own ? [] : chromium.args.filter((arg) => !arg.startsWith('--headless')),
    headless: true,
  });
}
