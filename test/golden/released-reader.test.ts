import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eventItem,
  groupItem,
  type Item,
  mailItem,
  profileItem,
  tenantItem,
  usageDayItem,
  usageHeadItem,
  workItem,
} from '../../functions/adapters/table/items.ts';
import { anyLife, live } from '../support/lives/tenant-life.ts';
import { TENANT_ID } from '../support/tenants.ts';
import { groupLife, lifeInTwoGroups } from './group-lives.ts';
import { READERS } from './read-items.ts';
import { writtenToday } from './written-today.ts';

// PROMISE-14: while a release is deployed, the one before it runs beside it for minutes, and when it is taken back, the one
// before it goes on with what it has written. `release-<number>/read-items.mjs` is how a release reads stored items, with
// the libraries that it read them by. The newest one has to read what the code writes today, and to keep all of it.

type Readers = Readonly<Record<keyof typeof READERS, (item: Item) => unknown>>;
type Kind = keyof Readers;

const FOLDER = new URL('./', import.meta.url);
const [newest = ''] = readdirSync(FOLDER)
  .filter((name) => /^release-\d+$/.test(name))
  .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
const before: { READERS: Readers } = await import(new URL(`${newest}/read-items.mjs`, FOLDER).href);
const today: Readers = READERS as Readers;

function expectRead(kind: Kind, items: readonly Item[]): void {
  for (const item of items) expect(before.READERS[kind](item), kind).toEqual(today[kind](item));
}

describe(`PROMISE-14: ${newest} reads`, () => {
  const { inputs, ...rows } = JSON.parse(JSON.stringify(writtenToday())) as Record<string, Item[]>;

  it.each(Object.entries(rows))('all that is written today of the %s', (kind, items) => {
    expect(items.length).toBeGreaterThan(0);
    expectRead(kind as Kind, items);
  });

  it.each(Object.entries(inputs ?? {}))('the input of the machine %s', (_, input) => {
    expectRead('inputs', [input]);
  });

  it('the companies of groups that live on, and their groups', () => {
    const { companies, groups } = lifeInTwoGroups();
    const all = [...groupLife(), ...companies];
    expectRead(
      'tenants',
      all.map(({ tenant }) => tenantItem(tenant)),
    );
    expectRead('groups', groups.map(groupItem));
  });

  it('what any life writes', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const store = await live(life, { wakes: true });
        const { profile, usageHead, usage } = store.current();
        expectRead(
          'tenants',
          store.commits.map(({ tenant }) => tenantItem(tenant)),
        );
        expectRead('profiles', [profileItem(profile)]);
        expectRead('usageHeads', usageHead ? [usageHeadItem(TENANT_ID, usageHead)] : []);
        expectRead(
          'usageDays',
          usage.map((day) => usageDayItem(TENANT_ID, day)),
        );
        expectRead('events', store.events.map(eventItem));
        expectRead('work', store.workItems().map(workItem));
        expectRead('mails', store.mails.map(mailItem));
      }),
      { numRuns: 40 },
    );
  });
});
