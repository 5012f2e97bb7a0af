import { createHmac } from 'node:crypto';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eventFrom,
  eventItem,
  mailFrom,
  mailItem,
  profileFrom,
  profileItem,
  serviceTaskFrom,
  serviceTaskItem,
  tenantFrom,
  tenantItem,
  toItem,
  usageDayFrom,
  usageDayItem,
  usageHeadFrom,
  usageHeadItem,
  workFrom,
  workItem,
} from '../../../functions/adapters/table/items.ts';
import {
  DUE_SHARDS,
  dueShardOf,
  eventKey,
  isUnpublished,
  STUCK_SHARDS,
  secondWithin,
  stuckShard,
  stuckShardOf,
  trialUsedKey,
  UNPUBLISHED_SHARDS,
  unpublishedShard,
  unpublishedShardOf,
} from '../../../functions/adapters/table/keys.ts';
import { EventSchema } from '../../../functions/core/lifecycle/events.ts';
import { WorkItemSchema } from '../../../functions/core/lifecycle/work.ts';
import {
  isWritable,
  type MailItem,
  MailItemSchema,
  mailItemOf,
} from '../../../functions/core/mails/mail-item.ts';
import { MAIL_TEMPLATES } from '../../../functions/core/mails/templates.ts';
import { ProfileSchema, TenantSchema } from '../../../functions/core/model/tenant.ts';
import { UsageDaySchema, UsageHeadSchema } from '../../../functions/core/model/usage.ts';
import { SET_UP_TASK } from '../../support/connected-products.ts';
import { unknownFields } from '../../support/later-fields.ts';
import { anyLife, live } from '../../support/lives/tenant-life.ts';
import { FAILED_MAIL, setupMail } from '../../support/mails.ts';
import { REQUESTED_AT, ready, requestCommit, TENANT_ID } from '../../support/tenants.ts';

