import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { type Commit, commitOf } from '../../../functions/core/commit.ts';
import type { Consequence } from '../../../functions/core/consequences/consequence.ts';
import { decideBillingProfile } from '../../../functions/core/decide/billing-profile.ts';
import { decideCancellation, decideUndo, quoteOf } from '../../../functions/core/decide/cancellation.ts';
import {
  decideDomainChecked,
  decideVerification,
  wantedProof,
} from '../../../functions/core/decide/domain-verification.ts';
import { decideDropReservation, decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { decideRename } from '../../../functions/core/decide/rename.ts';
import { decideRenewal } from '../../../functions/core/decide/renewal.ts';
import { decideNameRelease } from '../../../functions/core/decide/support/name-release.ts';
import { decideDataDeleted } from '../../../functions/core/decide/system/data-deletion.ts';
import { decideSetupComplete, decideSetupFailed } from '../../../functions/core/decide/system/setup.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { penaltyOn } from '../../../functions/core/lifecycle/early-end.ts';
import type { ServiceTask } from '../../../functions/core/lifecycle/service-task.ts';
import { type StoredTenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { placeholderFor } from '../../../functions/core/names/placeholders.ts';
import type { Refusal } from '../../../functions/core/refusals/refusals.ts';
import { RenewalRequestSchema } from '../../../functions/core/requests/renewal.ts';
import { NameReleaseSchema } from '../../../functions/core/requests/support.ts';
import { company, groupHouse, paidCompany } from '../../support/groups/group-house.ts';
import { FREE, moved, subscribe, toBundle, upgrade } from '../../support/plan-changes.ts';
import { renderMail } from '../../support/render-mail.ts';
import {
  BUNDLE_BODY,
  LITE_BUNDLE_BODY,
  NAVER_WORKS_BODY,
  WORKPLACE_BODY,
  withAccount,
} from '../../support/requests.ts';
import {
  BY_OWNER,
  cancellationRequest,
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  subscriptionOf,
  switchRequest,
} from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready, requested, TENANT_ID } from '../../support/tenants.ts';

const TODAY: Instant = '2026-07-10T05:00:00Z';
const CONFIRMED: ServiceTask = {
  tenantId: TENANT_ID,
  product: 'WORKPLACE',
  kind: 'DELETION',
  number: 3,
  work: 3,
  askedAt: '2026-07-29T15:00:00Z',
  asks: 1,
  lastAskedAt: '2026-07-29T15:00:00Z',
  answer: { status: 'DONE', at: '2026-07-29T15:30:00Z' },
};
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const BOTH = [{ product: 'NAVER_WORKS' }, { product: 'WORKPLACE' }] as const;

/** The mails of a decision, each of which can be written. */
function mailsOf(decision: Commit | Refusal) {
  const { mails } = committed(decision);
  for (const { template, language, data } of mails)
    expect(renderMail(template, language, data).text).not.toMatch(/undefined|NaN/);
  return mails;
}
const upToDateAt = (stored: StoredTenant, now: Instant) =>
  commitOf(stored, applyDue(stored.tenant, now).steps, now);

describe('R74 a reserved switch', () => {
  it('is confirmed with its date, its plan and the days it gives up', () => {
    const form = switchRequest({ startDate: '2026-07-20' });
    expect(
      mailsOf(decidePaidSwitch(ready(WORKPLACE_BODY), 'WORKPLACE', form, contextAt(TODAY))),
    ).toMatchObject([
      {
        template: 'PAID_SWITCH_REQUESTED',
        recipient: 'boss@acme-mail.com',
        data: { products: [{ product: 'WORKPLACE' }], startDate: '2026-07-20', freeDaysGivenUp: 10 },
      },
    ]);
  });

  it('of both parts of a bundle is one mail; of parts with other terms each has its own', () => {
    expect(mailsOf(decidePaidSwitch(ready(), 'BUNDLE', switchRequest(), contextAt(TODAY)))).toMatchObject([
      { data: { products: BOTH } },
    ]);
    const first = reserved(BUNDLE_BODY, 'WORKPLACE', REQUESTED_AT, { billingPlan: 'MONTHLY' });
    const second = decided(first, decidePaidSwitch(first, 'NAVER_WORKS', switchRequest(), contextAt(TODAY)));
    const due: Instant = '2026-07-28T15:00:00Z';
    const { mails } = upToDateAt(second, due);
    expect(mails.map(({ template, data }) => [template, data['billingPlan']])).toEqual([
      ['PAID_SERVICE_STARTED', 'ANNUAL'],
      ['PAID_SERVICE_STARTED', 'MONTHLY'],
    ]);
  });

  it('that is edited is confirmed again as changed, and so is one that is dropped', () => {
    const stored = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    const edited = switchRequest({ startDate: '2026-07-21', plan: 'COLLABO' });
    expect(mailsOf(decidePaidSwitch(stored, 'WORKPLACE', edited, contextAt(TODAY)))).toMatchObject([
      { data: { startDate: '2026-07-21', products: [{ plan: 'COLLABO' }], isChange: true } },
    ]);
    expect(mailsOf(decideDropReservation(stored, 'WORKPLACE', contextAt(TODAY)))).toMatchObject([
      {
        template: 'PAID_SWITCH_DROPPED',
        data: { products: [{ plan: 'WORKPLACE' }], startDate: '2026-07-29', expiresAt: EXPIRY, graceDays: 0 },
      },
    ]);
  });

  it('EDGE-R8 that makes way for a switch of today is not told as dropped', () => {
    const stored = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    const now = switchRequest({ startDate: '2026-07-10' });
    const commit = decidePaidSwitch(stored, 'WORKPLACE', now, contextAt(TODAY));
    expect(committed(commit).events.map(({ type }) => type)).toEqual([
      'PAID_SWITCH_DROPPED',
      'PAID_SERVICE_STARTED',
    ]);
    expect(mailsOf(commit)).toMatchObject([{ template: 'PAID_SERVICE_STARTED' }]);
  });

  it('of both parts that is dropped is one mail', () => {
    const stored = reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
    expect(mailsOf(decideDropReservation(stored, 'BUNDLE', contextAt(TODAY)))).toMatchObject([
      { template: 'PAID_SWITCH_DROPPED', data: { products: BOTH } },
    ]);
  });

  it('of parts with days of their own is told as dropped with the day of each', () => {
    const dates = { NAVER_WORKS: '2026-07-10', WORKPLACE: '2026-07-20' } as const;
    const stored = BOTH.reduce((at, { product }) => {
      const form = switchRequest({ startDate: dates[product] });
      return decided(at, decidePaidSwitch(at, product, form, contextAt(REQUESTED_AT)));
    }, ready());
    const mails = mailsOf(decideDropReservation(stored, 'BUNDLE', contextAt(REQUESTED_AT)));
    expect(mails.map(({ data }) => [data['products'], data['startDate']])).toEqual([
      [[{ product: 'NAVER_WORKS', plan: 'BASIC' }], dates.NAVER_WORKS],
      [[{ product: 'WORKPLACE', plan: 'BASIC' }], dates.WORKPLACE],
    ]);
  });

  it('R53 R54 A1 of two products of an affiliate is told as dropped with how long the data of each is kept', () => {
    const alone = company(1, WORKPLACE_BODY);
    const house = groupHouse(
      paidCompany(0, REQUESTED_AT),
      moved(alone, subscribe(alone, 'NAVER_WORKS', REQUESTED_AT), REQUESTED_AT),
    );
    house.form(0, TODAY);
    house.join(1, TODAY);
    house.act(1, (stored) => decidePaidSwitch(stored, 'BUNDLE', switchRequest(), contextAt(TODAY)));
    const mails = mailsOf(decideDropReservation(house.stored(1), 'BUNDLE', contextAt(TODAY)));
    expect(mails.map(({ data }) => [data['products'], data['expiresAt'], data['graceDays']])).toEqual([
      [[{ product: 'NAVER_WORKS', plan: 'BASIC' }], EXPIRY, 30],
      [[{ product: 'WORKPLACE', plan: 'WORKPLACE' }], EXPIRY, 0],
    ]);
  });
});

describe('R74 reservations of one day', () => {
  it('are told apart where the trials end on different days: each mail names the days that are given up, and the end', () => {
    const workplace = ready(WORKPLACE_BODY);
    const both = moved(workplace, subscribe(workplace, 'NAVER_WORKS', TODAY), TODAY);
    const stored = BOTH.reduce((at, { product }) => {
      const form = switchRequest({ startDate: '2026-07-20' });
      return decided(at, decidePaidSwitch(at, product, form, contextAt(TODAY)));
    }, both);
    const cancelled = cancelling(
      stored,
      BOTH.map(({ product }) => ({ product, date: '2026-07-15' as const })),
      TODAY,
    );
    const dropped = mailsOf(decideUndo(cancelled, undefined, contextAt(TODAY)));
    expect(dropped.map(({ data }) => [data['products'], data['lost'], data['trialExpiresAt']])).toEqual([
      [['NAVER_WORKS'], [{ product: 'NAVER_WORKS', type: 'START_PAID_SERVICE' }], '2026-08-08T15:00:00Z'],
      [['WORKPLACE'], [{ product: 'WORKPLACE', type: 'START_PAID_SERVICE' }], EXPIRY],
    ]);
  });

  it('of a bundle whose second part came later are two mails, and so are their ends', () => {
    const workplace = paid(WORKPLACE_BODY, 'WORKPLACE', TODAY);
    expect(mailsOf(upToDateAt(workplace, '2027-07-10T00:00:00Z'))).toHaveLength(1);
    const own = ready(WORKPLACE_BODY);
    const bundle = moved(own, toBundle(own, 'BASIC_BASIC', TODAY), TODAY);
    const form = switchRequest({ startDate: '2026-07-20' });
    const switching = decidePaidSwitch(bundle, 'BUNDLE', form, contextAt(TODAY));
    expect(
      mailsOf(switching).map(({ data }) => [(data['products'] as unknown[]).length, data['freeDaysGivenUp']]),
    ).toEqual([
      [1, 20],
      [1, 10],
    ]);
    const dropping = decideDropReservation(decided(bundle, switching), 'BUNDLE', contextAt(TODAY));
    expect(mailsOf(dropping).map(({ data }) => data['expiresAt'])).toEqual(['2026-08-08T15:00:00Z', EXPIRY]);
  });
});

describe('the start of the paid service', () => {
  it('is told with its commitment, whether a command or a date began it', () => {
    const now = switchRequest({ startDate: '2026-07-10', renewalType: 'AUTO_RENEW' });
    const begun = mailsOf(decidePaidSwitch(ready(), 'BUNDLE', now, contextAt(TODAY)));
    expect(begun).toMatchObject([
      {
        template: 'PAID_SERVICE_STARTED',
        data: { products: BOTH, commitmentEndDate: '2027-07-09', renewalType: 'AUTO_RENEW' },
      },
    ]);
    const later = reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT, { billingPlan: 'MONTHLY' });
    expect(mailsOf(upToDateAt(later, '2026-12-24T00:00:00Z'))).toMatchObject([
      { template: 'PAID_SERVICE_STARTED', data: { products: BOTH, startDate: '2026-07-29' } },
    ]);
  });
});

