import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import {
  type AccountSearch,
  createAccountSearch,
  type SearchPlace,
} from '../../../../functions/adapters/stores/accounts/account-search.ts';
import { accountItem, termItem } from '../../../../functions/adapters/table/items.ts';
import type { Account } from '../../../../functions/core/accounts/accounts.ts';
import { termChanges } from '../../../../functions/core/accounts/search-terms.ts';
import { createMemoryEngine } from '../../../faults/engine/memory-engine.ts';
import { REQUESTED_AT } from '../../../support/tenants.ts';

const idOf = (index: number): string => `t${String(index).padStart(20, '0')}`;
const account = (id: string, name?: string, email?: string): Account => ({
  product: 'WORKPLACE',
  id,
  ...(name && { name }),
  ...(email && { email }),
  role: 'USER',
  registeredAt: REQUESTED_AT,
});

/** Companies with these accounts, as their registration leaves them. */
function companies(...accounts: readonly (readonly Account[])[]) {
  const engine = createMemoryEngine();
  engine.createTable('Subs', 'subscriptions');
  const table = engine.table('Subs');
  for (const [index, ofCompany] of accounts.entries())
    for (const one of ofCompany) {
      table.put(accountItem(idOf(index), one));
      for (const term of termChanges(one, undefined, one).put) table.put(termItem(idOf(index), term));
    }
  const ids = accounts.map((_, index) => idOf(index));
  const queries: QueryCommand['input'][] = [];
  const client = Object.assign(Object.create(engine.client), {
    send: async (command: object) => {
      if (command instanceof QueryCommand) queries.push(command.input);
      return engine.client.send(command as never);
    },
  });
  const find = createAccountSearch(client, 'Subs');
  return {
    table,
    queries,
    find: (search: AccountSearch, limit = 50, after?: SearchPlace) => find(ids, search, { limit, after }),
  };
}

const GROUP = [
  [
    account('kim.cs', '김철수', 'chul@acme.example'),
    account('lee.yh', '이영희'),
    account('kim', 'Kim Minsu'),
  ],
  [],
  [account('park', '박철수', 'park@acme.example'), account('susu', '수수')],
] as const;

const named = (name: string): AccountSearch => ({ by: 'NAME', text: name });
const byId = (text: string, isWhole = false): AccountSearch => ({ by: 'ID', text, isWhole });

describe('the search for accounts of several companies', () => {
  it.each([
    [named('철수'), ['0 kim.cs', '2 park']],
    [named('김'), ['0 kim.cs']],
    [named('minsu'), ['0 kim']],
    [named('수'), ['0 kim.cs', '2 susu', '2 park']],
    [named('없다'), []],
    [{ by: 'EMAIL', text: 'park@' } as const, ['2 park']],
    [byId('kim'), ['0 kim', '0 kim.cs']],
    [byId('kim', true), ['0 kim']],
  ])('R150 %j', async (search, expected) => {
    const { found, next } = await companies(...GROUP).find(search);
    expect(found.map(({ tenantId, account: { id } }) => `${Number(tenantId.slice(1))} ${id}`).sort()).toEqual(
      [...expected].sort(),
    );
    expect(next).toBeUndefined();
  });

  it('R150 goes on page by page over the companies, and finds each account once', async () => {
    const many = Array.from({ length: 20 }, (_, company) =>
      Array.from({ length: 7 }, (__, index) => account(`user-${company}-${index}`, `김수${index}수`)),
    );
    const { find } = companies(...many);
    const seen: string[] = [];
    let place: SearchPlace | undefined;
    let pages = 0;
    do {
      const { found, next } = await find(named('수'), 9, place);
      seen.push(...found.map(({ account: { id } }) => id));
      place = next;
      pages++;
    } while (place);
    expect(seen).toHaveLength(140);
    expect(new Set(seen).size).toBe(140);
    expect(pages).toBeLessThan(40);
  });

  it('R150 a term that was left behind, or that is of another name by now, finds nobody', async () => {
    const { find, table } = companies([account('kim', '김철수')]);
    table.put(termItem(idOf(0), { by: 'NAME', text: '철수', id: 'gone' }));
    table.put(termItem(idOf(0), { by: 'NAME', text: '영희', id: 'kim' }));
    expect((await find(named('철수'))).found.map(({ account: { id } }) => id)).toEqual(['kim']);
    expect((await find(named('영희'))).found).toEqual([]);
  });

  it('R150 goes on behind a company that is asked no more', async () => {
    const { find } = companies(...GROUP);
    const place = { tenantId: `${idOf(1)}`, sortKey: 'ACCOUNT#WORKPLACE#zzz' };
    const { found } = await find(byId('p'), 5, place);
    expect(found.map(({ account: { id } }) => id)).toEqual(['park']);
  });

  it('R150 a page that is full is the last one where nobody is left, and not where one is', async () => {
    const one = (company: number) => [account(`kim-${company}`)];
    const eight = companies(...Array.from({ length: 8 }, (_, company) => one(company)));
    expect((await eight.find(byId('kim'), 8)).next).toBeUndefined();
    const nine = companies(...Array.from({ length: 9 }, (_, company) => one(company)));
    const { found, next } = await nine.find(byId('kim'), 8);
    expect([found.length, next]).toEqual([8, { tenantId: idOf(7), sortKey: 'ACCOUNT#WORKPLACE#kim-7' }]);
  });

  it('R150 asks eight companies at a time, no more than the page needs, and for no more than has room', async () => {
    const many = Array.from({ length: 20 }, (_, company) => [account(`kim-${company}`)]);
    const { find, queries } = companies(...many);
    await find(byId('kim'), 9);
    expect(queries.map(({ Limit }) => Limit)).toEqual([...Array(8).fill(10), ...Array(8).fill(2)]);
    queries.length = 0;
    await find(byId('kim'), 3);
    expect(queries).toHaveLength(8);
  });

  it('R150 of a table that answers nothing is nobody', async () => {
    const find = createAccountSearch({ send: async () => ({}) } as unknown as DynamoDBClient, 'Subs');
    expect(await find([idOf(0)], byId('kim'), { limit: 5, after: undefined })).toEqual({
      found: [],
      next: undefined,
    });
  });
});
