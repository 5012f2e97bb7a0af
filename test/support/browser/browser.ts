import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const own = process.env['BROWSER_PATH'];

/** The npm package carries a browser for Linux on x64; elsewhere BROWSER_PATH names one. */
export const HAS_BROWSER =
  own === undefined ? process.platform === 'linux' && process.arch === 'x64' : existsSync(own);

/** Those of the package are for a machine that has one process, and they switch off what a story is to prove. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: own ?? (await chromium.executablePath()),
    args: ARGS,
    headless: true,
  });
}