describe('a renewal', () => {
  const annual = (terms = {}) => paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, terms);

  it('R76 R136 is told with the new term and what an end in it costs', () => {
    const stored = annual({ renewalType: 'AUTO_RENEW' });
    const [first, second] = mailsOf(upToDateAt(stored, '2028-07-10T00:00:00Z'));
    expect([first, second].map((mail) => mail?.template)).toEqual(['CONTRACT_RENEWED', 'CONTRACT_RENEWED']);
    const renewed = applyDue(stored.tenant, '2027-07-10T00:00:00Z').tenant;
    const date = '2027-07-11';
    const penalty = penaltyOn(
      subscriptionOf({ ...stored, tenant: renewed }, 'WORKPLACE'),
      stored.usage,
      date,
    );
    expect(first?.data).toMatchObject({
      by: 'AUTO_RENEW',
      startDate: '2027-07-10',
      commitmentEndDate: '2028-07-09',
      penalties: [{ product: 'WORKPLACE', date, penalty: penalty.total }],
    });
    expect(penalty.total).toBeGreaterThan(0);
    expect(second?.data).toMatchObject({ startDate: '2028-07-10', commitmentEndDate: '2029-07-09' });
  });

  it.each([
    ['NAVER_WORKS', 'WORKPLACE'],
    ['WORKPLACE', 'NAVER_WORKS'],
  ] as const)('R78 by month that was chosen for %s alone is told so of it alone', (chosen, other) => {
    const stored = paid(BUNDLE_BODY, 'BUNDLE', TODAY);
    const form = RenewalRequestSchema.parse({ renewalType: 'CHANGE', billingPlan: 'MONTHLY' });
    const changed = decided(stored, decideRenewal(stored, chosen, form, contextAt(TODAY)));
    const mails = mailsOf(upToDateAt(changed, '2027-07-10T00:00:00Z'));
    expect(mails.map(({ about, data }) => [about, data['by']])).toEqual(
      expect.arrayContaining([
        [[chosen], 'CHANGE'],
        [[other], 'SWITCH_TO_MONTHLY'],
      ]),
    );
    expect(mails).toHaveLength(2);
  });

  it('R78 A24 to a contract by month is told without a term', () => {
    const [mail] = mailsOf(upToDateAt(annual(), '2028-01-01T00:00:00Z'));
    expect(mail).toMatchObject({
      template: 'CONTRACT_RENEWED',
      data: { by: 'SWITCH_TO_MONTHLY', billingPlan: 'MONTHLY', startDate: '2027-07-10' },
    });
    expect(mail?.data).not.toHaveProperty('penalties');
  });
});

