import { afterAll, describe, expect, it } from 'vitest';
import { createMailCounts } from '../../../../functions/adapters/stores/work/mail-counts.ts';
import { createMailStore } from '../../../../functions/adapters/stores/work/mail-store.ts';
import { mailItem, tenantItem } from '../../../../functions/adapters/table/items.ts';
import { mailbox } from '../../../../functions/core/mails/mail-budget.ts';
import { memoryStore, startRealEngine } from '../../../faults/engine/store.ts';
import { FAILED_MAIL } from '../../../support/mails.ts';
import { ready, TENANT_ID } from '../../../support/tenants.ts';

const DAY = '2026-07-01';
const SHARE = { limit: 'NEWS', of: mailbox('Boss@Acme.com'), most: 3 } as const;

let engine: ReturnType<typeof startRealEngine> | undefined;
/** Started by the first test that needs it. */
const realEngine = () => {
  engine ??= startRealEngine();
  return engine;
};
afterAll(async () => (await engine)?.stop());

describe.each([
  ['in memory', async () => memoryStore()],
  ['on a real engine', async () => (await realEngine()).store()],
])('EDGE-A9 EDGE-A10 the mails of a day and of a company, %s', (_, storeOf) => {
  it('let as many through as there may be, also when they come at the same moment', async () => {
    const store = await storeOf();
    const { countMail } = createMailCounts(store.client, store.tables.credentials, 'a-secret-of-the-stack');
    const answers = await Promise.all(Array.from({ length: 8 }, () => countMail(SHARE, DAY)));
    expect(answers.filter(Boolean)).toHaveLength(3);
    expect(await countMail(SHARE, DAY)).toBe(false);
    expect(await countMail(SHARE, '2026-07-02')).toBe(true);
    expect(await countMail({ ...SHARE, limit: 'LINKS' }, DAY)).toBe(true);
    expect(await countMail({ ...SHARE, of: 'boss@other.com' }, DAY)).toBe(true);
  });

  it('hold no address, and are forgotten after the next day', async () => {
    const store = await storeOf();
    const { countMail } = createMailCounts(store.client, store.tables.credentials, 'a-secret-of-the-stack');
    await countMail(SHARE, DAY);
    const items = await store.items('credentials');
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toMatch(/boss|acme/i);
    expect(items[0]).toMatchObject({
      expiresAtEpoch: { N: String(Date.parse('2026-07-02T15:00:00Z') / 1_000) },
    });
  });

  it('EDGE-A10 all mails of a company are found, and nothing else of it', async () => {
    const store = await storeOf();
    const mails = Array.from({ length: 3 }, (_, number) => ({
      ...FAILED_MAIL,
      mailId: `${number}-1-NAME_CHANGED`,
    }));
    const others = { ...FAILED_MAIL, tenantId: 't33456789bcdfghjkmnpq' };
    await store.put('subscriptions', [tenantItem(ready().tenant), mailItem(others), ...mails.map(mailItem)]);
    const { mailsOf } = createMailStore(store.client, store.tables.subscriptions);
    expect(await mailsOf(TENANT_ID)).toEqual(mails);
  });
});
