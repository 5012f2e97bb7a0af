import { describe, expect, it } from 'vitest';
import type { IdempotentCall } from '../../../functions/adapters/table/idempotency-items.ts';
import type { StoredResponse } from '../../../functions/adapters/table/stored-response.ts';
import { cancel, undoCancellation } from '../../../functions/api/commands/cancellation.ts';
import {
  dropBundlePaidSwitch,
  dropPaidSwitch,
  switchBundleToPaid,
  switchToPaid,
} from '../../../functions/api/commands/paid-switch.ts';
import { changeRenewal } from '../../../functions/api/commands/renewal.ts';
import type { Instant, KstDate } from '../../../functions/core/business-calendar.ts';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import type { Localized } from '../../../functions/core/language.ts';
import { penaltyOn } from '../../../functions/core/lifecycle/early-end.ts';
import { type StoredTenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { CONFIRMATION_TEXTS } from '../../../functions/core/requests/cancellation.ts';
import type { HttpReply, HttpRequest } from '../../../functions/runtime/http-entry.ts';
import { refusalOf, request } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { cancelling, paid, reserved, subscriptionOf } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-10T05:00:00Z';
const tableOf = (stored: StoredTenant) => ({
  load: recorder((_: string, __: IdempotentCall | undefined) => ({ stored, answered: undefined })),
  commit: recorder((_: Commit, __: StoredResponse | undefined) => ({ outcome: 'COMMITTED' as const })),
});
type Work = (deps: ReturnType<typeof tableOf>, asked: HttpRequest) => Promise<HttpReply>;

/** The owner's call, with the ETag of the tenant that is stored. */
const callOf = (stored: StoredTenant, change: Partial<HttpRequest> = {}) =>
  request({
    method: 'PUT',
    now: NOW,
    params: { tenantId: TENANT_ID, product: 'WORKPLACE' },
    headers: { 'if-match': `"v${stored.tenant.version}"` },
    ...change,
  });
const send = (work: Work, stored: StoredTenant, change: Partial<HttpRequest> = {}) =>
  work(tableOf(stored), callOf(stored, change));
const annual = { billingPlan: 'ANNUAL', termsVersion: TERMS_VERSION };
const cancelBody = (date: string, acceptedPenalty = 0) => ({
  items: [{ product: 'WORKPLACE', date }],
  confirmationText: ` ${CONFIRMATION_TEXTS.ko} `,
  acceptedPenalty,
});

describe('PUT …/paid-switch', () => {
  it('R67 today answers the tenant as it is then', async () => {
    expect(await send(switchToPaid, ready(), { body: { ...annual, startDate: '2026-07-10' } })).toMatchObject(
      {
        status: 200,
        headers: { etag: '"v3"' },
        body: {
          version: 3,
          subscriptions: [{}, { status: 'ACTIVE', firstPaidDay: '2026-07-10', freeDaysGivenUp: 20 }],
        },
      },
    );
  });

  it('R70 R66 later answers the scheduled change', async () => {
    const { body } = await send(switchToPaid, ready(), { body: { ...annual, startDate: '2026-07-20' } });
    expect(body).toEqual({
      scheduledChanges: [
        {
          product: 'WORKPLACE',
          type: 'START_PAID_SERVICE',
          effectiveDate: '2026-07-20',
          effectiveAt: '2026-07-19T15:00:00Z',
          terms: { billingPlan: 'ANNUAL', plan: 'BASIC' },
          firstPaidDay: '2026-07-20',
          freeDaysGivenUp: 10,
        },
      ],
    });
  });

  it('R64 A30 of the bundle is of both parts, by the product’s own address of one', async () => {
    const { body } = await send(switchBundleToPaid, ready(), { body: annual });
    const { scheduledChanges } = body as { scheduledChanges: { product: string }[] };
    expect(scheduledChanges.map(({ product }) => product).sort()).toEqual(['NAVER_WORKS', 'WORKPLACE']);
    expect(await refusalOf(() => send(switchBundleToPaid, ready(WORKPLACE_BODY), { body: annual }))).toEqual({
      refused: 'NOT_FOUND',
    });
  });

  it.each<[string, object, string, string]>([
    ['R43 without agreement to the terms', { billingPlan: 'ANNUAL' }, '#/termsVersion', 'REQUIRED'],
    ['R43 with old terms', { ...annual, termsVersion: '2020-01-01' }, '#/termsVersion', 'TERMS_NOT_AGREED'],
    [
      'EDGE-T5 with a day that is not real',
      { ...annual, startDate: '2026-02-30' },
      '#/startDate',
      'DATE_INVALID',
    ],
    [
      'EDGE-T5 with an instant',
      { ...annual, startDate: '2026-07-11T00:00:00Z' },
      '#/startDate',
      'DATE_INVALID',
    ],
    ['with another billing plan', { ...annual, billingPlan: 'WEEKLY' }, '#/billingPlan', 'NOT_ALLOWED'],
    [
      'R77 with a renewal option by month',
      { ...annual, billingPlan: 'MONTHLY', renewalType: 'AUTO_RENEW' },
      '#/renewalType',
      'RENEWAL_NEEDS_ANNUAL',
    ],
  ])('is refused %s, without a read', async (_, body, pointer, code) => {
    const deps = tableOf(ready());
    expect(await refusalOf(() => switchToPaid(deps, callOf(ready(), { body })))).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [expect.objectContaining({ pointer, code })],
    });
    expect(deps.load.calls).toEqual([]);
  });

  const stored = reserved(BUNDLE_BODY, 'WORKPLACE', REQUESTED_AT);
  it.each([
    ['no If-Match', {}, 'IF_MATCH_REQUIRED'],
    ['If-Match: *, which names no version', { 'if-match': '*' }, 'IF_MATCH_REQUIRED'],
    ['EDGE-R7 a stale If-Match', { 'if-match': '"v2"' }, 'ETAG_STALE'],
  ])('R73 an edit with %s is refused', async (_, headers, refused) => {
    for (const [work, body] of [
      [switchToPaid, { ...annual, startDate: '2026-07-20' }],
      [dropPaidSwitch, undefined],
    ] as const) {
      expect(await refusalOf(() => send(work, stored, { body, headers }))).toEqual({ refused });
    }
  });

  it('R73 is dropped by DELETE, of both parts by the bundle’s address', async () => {
    expect(await send(dropPaidSwitch, stored)).toMatchObject({
      body: { version: 4, subscriptions: [{}, { scheduledChanges: [] }] },
    });
    const both = reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
    expect(await send(dropBundlePaidSwitch, both)).toMatchObject({
      body: { subscriptions: [{ scheduledChanges: [] }, { scheduledChanges: [] }] },
    });
  });

  it('in a dry run answers what it would do, and writes nothing', async () => {
    const deps = tableOf(ready());
    const asked = callOf(ready(), { body: annual, query: { dryRun: 'true' } });
    expect(await switchToPaid(deps, asked)).toMatchObject({
      body: { dryRun: true, result: { version: 3 }, charges: { dueNow: 0 } },
    });
    expect(deps.commit.calls).toEqual([]);
  });
});