describe('a trial of NAVER WORKS alone that is over', () => {
  const alone = () => ready(NAVER_WORKS_BODY);

  it('R55 is told with the end of its grace', () => {
    expect(mailsOf(upToDateAt(alone(), EXPIRY))).toMatchObject([
      { template: 'TRIAL_SUSPENDED', data: { graceEndsAt: '2026-08-28T15:00:00Z', graceDays: 30 } },
    ]);
  });

  it('is not told to one who pays in the same commit, or whose grace is over too', () => {
    const now: Instant = '2026-08-01T00:00:00Z';
    const form = switchRequest({ startDate: '2026-08-01' });
    expect(mailsOf(decidePaidSwitch(alone(), 'NAVER_WORKS', form, contextAt(now)))).toMatchObject([
      { template: 'PAID_SERVICE_STARTED' },
    ]);
    expect(mailsOf(upToDateAt(alone(), '2026-08-28T15:00:00Z'))).toEqual([]);
  });
});

describe('the proof of a domain', () => {
  const tokenOf = () => 'token';
  const checking = (stored = ready()) =>
    decided(stored, decideVerification(stored, tokenOf, contextAt(TODAY)));
  const checked = (stored: StoredTenant, isProven: boolean, now: Instant) => {
    const wanted = wantedProof(stored.tenant);
    const commit = wanted && decideDomainChecked(stored, wanted, isProven, now);
    if (!commit) throw new Error('nothing was to be written');
    return mailsOf(commit);
  };

  it('R46 F27 is told, and so is a check that was given up', () => {
    expect(checked(checking(), true, '2026-07-10T06:00:00Z')).toMatchObject([
      { template: 'DOMAIN_PROVEN', about: ['LOGIN_NAME'], data: { domainName: 'acme.com', hasMail: true } },
    ]);
    expect(checked(checking(), false, '2026-07-13T05:00:00Z')).toMatchObject([
      {
        template: 'DOMAIN_CHECK_FAILED',
        about: ['LOGIN_NAME'],
        data: { domainName: 'acme.com', endedAt: '2026-07-13T05:00:00Z' },
      },
    ]);
  });
});

