import { describe, expect, it } from 'vitest';
import {
  addSeconds,
  earliest,
  type Instant,
  type KstDate,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import type { Consequence } from '../../../functions/core/consequences/consequence.ts';
import { decideDataDeleted } from '../../../functions/core/decide/system/data-deletion.ts';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { requiredReminders } from '../../../functions/core/lifecycle/reminders.ts';
import { requiredWork } from '../../../functions/core/lifecycle/work.ts';
import { reminderMail } from '../../../functions/core/mail-requests/reminder-mail.ts';
import type { MailRequest } from '../../../functions/core/mails/mail-item.ts';
import { consequenceInWords, isOfTheRest } from '../../../functions/core/mails/wording/consequences.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { consequencesOf } from '../../../functions/core/previews/consequences.ts';
import { quotesOf } from '../../../functions/core/previews/quotes.ts';
import { consequenceView } from '../../../functions/core/views/consequence-view.ts';
import { trialWarnings } from '../../../functions/core/views/warnings.ts';
import { expectToHappen } from '../../support/happens.ts';
import type { Billing } from '../../support/plan-changes.ts';
import { renderMail } from '../../support/render-mail.ts';
import { decided } from '../../support/subscriptions.ts';
import { committed } from '../../support/tenants.ts';
import {
  type Company,
  cancelledBy,
  companyOf,
  inShort,
  NOW,
  TODAY,
  type WayOut,
} from '../../support/ways-out.ts';

const BILLINGS: readonly Billing[] = ['trial', 'monthly', 'annual'];
const LATER: KstDate = '2026-07-20';
const LATEST: KstDate = '2026-07-25';

const BUNDLES: Company[] = BILLINGS.flatMap((NAVER_WORKS) =>
  BILLINGS.map((WORKPLACE): Company => ({ NAVER_WORKS, WORKPLACE })),
);
const PRODUCTS: Company[] = (['NAVER_WORKS', 'WORKPLACE', 'WORKBOX'] as const).flatMap((product) =>
  BILLINGS.map((billing): Company => ({ [product]: billing })),
);

const waysOutOf = (company: Company): WayOut[] => {
  const [first, second] = Object.keys(company) as Product[];
  if (!first) return [];
  const one = (product: Product) => [{ [product]: TODAY }, { [product]: LATER }];
  if (!second) return one(first);
  return [
    ...one(first),
    ...one(second),
    { [first]: LATER, [second]: LATER },
    { [first]: LATER, [second]: LATEST },
    { [first]: LATEST, [second]: LATER },
    { [first]: TODAY, [second]: LATER },
  ];
};
const CANCELLATIONS = [...BUNDLES, ...PRODUCTS].flatMap((company) =>
  waysOutOf(company).map((way) => ({ company, way })),
);
const TRIALS = [...BUNDLES, ...PRODUCTS].filter((company) => Object.values(company).includes('trial'));

const listIn = ({ data }: MailRequest): Consequence[] => data['consequences'] as Consequence[];
const isOf = (template: string) => (mail: MailRequest) => mail.template === template;

/** Every due instant until an end, with what the commits of it and of the deletions ask to be mailed. */
function mailsUntil(stored: StoredTenant, end: Instant): MailRequest[] {
  const mails: MailRequest[] = [];
  for (let at = nextAfter(stored); at && at <= end; at = nextAfter(stored)) {
    const { steps } = applyDue(stored.tenant, at);
    if (steps.length > 0) stored = noted(commitOf(stored, steps, at));
    const due = requiredWork(stored.tenant).filter(({ kind }) => kind === 'DATA_DELETION');
    for (const { scope } of due)
      if (scope !== 'TENANT') stored = noted(committed(decideDataDeleted(stored, scope, addSeconds(at, 60))));
  }
  return mails;

  function noted(commit: ReturnType<typeof commitOf>): StoredTenant {
    mails.push(...commit.mails);
    return decided(stored, commit);
  }
}

const nextAfter = ({ tenant }: StoredTenant): Instant | undefined =>
  earliest(
    requiredWork(tenant)
      .filter(({ kind }) => kind !== 'SERVICE_SETTINGS' && !kind.includes('_ENDS_IN_'))
      .map(({ dueAt }) => dueAt),
  );

function expectToSay(mail: MailRequest, consequences: readonly Consequence[]): void {
  for (const language of LANGUAGES) {
    const { text } = renderMail(mail.template, language, mail.data);
    for (const consequence of consequences) {
      const { label, value } = consequenceInWords(consequence, language);
      expect(text).toContain(`- ${label}: ${value}`);
    }
  }
}

const END: Instant = startOfKstDay('2026-09-30');

describe('A36 R124 R129 R138-R142 what a cancellation of', () => {
  it.each(CANCELLATIONS)('$company by $way brings is named alike everywhere, and happens', ({
    company,
    way,
  }) => {
    const before = companyOf(company);
    const commit = cancelledBy(before, way);
    const after = decided(before, commit);
    const named = consequencesOf(commit);

    const [date, ...otherDates] = new Set(Object.values(way));
    const isOneDate = date !== undefined && otherDates.length === 0;
    const isQuoted = Object.keys(way).length === Object.keys(company).length || Object.keys(way).length === 1;
    if (isOneDate && isQuoted) {
      const product = Object.keys(way).length === 1 ? (Object.keys(way)[0] as Product) : undefined;
      const { consequences } = quotesOf(before, { from: date, to: date, product }, NOW);
      expect(consequences).toEqual(named.map(consequenceView));
    }

    const scheduled = commit.mails.filter(isOf('CANCELLATION_SCHEDULED'));
    const isOfToday = ({ at }: { at?: string | undefined }) => at === NOW;
    const isScheduled = Object.values(way).some((one) => one > TODAY);
    expect(scheduled.length).toBe(isScheduled ? 1 : 0);
    for (const mail of scheduled) {
      const later = Object.values(way).includes(TODAY) ? listIn(mail) : named;
      expect(listIn(mail)).toEqual(later);
      expect(listIn(mail).some((one) => 'at' in one && isOfToday(one))).toBe(false);
      expectToSay(mail, listIn(mail));
    }

    const done = [...commit.mails, ...mailsUntil(after, END)].filter(isOf('SERVICE_ENDED'));
    for (const product of Object.keys(way)) {
      const [mail, ...more] = done.filter(({ data }) => data['product'] === product);
      if (!mail || more.length > 0) throw new Error(`${product} has no mail of its own`);
      for (const consequence of listIn(mail)) expect(named).toContainEqual(consequence);
      expectToSay(mail, listIn(mail).filter(isOfTheRest));
    }
    const told = done.flatMap(listIn);
    for (const consequence of named) expect(told).toContainEqual(consequence);

    for (const consequence of named) expectToHappen(consequence, { before, after, now: NOW });
  });
});

describe('A36 A30 R52-R55 what the end of a trial of', () => {
  it.each(TRIALS)('%j brings is named alike everywhere, and happens', (company) => {
    const stored = companyOf(company);
    const [reminder] = requiredReminders(stored.tenant).filter(({ kind }) => kind === 'TRIAL_ENDS_IN_1_DAY');
    if (!reminder) throw new Error('a trial is reminded of');
    const mail = reminderMail(stored, reminder, reminder.dueAt)?.mail;
    if (!mail) throw new Error('the reminder is true');
    const named = listIn(mail);
    expectToSay(mail, named.filter(isOfTheRest));

    const warned = trialWarnings(stored.tenant)
      .map(({ en }) => en)
      .join();
    for (const consequence of named) {
      const { label, value } = consequenceInWords(consequence, 'en');
      expect(warned).toContain(`${label}: ${value}`);
      expectToHappen(consequence, { before: stored, after: stored, now: NOW });
    }
    const told = mailsUntil(stored, END).filter(isOf('SERVICE_ENDED')).flatMap(listIn);
    for (const consequence of named) expect(told).toContainEqual(consequence);
  });
});

const bundle = (NAVER_WORKS: Billing, WORKPLACE: Billing): Company => ({ NAVER_WORKS, WORKPLACE });

describe('A36 in words of its own:', () => {
  it.each<[Company, WayOut, string[]]>([
    [
      bundle('annual', 'monthly'),
      { WORKPLACE: LATER },
      [
        'SERVICE_ENDS WORKPLACE 2026-07-20 CANCELED',
        'DATA_DELETED WORKPLACE 2026-07-20',
        'BUNDLE_ENDS BASIC_BASIC 2026-07-20',
        'INTEGRATIONS_END 7 of them 2026-07-20',
        'LOGIN_IDS_STAY ID@acme.com',
        'PASSWORDS_RESET NAVER_WORKS 2026-07-20',
        'GOES_ON_PAID NAVER_WORKS BASIC ANNUAL 5000 2027-07-02',
        'ACCOUNT_PRICE 2026-07-20 9800 5000',
      ],
    ],
    [
      bundle('annual', 'monthly'),
      { NAVER_WORKS: TODAY },
      [
        'SERVICE_ENDS NAVER_WORKS 2026-07-08 now CANCELED',
        'DATA_DELETED NAVER_WORKS 2026-07-08 now',
        'BUNDLE_ENDS BASIC_BASIC 2026-07-08 now',
        'INTEGRATIONS_END 7 of them 2026-07-08 now',
        'LOGIN_IDS_STAY ID@acme.com',
        'GOES_ON_PAID WORKPLACE BASIC MONTHLY 4800',
        'ACCOUNT_PRICE 2026-07-08 9800 4800',
      ],
    ],
    // Alone, NAVER WORKS has a grace of 30 days after its trial; as a part of the bundle it would have had none.
    [
      bundle('trial', 'trial'),
      { WORKPLACE: LATER },
      [
        'SERVICE_ENDS WORKPLACE 2026-07-20 CANCELED',
        'DATA_DELETED WORKPLACE 2026-07-20',
        'BUNDLE_ENDS BASIC_BASIC 2026-07-20',
        'INTEGRATIONS_END 7 of them 2026-07-20',
        'LOGIN_IDS_STAY ID@acme.com',
        'PASSWORDS_RESET NAVER_WORKS 2026-07-20',
        'GOES_ON_FREE NAVER_WORKS BASIC 6000 5000 2026-07-29 2026-07-30 2026-08-29',
      ],
    ],
    [
      bundle('annual', 'trial'),
      { NAVER_WORKS: LATER },
      [
        'SERVICE_ENDS NAVER_WORKS 2026-07-20 CANCELED',
        'DATA_DELETED NAVER_WORKS 2026-07-20',
        'BUNDLE_ENDS BASIC_BASIC 2026-07-20',
        'INTEGRATIONS_END 7 of them 2026-07-20',
        'LOGIN_IDS_STAY ID@acme.com',
        'GOES_ON_FREE WORKPLACE BASIC 4800 4000 2026-07-29 2026-07-30 2026-07-30',
        'ACCOUNT_PRICE 2026-07-20 5000 0',
      ],
    ],
    [
      bundle('monthly', 'monthly'),
      { NAVER_WORKS: LATEST, WORKPLACE: LATER },
      [
        'SERVICE_ENDS WORKPLACE 2026-07-20 CANCELED',
        'DATA_DELETED WORKPLACE 2026-07-20',
        'BUNDLE_ENDS BASIC_BASIC 2026-07-20',
        'INTEGRATIONS_END 7 of them 2026-07-20',
        'LOGIN_IDS_STAY ID@acme.com',
        'PASSWORDS_RESET NAVER_WORKS 2026-07-20',
        'GOES_ON_PAID NAVER_WORKS BASIC MONTHLY 6000 2026-07-25',
        'ACCOUNT_PRICE 2026-07-20 10800 6000',
        'SERVICE_ENDS NAVER_WORKS 2026-07-25 CANCELED',
        'DATA_DELETED NAVER_WORKS 2026-07-25',
      ],
    ],
    [
      bundle('monthly', 'annual'),
      { NAVER_WORKS: LATER, WORKPLACE: LATER },
      [
        'SERVICE_ENDS NAVER_WORKS 2026-07-20 CANCELED',
        'DATA_DELETED NAVER_WORKS 2026-07-20',
        'SERVICE_ENDS WORKPLACE 2026-07-20 CANCELED',
        'DATA_DELETED WORKPLACE 2026-07-20',
      ],
    ],
    [
      { WORKBOX: 'annual' },
      { WORKBOX: LATER },
      ['SERVICE_ENDS WORKBOX 2026-07-20 CANCELED', 'DATA_DELETED WORKBOX 2026-07-20'],
    ],
  ])('%j cancelled by %j', (company, way, expected) => {
    expect(consequencesOf(cancelledBy(companyOf(company), way)).map(inShort)).toEqual(expected);
  });
});
