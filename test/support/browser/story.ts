import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Journey, startJourney } from '../journeys/journey.ts';
import { openBrowser } from './browser.ts';
import { logIn } from './log-in.ts';

let turn = 0;

/** The stories of a file take their languages and widths by turns; `ALL_WAYS=1` plays each in all of them. */
export function inTurn<T>(ways: readonly T[]): readonly T[] {
  if (process.env['ALL_WAYS']) return ways;
  const index = turn++ % ways.length;
  return ways.slice(index, index + 1);
}

export type Language = 'ko' | 'en';
interface Visit {
  readonly language: Language;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

/** A browser before the local run, for the tests of a file. Nothing may complain in its log. */
export function storyOfFile() {
  let journey: Journey;
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    [journey, browser] = await Promise.all([startJourney({ console: true }), openBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    const heard = complaints;
    complaints = [];
    expect(heard).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await journey?.local.stop();
  });

  async function open({ language, width = 1280, scheme = 'light' }: Visit, path = '/'): Promise<Page> {
    const context = await browser.newContext({
      locale: language === 'ko' ? 'ko-KR' : 'en-US',
      viewport: { width, height: 900 },
      colorScheme: scheme,
      baseURL: journey.local.url,
      // Progress bars and spinners would never come to rest.
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    // Of every tab and window. Breaches of the content security policy are errors of the log too.
    context.on('console', (message) => {
      if (message.type() === 'error' && !isAnswer(message.text())) complaints.push(message.text());
    });
    context.on('weberror', (failure) => complaints.push(failure.error().message));
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  return {
    journey: () => journey,
    open,

    /** Opened by the owner of the companies, who logs in on the way. */
    async visit(visit: Visit, path?: string): Promise<Page> {
      const page = await open(visit, path);
      await logIn(page);
      return page;
    },
  };
}

/** The browser also logs every answer of 400 and more, which a story may be about. */
const isAnswer = (text: string): boolean => text.startsWith('Failed to load resource:');

/** The mobile toolbar of Cloudscape gives its `nav` an aria-orientation, which no page can take away. */
const OF_CLOUDSCAPE = /^aria-allowed-attr: <nav [^>]*mobile-toolbar-nav/;

/** The serious and critical findings of axe, each as `rule: element`. */
export async function axeFindings(page: Page): Promise<string[]> {
  // By the protocol, not by a script element: the policy of the page stays as it is.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    .filter((finding) => !OF_CLOUDSCAPE.test(finding));
}

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