it.each<[string, StoredTenant, object]>([
  [
    'NAVER WORKS without Mail',
    ready(withAccount(NAVER_WORKS_BODY, { groupName: undefined, domainName: 'acme.com' })),
    { isNeeded: true, hasMail: false, adminUrl: 'https://admin.worksmobile.com' },
  ],
  ['WORKPLACE, which needs no proof', ready(WORKPLACE_BODY), { isNeeded: false, hasMail: false }],
])('R46 R60 F27 a domain that is proven is told to a company with %s', (_, stored, data) => {
  const checking = decided(
    stored,
    decideVerification(stored, () => 'token', contextAt(TODAY)),
  );
  const wanted = wantedProof(checking.tenant);
  const commit = wanted && decideDomainChecked(checking, wanted, true, TODAY);
  const [mail] = commit ? mailsOf(commit) : [];
  expect(mail?.template).toBe('DOMAIN_PROVEN');
  expect(mail?.data).toStrictEqual({ company: mail?.data['company'], domainName: 'acme.com', ...data });
});

describe('a cancellation', () => {
  const annual = () => paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, { renewalType: 'AUTO_RENEW' });
  const item = { product: 'WORKPLACE', date: '2026-12-24' } as const;
  const penalty = penaltyOn(subscriptionOf(annual(), 'WORKPLACE'), annual().usage, '2026-12-24').total;

  it('that is scheduled is told with its date, its penalty and what it has reset', () => {
    const form = cancellationRequest([item], penalty);
    expect(mailsOf(decideCancellation(annual(), form, contextAt(TODAY)))).toMatchObject([
      {
        template: 'CANCELLATION_SCHEDULED',
        data: { items: [{ ...item, penalty }], reset: [{ product: 'WORKPLACE', type: 'RENEWAL' }] },
      },
    ]);
  });

  it('of two products on two dates is one mail', () => {
    const items = [
      { product: 'NAVER_WORKS', date: '2026-07-20' },
      { product: 'WORKPLACE', date: '2026-07-25' },
    ] as const;
    expect(
      mailsOf(decideCancellation(ready(), cancellationRequest([...items]), contextAt(TODAY))),
    ).toMatchObject([{ data: { items } }]);
    const [later, sooner] = items;
    const swapped = [
      { ...later, date: sooner.date },
      { ...sooner, date: later.date },
    ];
    const [mail] = mailsOf(decideCancellation(ready(), cancellationRequest(swapped), contextAt(TODAY)));
    const consequences = mail?.data['consequences'] as Consequence[];
    expect(
      consequences.flatMap((one) => (one.code === 'SERVICE_ENDS' ? [`${one.product} ${one.at}`] : [])),
    ).toEqual(['WORKPLACE 2026-07-19T15:00:00Z', 'NAVER_WORKS 2026-07-24T15:00:00Z']);
  });

  it('that is undone is told with what is lost and, in a trial, with its end', () => {
    const stored = cancelling(annual(), [item], TODAY, penalty);
    const [undone] = mailsOf(decideUndo(stored, undefined, contextAt(TODAY)));
    expect(undone).toMatchObject({
      template: 'CANCELLATION_UNDONE',
      data: { lost: [{ product: 'WORKPLACE', type: 'RENEWAL' }] },
    });
    expect(undone?.data).not.toHaveProperty('trialExpiresAt');
    const trial = cancelling(ready(WORKPLACE_BODY), [{ product: 'WORKPLACE', date: '2026-07-20' }], TODAY);
    const [mail] = mailsOf(decideUndo(trial, undefined, contextAt(TODAY)));
    expect(mail?.data).toMatchObject({
      products: ['WORKPLACE'],
      lost: [],
      trialExpiresAt: EXPIRY,
      graceDays: 0,
    });
  });
});

