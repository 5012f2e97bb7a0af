import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const adrs = globSync('docs/adr/*.md').sort();
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md'), ...adrs];

/** Places that the pages name and that the move of the files into their rooms brings: empty once it is here. */
const AHEAD = [
  'functions/adapters/crypto/password-hash.ts',
  'functions/adapters/email/email-sender.ts',
  'functions/adapters/step-functions/workflow-starter.ts',
  'functions/adapters/stores/mail-store.ts',
  'functions/adapters/stores/new-tenant-store.ts',
  'functions/adapters/table/commit-writes.ts',
  'functions/adapters/table/keys.ts',
  'functions/adapters/table/transaction.ts',
  'functions/api/',
  'functions/api/commands/request-trial.ts',
  'functions/api/passwords/handler.ts',
  'functions/api/pipeline/',
  'functions/api/pipeline/idempotency.ts',
  'functions/api/pipeline/replies.ts',
  'functions/api/pipeline/run-command.ts',
  'functions/api/pipeline/until-committed.ts',
  'functions/background/',
  'functions/background/delivery/',
  'functions/background/delivery/apply-due.ts',
  'functions/background/delivery/commit-decision.ts',
  'functions/background/delivery/deliver-mail.ts',
  'functions/background/delivery/relay-work.ts',
  'functions/background/delivery/start-work.ts',
  'functions/background/relay/handler.ts',
  'functions/background/send-mail/handler.ts',
  'functions/background/sweep/repair-work.ts',
  'functions/background/workflow/handler.ts',
  'functions/background/workflow/setup.ts',
  'functions/background/workflow/tasks.ts',
  'functions/core/decide/begin/request-trial.ts',
  'functions/core/decide/system/setup.ts',
  'functions/core/guards/',
  'functions/core/lifecycle/apply-due.ts',
  'functions/core/lifecycle/event-details.ts',
  'functions/core/lifecycle/events.ts',
  'functions/core/lifecycle/work-kinds.ts',
  'functions/core/mail-requests/',
  'functions/core/mail-requests/mail-requests.ts',
  'functions/core/mail-requests/reminder-mail.ts',
  'functions/core/previews/charges.ts',
  'functions/core/refusals/codes.ts',
  'functions/core/requests/',
  'functions/core/requests/request-trial.ts',
  'functions/openapi/contracts/',
  'functions/openapi/examples/',
  'statemachines/timer.asl.json',
  'test/core/previews/plan-properties.test.ts',
];

/** Pages that are made from other files. */
const MADE = ['docs/requirements.md', 'docs/decisions.md'];

const found = (page: string, pattern: RegExp): string[] =>
  [...readFileSync(page, 'utf8').matchAll(pattern)].map(([, text = '']) => text);

describe.each(pages)('%s', (page) => {
  test('links to pages that exist', () => {
    const links = found(page, /\]\((?!https?:|#)([^)#]+)/g).map((path) => join(dirname(page), path));
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names files that exist', () => {
    const paths = found(page, /`((?:docs|functions|infra|statemachines|test)\/[^`\s<*]*)`/g);
    expect(paths.filter((path) => !existsSync(path) && !AHEAD.includes(path))).toEqual([]);
  });
});

describe.each(pages.filter((page) => !MADE.includes(page)))('%s', (page) => {
  test('is written in plain sentences', () => {
    expect(found(page, /(\b(?:whoever|whatever)\b)/gi)).toEqual([]);
    expect(found(page, /((?:^|[.:] |\| )What is\b)/gm)).toEqual([]);
  });
});

describe.each(adrs)('%s', (page) => {
  test('says what, why and with which consequences, on one page', () => {
    const headings = found(page, /^## (.*)$/gm);
    expect(headings.slice(0, 3)).toEqual(['What', 'Why', 'Consequences']);
    expect(['', 'Notes']).toContain(headings.slice(3).join());
    expect(readFileSync(page, 'utf8').split('\n').length).toBeLessThan(60);
  });
});

test('the decisions are numbered without a gap', () => {
  const numbers = adrs.map((page) => Number(page.match(/\/(\d{4})-/)?.[1]));
  expect(numbers).toEqual(adrs.map((_, index) => index + 1));
});