it('R76 PUT …/renewal answers the tenant with its option', async () => {
  const body = { renewalType: 'CHANGE', billingPlan: 'MONTHLY' };
  expect(await send(changeRenewal, paid(BUNDLE_BODY, 'BUNDLE', NOW), { body })).toMatchObject({
    status: 200,
    body: { subscriptions: [{ renewal: { renewalType: 'SWITCH_TO_MONTHLY' } }, { renewal: body }] },
  });
});

describe('PUT …/cancellation', () => {
  const stored = paid(WORKPLACE_BODY, 'WORKPLACE', NOW, { renewalType: 'AUTO_RENEW' });
  const penalty = penaltyOn(subscriptionOf(stored, 'WORKPLACE'), stored.usage, '2026-12-24').total;

  it('R128 EDGE-C4 answers the tenant, its charges and what it has reset', async () => {
    expect(await send(cancel, stored, { body: cancelBody('2026-12-24', penalty) })).toMatchObject({
      status: 200,
      headers: { etag: '"v4"' },
      body: {
        subscriptions: [{ scheduledChanges: [{ type: 'CANCELLATION', effectiveDate: '2026-12-24' }] }],
        charges: { dueNow: 0, onDates: [{ product: 'WORKPLACE', penalty }] },
        resetSchedules: [{ type: 'RENEWAL', body: { renewalType: 'AUTO_RENEW' } }],
        warnings: [],
      },
    });
  });

  it('R124 today ends it at once, with the penalty due', async () => {
    const today = penaltyOn(subscriptionOf(stored, 'WORKPLACE'), stored.usage, '2026-07-10').total;
    expect(await send(cancel, stored, { body: cancelBody('2026-07-10', today) })).toMatchObject({
      body: {
        subscriptions: [
          { status: 'CANCELED', dataStatus: 'DELETION_PENDING', ended: { reason: 'CANCELED' } },
        ],
        charges: { dueNow: today },
        resetSchedules: [],
      },
    });
  });

  it('QUOTE_CHANGED carries the new quote, to be shown and accepted', async () => {
    const refusal = await refusalOf(() =>
      send(cancel, stored, { body: cancelBody('2026-12-24', penalty - 1) }),
    );
    expect(refusal).toMatchObject({
      refused: 'QUOTE_CHANGED',
      extensions: { quote: { total: penalty, items: [{ product: 'WORKPLACE', date: '2026-12-24' }] } },
    });
  });

  it('EDGE-C14 the wrong phrase is refused without a read', async () => {
    const deps = tableOf(stored);
    const body = { ...cancelBody('2026-12-24'), confirmationText: 'yes' };
    expect(await refusalOf(() => cancel(deps, callOf(stored, { body })))).toMatchObject({
      errors: [{ pointer: '#/confirmationText', code: 'CONFIRMATION_TEXT' }],
    });
    expect(deps.load.calls).toEqual([]);
  });

  it('a product left out is told among what was lost', async () => {
    const both = cancelling(
      reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT),
      [
        { product: 'NAVER_WORKS', date: '2026-07-20' },
        { product: 'WORKPLACE', date: '2026-07-20' },
      ],
      NOW,
    );
    const { body } = await send(cancel, both, { body: cancelBody('2026-07-25') });
    const { resetSchedules, warnings } = body as {
      resetSchedules: { product: string }[];
      warnings: Localized[];
    };
    expect(resetSchedules.map(({ product }) => product)).toEqual(['WORKPLACE', 'NAVER_WORKS']);
    expect(warnings).toEqual([
      {
        en: expect.stringMatching(/NAVER WORKS: Its free trial ends/),
        ko: expect.stringMatching(/NAVER WORKS 서비스: 무료 체험이/),
      },
    ]);
  });

  it('what is ended today is not among what could be sent again', async () => {
    const later = cancelling(
      reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT),
      [{ product: 'WORKPLACE', date: '2026-07-20' }],
      NOW,
    );
    expect(await send(cancel, later, { body: cancelBody('2026-07-10') })).toMatchObject({
      body: { resetSchedules: [] },
    });
  });
});