describe('R74 trials whose cancellations are undone together', () => {
  const cancelled = BOTH.map(({ product }) => ({ product, date: '2026-07-20' }) as const);

  it('of different ends have a mail each, with the end of its trial', () => {
    const workplace = ready(WORKPLACE_BODY);
    const both = moved(workplace, subscribe(workplace, 'NAVER_WORKS', TODAY), TODAY);
    const stored = cancelling(both, cancelled, TODAY);
    const mails = mailsOf(decideUndo(stored, undefined, contextAt(TODAY)));
    expect(mails.map(({ template, data }) => [template, data])).toEqual([
      [
        'CANCELLATION_UNDONE',
        {
          company: 'acme',
          products: ['NAVER_WORKS'],
          lost: [],
          trialExpiresAt: '2026-08-08T15:00:00Z',
          graceDays: 30,
          consequences: [
            {
              code: 'SERVICE_ENDS',
              product: 'NAVER_WORKS',
              at: '2026-08-08T15:00:00Z',
              reason: 'TRIAL_EXPIRED',
            },
            { code: 'DATA_DELETED', product: 'NAVER_WORKS', at: '2026-09-07T15:00:00Z' },
          ],
        },
      ],
      [
        'CANCELLATION_UNDONE',
        {
          company: 'acme',
          products: ['WORKPLACE'],
          lost: [],
          trialExpiresAt: EXPIRY,
          graceDays: 0,
          consequences: [
            { code: 'SERVICE_ENDS', product: 'WORKPLACE', at: EXPIRY, reason: 'TRIAL_EXPIRED' },
            { code: 'DATA_DELETED', product: 'WORKPLACE', at: EXPIRY },
          ],
        },
      ],
    ]);
  });

  it('of one end share a mail', () => {
    const stored = cancelling(ready(), cancelled, TODAY);
    expect(mailsOf(decideUndo(stored, undefined, contextAt(TODAY)))).toMatchObject([
      {
        template: 'CANCELLATION_UNDONE',
        data: { products: ['NAVER_WORKS', 'WORKPLACE'], trialExpiresAt: EXPIRY, graceDays: 0 },
      },
    ]);
  });
});

describe('a cancellation of products that are paid in different ways', () => {
  const begun = moved(ready(WORKPLACE_BODY), subscribe(ready(WORKPLACE_BODY), 'NAVER_WORKS', TODAY), TODAY);
  const stored = BOTH.reduce((at, { product }, index) => {
    const billingPlan = index === 0 ? 'MONTHLY' : 'ANNUAL';
    const form = switchRequest({ startDate: '2026-07-10', billingPlan });
    return decided(at, decidePaidSwitch(at, product, form, contextAt(TODAY)));
  }, begun);
  const items = BOTH.map(({ product }) => ({ product, date: '2026-07-20' }) as const);

  it('is one mail, and names no schedule that there was not', () => {
    const { total } = quoteOf(stored.tenant, stored.usage, items);
    const commit = decideCancellation(stored, cancellationRequest([...items], total), contextAt(TODAY));
    expect(mailsOf(commit)).toMatchObject([
      { template: 'CANCELLATION_SCHEDULED', about: ['NAVER_WORKS', 'WORKPLACE'], data: { items, reset: [] } },
    ]);
  });

  it('that is undone is one mail where they are paid alike, whenever their trials would have ended', () => {
    const monthly = BOTH.reduce((at, { product }) => {
      const form = switchRequest({ startDate: '2026-07-10', billingPlan: 'MONTHLY' });
      return decided(at, decidePaidSwitch(at, product, form, contextAt(TODAY)));
    }, begun);
    const mails = mailsOf(decideUndo(cancelling(monthly, items, TODAY), undefined, contextAt(TODAY)));
    expect(mails).toMatchObject([{ data: { products: ['NAVER_WORKS', 'WORKPLACE'] } }]);
  });

  it('of a reserved product names the switch that it has reset', () => {
    const reservation = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    const form = cancellationRequest([{ product: 'WORKPLACE', date: '2026-07-20' }]);
    expect(mailsOf(decideCancellation(reservation, form, contextAt(TODAY)))).toMatchObject([
      { data: { reset: [{ product: 'WORKPLACE', type: 'START_PAID_SERVICE' }] } },
    ]);
  });
});

