import assert from 'node:assert/strict';
import { expect } from 'vitest';
import { addDays, type Instant, startOfKstDay } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { type DomainEvent, replay } from '../../../functions/core/lifecycle/events.ts';
import { TIMER_KINDS, type TimerKind } from '../../../functions/core/lifecycle/work-kinds.ts';
import { applyMergePatch, type MergePatch } from '../../../functions/core/merge-patch.ts';
import type { EventType } from '../../../functions/core/model/event-types.ts';
import { trialEndsAt } from '../../../functions/core/model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../../../functions/core/model/tenant.ts';

/** Effects of one date are applied in this order (A25, EDGE-C3): said here again, so that the code is held to it. */
const ORDER: Readonly<Record<TimerKind, number>> = {
  CANCELLATION: 1,
  PAID_SWITCH: 2,
  CONTRACT_RENEWAL: 3,
  TRIAL_EXPIRY: 4,
};

const EFFECTS: Readonly<Partial<Record<EventType, TimerKind>>> = {
  SUBSCRIPTION_CANCELED: 'CANCELLATION',
  PAID_SERVICE_STARTED: 'PAID_SWITCH',
  CONTRACT_RENEWED: 'CONTRACT_RENEWAL',
  TRIAL_SUSPENDED: 'TRIAL_EXPIRY',
  TRIAL_ENDED: 'TRIAL_EXPIRY',
  GRACE_ENDED: 'TRIAL_EXPIRY',
};

/**
 * The events of a tenant are one linear order (PROMISE-8): versions are contiguous, they replay to the snapshot, every
 * effect of a date came at its planned instant and in its place, and nobody decided on a state that was out of date.
 */
export function expectHistory(events: readonly DomainEvent[], tenant: Tenant): void {
  const versions = [...new Set(events.map(({ version }) => version))];
  expect(versions).toEqual(Array.from({ length: tenant.version }, (_, index) => index + 1));
  expect(replay(events)).toEqual(tenant);
  let before: MergePatch = {};
  let number = 0;
  let version = 0;
  for (const event of events) {
    number = event.version === version ? number + 1 : 1;
    version = event.version;
    assert.equal(event.number, number);
    if (event.version > 1) expectInPlace(event, before as unknown as Tenant);
    before = applyMergePatch(before, event.changes);
    expectKept(before as unknown as Tenant);
  }
}

/** Never paid, and never active, with deleted data (EDGE-R5, EDGE-C9). */
function expectKept(tenant: Tenant): void {
  for (const { phase, dataStatus, ended } of subscriptionsOf(tenant)) {
    assert.deepEqual(
      { phase, isKept: dataStatus === 'RETAINED', hasEnd: ended !== undefined },
      { phase, isKept: phase !== 'ENDED', hasEnd: phase === 'ENDED' },
    );
  }
}

function expectInPlace({ type, actor, product, effectiveAt, recordedAt }: DomainEvent, before: Tenant): void {
  const due = dueOf(before);
  const kind = actor.type === 'SYSTEM' ? EFFECTS[type] : undefined;
  if (!kind) {
    expectOnce(type, product, before);
    const { endsAt = recordedAt } = before.domainVerification ?? {};
    assert.equal(effectiveAt, type === 'DOMAIN_CHECK_FAILED' ? endsAt : recordedAt);
    assert.ok(effectiveAt <= recordedAt, 'a check was given up before its time');
    // Every decision applies what is due first: nothing that was due is left.
    assert.deepEqual(
      due.filter(({ at }) => at <= effectiveAt),
      [],
    );
    return;
  }
  expect(due).toContainEqual({ product, kind, at: effectiveAt });
  assert.ok(effectiveAt <= recordedAt, 'an effect came before its time');
  const sooner = due.filter(({ at, kind: other }) => `${at}${ORDER[other]}` < `${effectiveAt}${ORDER[kind]}`);
  assert.deepEqual(sooner, []);
}

/** What is done once is not done again by whoever comes late, or comes twice. */
function expectOnce(type: DomainEvent['type'], product: DomainEvent['product'], before: Tenant): void {
  if (/^((SETUP|UPGRADE|BUNDLE_SWITCH)_(COMPLETED|FAILED)|OPERATION_LAPSED)$/.test(type))
    assert.equal(before.operation.status, 'IN_PROGRESS');
  if (type === 'DOMAIN_PROVEN' || type === 'DOMAIN_CHECK_FAILED')
    assert.equal(before.domainVerification?.status, 'CHECKING');
  if (type !== 'DATA_DELETED') return;
  assert.equal(product && before.subscriptions[product]?.dataStatus, 'DELETION_PENDING');
}

interface Due {
  readonly product: Product;
  readonly kind: TimerKind;
  readonly at: Instant;
}

/** Every date that the state names, read from the state itself. */
export function dueOf(tenant: Tenant): Due[] {
  return subscriptionsOf(tenant).flatMap((subscription) => {
    const { product, phase, reservation, cancellation, contract } = subscription;
    if (phase === 'ENDED') return [];
    const term = contract?.commitment;
    const dates: Readonly<Record<TimerKind, Instant | undefined>> = {
      CANCELLATION: cancellation && startOfKstDay(cancellation.date),
      PAID_SWITCH: reservation && startOfKstDay(reservation.startDate),
      CONTRACT_RENEWAL: term && startOfKstDay(addDays(term.endDate, 1)),
      TRIAL_EXPIRY: phase === 'TRIAL' ? trialEndsAt(subscription) : undefined,
    };
    return TIMER_KINDS.flatMap((kind) => {
      const at = dates[kind];
      return at ? [{ product, kind, at }] : [];
    });
  });
}