describe('what is stored already and is sent again', () => {
  const END = '2026-12-24';
  const booked = () => reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
  const asBooked = { ...annual, startDate: '2026-07-29' };
  const renewing = () => paid(WORKPLACE_BODY, 'WORKPLACE', NOW, { renewalType: 'AUTO_RENEW' });
  const penaltyOf = (date: KstDate) => {
    const stored = renewing();
    return penaltyOn(subscriptionOf(stored, 'WORKPLACE'), stored.usage, date).total;
  };
  const leave = (date: KstDate) => () => cancelBody(date, penaltyOf(date));
  const leaving = (accepted = penaltyOf(END)) => {
    const stored = cancelling(renewing(), [{ product: 'WORKPLACE', date: END }], NOW, penaltyOf(END));
    const subscription = subscriptionOf(stored, 'WORKPLACE');
    const { cancellation = { date: END, reset: {} } } = subscription;
    const after = { ...subscription, cancellation: { ...cancellation, acceptedPenalty: accepted } };
    return { ...stored, tenant: withSubscription(stored.tenant, after) };
  };
  const leavingBoth = () =>
    cancelling(
      ready(),
      [
        { product: 'NAVER_WORKS', date: '2026-07-20' },
        { product: 'WORKPLACE', date: '2026-07-20' },
      ],
      NOW,
    );

  it.each<[string, Work, () => StoredTenant, () => object]>([
    ['R74 a reservation', switchToPaid, booked, () => asBooked],
    ['R74 the reservations of both parts', switchBundleToPaid, booked, () => asBooked],
    ['R128 a cancellation', cancel, leaving, leave(END)],
    ['R79 a renewal option', changeRenewal, renewing, () => ({ renewalType: 'AUTO_RENEW' })],
  ])('%s is answered as it stands, and not written', async (_, work, state, sent) => {
    const [stored, body] = [state(), sent()];
    const deps = tableOf(stored);
    const { version } = stored.tenant;
    const reply = await work(deps, callOf(stored, { body }));
    expect(reply).toMatchObject({ status: 200, headers: { etag: `"v${version}"` } });
    const tried = await work(deps, callOf(stored, { body, query: { dryRun: 'true' } }));
    expect(tried).toMatchObject({ body: { result: { version } } });
    expect(deps.commit.calls).toEqual([]);
  });

  it.each<[string, Work, () => StoredTenant, () => object]>([
    ['R73 another date', switchToPaid, booked, () => ({ ...asBooked, startDate: '2026-07-28' })],
    ['R73 another billing plan', switchToPaid, booked, () => ({ ...asBooked, billingPlan: 'MONTHLY' })],
    ['R73 another renewal option', switchToPaid, booked, () => ({ ...asBooked, renewalType: 'AUTO_RENEW' })],
    ['R128 another date of the end', cancel, leaving, leave('2026-12-25')],
    ['R134 another penalty', cancel, () => leaving(1), leave(END)],
    ['R132 one product less', cancel, leavingBoth, () => cancelBody('2026-07-20')],
    ['R79 another option', changeRenewal, renewing, () => ({ renewalType: 'SWITCH_TO_MONTHLY' })],
  ])('with %s is written', async (_, work, state, sent) => {
    const deps = tableOf(state());
    await work(deps, callOf(state(), { body: sent() }));
    expect(deps.commit.calls).toHaveLength(1);
  });

  it('R131 a cancellation names what it had reset, as its first answer did', async () => {
    expect(await send(cancel, leaving(), { body: leave(END)() })).toMatchObject({
      body: {
        resetSchedules: [{ type: 'RENEWAL', body: { renewalType: 'AUTO_RENEW' } }],
        charges: { onDates: [{ penalty: penaltyOf(END) }] },
        consequences: [{ code: 'SERVICE_ENDS' }, { code: 'DATA_DELETED' }],
      },
    });
  });
});