describe('what a mail is about', () => {
  it('are its products, or nothing where it is of the company', () => {
    const form = switchRequest({ startDate: '2026-07-20' });
    const [mail] = mailsOf(decidePaidSwitch(ready(), 'BUNDLE', form, contextAt(TODAY)));
    expect(mail).toMatchObject({ about: ['NAVER_WORKS', 'WORKPLACE'], isToProfile: true });
    const renamed = decideRename(
      ready(NAVER_WORKS_BODY),
      { field: 'groupName', value: 'fresh-group' },
      undefined,
      contextAt(TODAY),
    );
    expect(mailsOf(renamed)).toMatchObject([
      { template: 'NAME_CHANGED', about: ['LOGIN_NAME'], data: { kind: 'GROUP_NAME', needsProof: false } },
    ]);
  });

  it('EDGE-A5 of a name that is released names the one that stands in, and none for a former domain', () => {
    const support = { actor: { type: 'SUPPORT', sub: 'support-1' }, now: TODAY } as const;
    const release = (stored: StoredTenant, body: object) =>
      mailsOf(
        decideNameRelease(
          stored,
          NameReleaseSchema.parse({ reason: 'Sold to another company', ...body }),
          undefined,
          support,
        ),
      );
    const [own] = release(ready(), { field: 'domainName', name: 'acme.com' });
    expect(own?.about).toEqual(['LOGIN_NAME']);
    expect(own?.data).toMatchObject({ next: `${TENANT_ID}.invalid`, isPlaceholder: true });
    const moved = decided(
      ready(),
      decideRename(ready(), { field: 'domainName', value: 'fresh.com' }, undefined, contextAt(TODAY)),
    );
    const [former] = release(moved, { field: 'domainName', name: 'acme.com' });
    expect(former?.data).toEqual({
      company: 'acme',
      nameKind: 'DOMAIN',
      name: 'acme.com',
      isPlaceholder: false,
    });
    expect(former?.data).not.toHaveProperty('next');
    expect(former?.about).toEqual([]);
    const [companyId] = release(moved, { field: 'companyId', name: 'acme' });
    expect([companyId?.data['nameKind'], companyId?.about]).toEqual(['COMPANY_ID', []]);
    const released = decided(
      ready(),
      decideNameRelease(
        ready(),
        NameReleaseSchema.parse({ reason: 'Sold to another company', field: 'domainName', name: 'acme.com' }),
        undefined,
        support,
      ),
    );
    const [mail] = mailsOf(
      decideRename(released, { field: 'domainName', value: 'fresh.com' }, undefined, contextAt(TODAY)),
    );
    expect(mail?.data).toMatchObject({
      kind: 'DOMAIN',
      name: 'fresh.com',
      needsProof: true,
      endsPlaceholder: true,
    });
    expect(mail?.data['secondaryDomain']).toBeUndefined();
  });

  it.each([
    ['domainName', BUNDLE_BODY, 'fresh.com'],
    ['groupName', LITE_BUNDLE_BODY, 'fresh-group'],
  ] as const)('EDGE-A5 of a %s in the place of a placeholder says nothing of the name before', (field, body, value) => {
    const before = ready(body);
    const kept = { ...before.tenant, secondaryDomains: ['acme.net'] };
    const identity = { ...kept.identity, [field]: placeholderFor(field, TENANT_ID) };
    const waiting = { ...before, tenant: { ...kept, identity } };
    const [mail] = mailsOf(decideRename(waiting, { field, value }, undefined, contextAt(TODAY)));
    expect(mail?.data).toMatchObject({ name: value, endsPlaceholder: true });
    expect(mail?.data['secondaryDomain']).toBeUndefined();
    const [usual] = mailsOf(decideRename(before, { field, value }, undefined, contextAt(TODAY)));
    expect(usual?.data['endsPlaceholder']).toBeUndefined();
  });
});