describe('the items of the table', () => {
  it('come back as they went, whatever has happened to the tenant', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const store = await live(life, { wakes: true });
        const { tenant, profile, usageHead, usage } = store.current();
        expect(usageHead && usageHeadFrom(usageHeadItem(TENANT_ID, usageHead))).toEqual(usageHead);
        for (const day of usage) expect(usageDayFrom(usageDayItem(TENANT_ID, day))).toEqual(day);
        expect(tenantFrom(tenantItem(tenant))).toEqual(tenant);
        expect(profileFrom(profileItem(profile))).toEqual(profile);
        for (const event of store.events) expect(eventFrom(eventItem(event))).toEqual(event);
        for (const mail of store.mails) expect(mailFrom(mailItem(mail))).toEqual(mail);
        for (const work of store.workItems()) expect(workFrom(workItem(work))).toEqual(work);
      }),
      { numRuns: 40 },
    );
  });

  it('EDGE-T6 open work and mails stand in the due index by their sweep time, closed ones do not', () => {
    const [work] = requestCommit().work;
    if (!work) throw new Error('no work');
    expect(unmarshall(workItem(work))).toMatchObject({
      state: 'PENDING',
      duePk: dueShardOf(TENANT_ID),
      sweepAt: work.sweepAt,
    });
    const { sweepAt: _, ...closed } = work;
    for (const key of ['duePk', 'sweepAt'])
      expect(workItem({ ...closed, state: 'DONE' })).not.toHaveProperty(key);
  });

  it('PROMISE-4 an event and an open task stand in the due index until they are published, an answered task does not', () => {
    const [event] = requestCommit().events;
    if (!event) throw new Error('no event');
    const duePk = unpublishedShardOf(TENANT_ID);
    expect(unmarshall(eventItem(event))).toMatchObject({ duePk, sweepAt: '2026-06-30T05:02:00Z' });
    expect(unmarshall(serviceTaskItem(SET_UP_TASK))).toMatchObject({
      sk: 'DATA#WORKPLACE#TASK#SET_UP',
      duePk,
      sweepAt: '2026-06-30T05:02:00Z',
    });
    const answered = { ...SET_UP_TASK, answer: { status: 'DONE', at: REQUESTED_AT } } as const;
    expect(unmarshall(serviceTaskItem(answered))).not.toHaveProperty('duePk');
    for (const task of [SET_UP_TASK, answered]) expect(serviceTaskFrom(serviceTaskItem(task))).toEqual(task);
    expect([isUnpublished(duePk), isUnpublished(dueShardOf(TENANT_ID)), isUnpublished()]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('R56 the proof of a deletion outlives the data of the product', () => {
    const { sk } = unmarshall(serviceTaskItem({ ...SET_UP_TASK, kind: 'DELETION' }));
    expect(sk).toBe('DELETION#WORKPLACE');
  });

  it('what stands still is in the index of its kind, and nothing else is', () => {
    const stuckOf = (item: ReturnType<typeof workItem>) =>
      item['stuckPk']?.S?.split('#').slice(0, 2).join('#');
    const [setup, expiry] = requestCommit().work;
    if (!setup || !expiry) throw new Error('no work');
    const stuck = [
      workItem({ ...setup, deaths: 1 }),
      workItem({ ...expiry, deadSince: REQUESTED_AT }),
      mailItem(FAILED_MAIL),
    ];
    expect(stuck.map(stuckOf)).toEqual(['STUCK#OPERATION', 'STUCK#WORK', 'STUCK#MAIL']);
    expect(unmarshall(mailItem(FAILED_MAIL))).toMatchObject({
      stuckPk: stuckShardOf('MAIL', TENANT_ID),
      stuckSince: REQUESTED_AT,
    });
    const well = [workItem(setup), workItem(expiry), tenantItem(ready().tenant)];
    for (const item of well) expect(item).not.toHaveProperty('stuckPk');
  });

  it('a tenant stands in the index of its owner by the time of its request', () => {
    expect(unmarshall(tenantItem(ready().tenant))).toMatchObject({
      ownerPk: 'OWNER#owner-1',
      ownerSk: `2026-06-30T05:00:00Z#${TENANT_ID}`,
      allPk: 'TENANTS',
      version: 2,
    });
  });

  it('that are not what they should be are an error, not a surprise later', () => {
    expect(() => tenantFrom(toItem({ tenant: { tenantId: 'x' } }))).toThrow();
    expect(() => workFrom(toItem({}))).toThrow();
    const unknownPhase = structuredClone(ready().tenant);
    Object.assign(unknownPhase.subscriptions.WORKPLACE ?? {}, { phase: 'PAUSED' });
    expect(() => tenantFrom(toItem({ tenant: unknownPhase }))).toThrow('phase');
  });

  it('PROMISE-14 are read when they are a mail of a later release, which sends it', () => {
    const later: MailItem = {
      ...mailItemOf(setupMail(), TENANT_ID, '2-1', REQUESTED_AT),
      template: 'X_FUTURE',
    };
    expect(mailFrom(mailItem(later))).toEqual(later);
    expect([later, { ...later, template: 'SETUP_COMPLETE' }].map(isWritable)).toEqual([false, true]);
  });

  it('PROMISE-14 keep a field that they do not know', () => {
    const later = { ...ready().tenant, x_future: { is: ['kept'] } };
    expect(tenantFrom(tenantItem(later))).toEqual(later);
  });

  it('hold no field that their schemas do not name, whatever has happened to the tenant', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const store = await live(life, { wakes: true });
        const { tenant, profile, usageHead, usage } = store.current();
        expect([
          ...unknownFields(TenantSchema, tenant),
          ...unknownFields(ProfileSchema, profile),
          ...unknownFields(UsageHeadSchema, usageHead),
          ...usage.flatMap((day) => unknownFields(UsageDaySchema, day)),
          ...store.events.flatMap((event) => unknownFields(EventSchema, event)),
          ...store.workItems().flatMap((work) => unknownFields(WorkItemSchema, work)),
          ...store.mails.flatMap((mail) => unknownFields(MailItemSchema, mail)),
          ...store.mails
            .filter(isWritable)
            .flatMap(({ template, data: { company: _, ...data } = {} }) =>
              unknownFields(MAIL_TEMPLATES[template].data, data),
            ),
        ]).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('PROMISE-15: only the profile and the mail hold personal data', () => {
    const { tenant, events, work } = requestCommit();
    const shared = [tenantItem(tenant), ...events.map(eventItem), ...work.map(workItem)];
    expect(JSON.stringify(shared)).not.toMatch(/boss@|Sm4rt/);
  });
});

describe('the keys of the table', () => {
  it('events sort by version and number', () => {
    const keys = [
      eventKey('t', 2, 1),
      eventKey('t', 10, 1),
      eventKey('t', 10, 2),
      eventKey('t', 9_999_999, 1),
    ];
    const sorted = keys.map(({ sk }) => sk).sort();
    expect(keys.map(({ sk }) => sk)).toEqual(sorted);
  });

  it('EDGE-I12 tenants spread over all shards of the due index', () => {
    const shards = Array.from({ length: 400 }, (_, index) => dueShardOf(`t${index}`));
    expect(new Set(shards).size).toBe(DUE_SHARDS.length);
    expect(dueShardOf('t1')).toBe(dueShardOf('t1'));
  });

  it('EDGE-R12 a used trial is known by value, field, product and the secret of the stack', () => {
    const keys = [
      trialUsedKey('secret', 'companyId', 'acme', 'WORKPLACE'),
      trialUsedKey('secret', 'groupName', 'acme', 'WORKPLACE'),
      trialUsedKey('secret', 'companyId', 'acme', 'WORKBOX'),
      trialUsedKey('other', 'companyId', 'acme', 'WORKPLACE'),
    ].map(({ pk }) => pk);
    expect(new Set(keys).size).toBe(4);
    expect(keys.join()).not.toContain('acme');
  });

  it('EDGE-A3 a used trial of a domain that was not proven is known by its owner too', () => {
    const keys = [undefined, 'owner-1', 'owner-2'].map(
      (owner) => trialUsedKey('secret', 'domainName', 'acme.com', 'WORKPLACE', owner).pk,
    );
    expect(new Set(keys).size).toBe(3);
    const other = trialUsedKey('secret', 'domainName', 'acme.kr', 'WORKPLACE', 'owner-1').pk;
    expect(keys).not.toContain(other);
  });

  it('EDGE-R12 used trials are remembered for ever, so their keys are the same in every release', () => {
    const fingerprint = createHmac('sha256', 'secret').update('DOMAIN#acme.com').digest('base64url');
    const { pk } = trialUsedKey('secret', 'domainName', 'acme.com', 'WORKPLACE');
    expect(pk).toBe(`TRIALUSED#${fingerprint}#WORKPLACE`);
  });

  it('what is stuck or unpublished is spread over all partitions that are asked for it', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `t${index}`);
    expect(new Set(ids.map((id) => stuckShardOf('MAIL', id)))).toEqual(
      new Set(STUCK_SHARDS.map((shard) => stuckShard('MAIL', shard))),
    );
    expect(new Set(ids.map(unpublishedShardOf))).toEqual(new Set(UNPUBLISHED_SHARDS.map(unpublishedShard)));
  });

  it('EDGE-I12 each company has its second within a span, the last one included', () => {
    const seconds = Array.from({ length: 100 }, (_, index) => secondWithin(`t${index}`, 3));
    expect(new Set(seconds)).toEqual(new Set([0, 1, 2, 3]));
    expect(secondWithin('t1', 0)).toBe(0);
  });
});