describe('DELETE …/cancellation', () => {
  it('R132 A9 EDGE-C8 answers what had been reset, ready to send again, and warns that the trial still ends', async () => {
    const stored = cancelling(
      reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT),
      [{ product: 'WORKPLACE', date: '2026-07-20' }],
      NOW,
    );
    expect(await send(undoCancellation, stored, { method: 'DELETE' })).toMatchObject({
      status: 200,
      body: {
        subscriptions: [{ scheduledChanges: [] }],
        resetSchedules: [
          {
            type: 'START_PAID_SERVICE',
            method: 'PUT',
            body: { startDate: '2026-07-29', termsVersion: TERMS_VERSION },
          },
        ],
        warnings: [{ en: expect.stringMatching(/Its free trial ends at 00:00 on 30 July 2026/) }],
      },
    });
  });

  it('of one product answers only what that one had lost', async () => {
    const both = cancelling(
      reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT),
      [
        { product: 'NAVER_WORKS', date: '2026-07-20' },
        { product: 'WORKPLACE', date: '2026-07-20' },
      ],
      NOW,
    );
    const { body } = await send(undoCancellation, both, { query: { product: 'WORKPLACE' } });
    expect(body).toMatchObject({ resetSchedules: [{ product: 'WORKPLACE' }] });
  });

  it('of an unknown product is refused without a read', async () => {
    const deps = tableOf(ready());
    const asked = callOf(ready(), { query: { product: 'MAILBOX' } });
    expect(await refusalOf(() => undoCancellation(deps, asked))).toMatchObject({ refused: 'INPUT_INVALID' });
    expect(deps.load.calls).toEqual([]);
  });
});