describe('R114 R117 a change of how the company is billed', () => {
  const CARD = { kind: 'CARD', token: 'pm_1', label: '신한카드 1234', expires: '2029-08' } as const;

  it('is told at one address while the bills go on to their own, also beside what a date has brought', () => {
    const stored = cancelling(ready(), [{ product: 'WORKPLACE', date: '2026-07-15' }], TODAY);
    const billed = { ...stored, profile: { ...stored.profile, billing: { noticeEmail: 'bills@acme.com' } } };
    const later: Instant = '2026-07-16T00:00:00Z';
    const commit = decideBillingProfile(billed, { paymentMethod: CARD }, BY_OWNER, later);
    expect(committed(commit).events.map(({ type }) => type)).toEqual([
      'SUBSCRIPTION_CANCELED',
      'BILLING_PROFILE_CHANGED',
    ]);
    expect(mailsOf(commit).map(({ recipient, data }) => [recipient, data])).toEqual([
      [
        'boss@acme-mail.com',
        {
          company: 'acme',
          paymentMethod: { label: CARD.label, expires: CARD.expires },
          isMethodRemoved: false,
          isFormerAddress: false,
        },
      ],
    ]);
  });
});

describe('R53 the receipt of a deletion', () => {
  const over = () => decided(ready(WORKPLACE_BODY), upToDateAt(ready(WORKPLACE_BODY), EXPIRY));
  const now: Instant = '2026-07-29T16:00:00Z';

  it.each<[string, ServiceTask | undefined, Instant | undefined]>([
    ['of a connected product names when it was confirmed', CONFIRMED, '2026-07-29T15:30:00Z'],
    ['of another one does not', undefined, undefined],
  ])('%s', (_, task, confirmedAt) => {
    const commit = decideDataDeleted(over(), 'WORKPLACE', now, task);
    if (!commit) throw new Error('there is something to delete');
    expect(mailsOf(commit)).toMatchObject([
      { template: 'SERVICE_ENDED', data: { product: 'WORKPLACE', deletedAt: now, lastProduct: true } },
    ]);
    expect(commit.mails[0]?.data['confirmedAt']).toBe(confirmedAt);
  });
});

describe('R44 EDGE-R13 an operation in trouble', () => {
  it('is told with what it was to change', () => {
    const stored = paid(WORKPLACE_BODY, 'WORKPLACE', TODAY);
    const upgrading = decided(stored, upgrade(stored, 'WORKPLACE', 'COLLABO', TODAY));
    const commit = decideSetupFailed(upgrading, upgrading.tenant.operation.version, TODAY);
    expect(commit && mailsOf(commit)).toMatchObject([
      {
        data: {
          operation: 'UPGRADE',
          products: [{ product: 'WORKPLACE', plan: 'COLLABO' }],
          losesDays: false,
        },
      },
    ]);
  });

  const troubleOf = (stored: StoredTenant, now = TODAY) => {
    const commit = decideSetupFailed(stored, stored.tenant.operation.version, now);
    const told = (commit ? mailsOf(commit) : []).filter(({ template }) => template === 'SETUP_DELAYED');
    return told.map(({ data }) => [data['products'], data['losesDays']]);
  };
  const planned = (product: string, plan: string) => ({ product, plan });

  it('is told of what cannot be used yet, and whether days of a trial are lost', () => {
    const known = { ...FREE, trialUsed: [{ product: 'WORKBOX', by: 'companyId' } as const] };
    const [onTrial, used] = [
      decided(ready(), subscribe(ready(), 'WORKBOX', TODAY)),
      decided(ready(), subscribe(ready(), 'WORKBOX', TODAY, { known, billingPlan: 'MONTHLY' })),
    ];
    expect(troubleOf(onTrial)).toEqual([[[planned('WORKBOX', 'STANDARD')], true]]);
    expect(troubleOf(used)).toEqual([[[planned('WORKBOX', 'STANDARD')], false]]);
  });

  it('A1 loses no days in a grace', () => {
    expect(troubleOf(requested(NAVER_WORKS_BODY), EXPIRY)).toEqual([
      [[planned('NAVER_WORKS', 'LITE')], false],
    ]);
  });

  it('is told of each part that goes on, and loses days as long as one is on trial', () => {
    const both = requested(BUNDLE_BODY);
    const as = (phase: 'PAID' | 'ENDED') => ({
      ...both,
      tenant: withSubscription(both.tenant, { ...subscriptionOf(both, 'WORKPLACE'), phase }),
    });
    const [naverWorks, workplace] = [planned('NAVER_WORKS', 'BASIC'), planned('WORKPLACE', 'BASIC')];
    expect(troubleOf(as('PAID'))).toEqual([[[naverWorks, workplace], true]]);
    expect(troubleOf(as('ENDED'))).toEqual([[[naverWorks], true]]);
  });

  it('is told to nobody once all of it has ended', () => {
    const stored = requested(WORKPLACE_BODY);
    const commit = decideSetupFailed(stored, 1, EXPIRY);
    expect(commit?.events.map(({ type }) => type)).toContain('SETUP_FAILED');
    expect(commit?.mails).toEqual([]);
  });
});

it('R45 R93 WORKBOX that joins a bundle is told as a product of its own', () => {
  const before = decided(ready(), subscribe(ready(), 'WORKBOX', TODAY));
  const commit = decideSetupComplete(before, before.tenant.operation.version, TODAY);
  const [mail] = commit ? mailsOf(commit) : [];
  expect(mail).toMatchObject({ template: 'SETUP_COMPLETE', data: { products: [{ product: 'WORKBOX' }] } });
  for (const absent of ['bundlePlan', 'workplaceUrl', 'paid']) expect(mail?.data).not.toHaveProperty(absent);
});

it('EDGE-R12 a product that begins paid is told with the day from which it is', () => {
  const known = { ...FREE, trialUsed: [{ product: 'WORKBOX', by: 'companyId' } as const] };
  const before = decided(ready(), subscribe(ready(), 'WORKBOX', TODAY, { known, billingPlan: 'ANNUAL' }));
  const commit = decideSetupComplete(before, before.tenant.operation.version, TODAY);
  const [mail] = commit ? mailsOf(commit) : [];
  expect(mail?.data).toMatchObject({
    paid: {
      products: [{ product: 'WORKBOX', plan: 'STANDARD' }],
      billingPlan: 'ANNUAL',
      startDate: '2026-07-10',
    },
  });
  expect(mail?.data).not.toHaveProperty('trialEndDate');
});

it.each<[string, unknown, string | undefined]>([
  ['WORKPLACE', WORKPLACE_BODY, 'https://acme.ncpworkplace.com'],
  ['a bundle', BUNDLE_BODY, 'https://acme.ncpworkplace.com'],
  ['NAVER WORKS', NAVER_WORKS_BODY, undefined],
])('R45 R61 the mail that %s is ready names where people log in to WORKPLACE', (_, body, url) => {
  const commit = decideSetupComplete(requested(body), 1, REQUESTED_AT);
  expect(commit?.mails[0]?.data['workplaceUrl']).toBe(url);
});

it('R45 the page of the administrator is left out while the company ID that it needs is unknown', () => {
  const { tenant, ...stored } = requested(WORKPLACE_BODY);
  const { companyId: _, ...identity } = tenant.identity;
  const commit = decideSetupComplete({ ...stored, tenant: { ...tenant, identity } }, 1, REQUESTED_AT);
  expect(commit && mailsOf(commit)).toMatchObject([{ template: 'SETUP_COMPLETE', data: { adminUrls: [] } }]);
});

it.each([
  'PAID_SWITCH_RESERVED',
  'PAID_SWITCH_CHANGED',
  'PAID_SERVICE_STARTED',
  'CONTRACT_RENEWED',
  'DATA_DELETED',
  'NAME_RELEASED',
  'DOMAIN_PROVEN',
  'DOMAIN_CHECK_FAILED',
  'UPGRADE_REQUESTED',
  'UPGRADE_COMPLETED',
  'BUNDLE_SWITCH_COMPLETED',
  'OPERATION_DELAYED',
] as const)('%s that names nothing is told to nobody', (type) => {
  for (const stored of [ready(NAVER_WORKS_BODY), ready(LITE_BUNDLE_BODY)]) {
    const step = { type, after: stored.tenant, effectiveAt: TODAY, actor: { type: 'SYSTEM' } } as const;
    expect(commitOf(stored, [step], TODAY).mails).toEqual([]);
  }
});

describe('nobody is told', () => {
  it.each<[string, () => Commit | Refusal]>([
    [
      'of an end without a word: its receipt follows',
      () => upToDateAt(ready(NAVER_WORKS_BODY), '2027-01-01T00:00:00Z'),
    ],
    ['of an end of both parts', () => upToDateAt(ready(), EXPIRY)],
    [
      'of a cancellation of today: its receipt follows',
      () =>
        decideCancellation(
          ready(WORKPLACE_BODY),
          cancellationRequest([{ product: 'WORKPLACE', date: '2026-07-10' }]),
          contextAt(TODAY),
        ),
    ],
    ['of a change of the profile', () => decideProfile(ready(), { language: 'en' }, BY_OWNER, TODAY)],
  ])('%s', (_, decide) => {
    expect(mailsOf(decide())).toEqual([]);
  });
});

it('mails go out in the order of their news, to the address and in the language of before', () => {
  const stored = reserved(BUNDLE_BODY, 'NAVER_WORKS', REQUESTED_AT, { startDate: '2026-07-20' });
  const now: Instant = '2026-07-25T00:00:00Z';
  const commit = decidePaidSwitch(stored, 'WORKPLACE', switchRequest(), contextAt(now));
  expect(mailsOf(commit).map(({ template, language }) => [template, language])).toEqual([
    ['PAID_SERVICE_STARTED', 'ko'],
    ['PAID_SWITCH_REQUESTED', 'ko'],
  ]);
});
