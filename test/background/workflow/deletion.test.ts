import { describe, expect, it } from 'vitest';
import { repairWork } from '../../../functions/background/sweep/repair-work.ts';
import { completeDeletion, deletePage } from '../../../functions/background/workflow/deletion.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { startedWork, type WorkInput, workInput } from '../../../functions/core/lifecycle/work.ts';
import { NONE_CONNECTED } from '../../support/connected-products.ts';
import { afterDeath } from '../../support/died.ts';
import { type MemoryStore, memoryStore } from '../../support/lives/memory-store.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { requestCommit } from '../../support/tenants.ts';

const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const NOW: Instant = '2026-07-29T15:01:00Z';

/** A tenant whose trial is over, with so many items of data, and a switch that kills the process at one of its awaits. */
function ended(body: unknown = WORKPLACE_BODY, items = 2_500) {
  const store = memoryStore(requestCommit(body));
  store.write(commitOf(store.current(), applyDue(store.current().tenant, EXPIRY).steps, EXPIRY));
  const left: Record<string, number> = { WORKPLACE: items, NAVER_WORKS: items, accounts: 1 };
  let awaits = 0;
  let deathAt = Number.POSITIVE_INFINITY;
  const mortal =
    <Args extends unknown[], Answer>(work: (...args: Args) => Promise<Answer>, half?: () => void) =>
    async (...args: Args): Promise<Answer> => {
      awaits += 1;
      if (awaits === deathAt) {
        half?.();
        throw new Error('the process died');
      }
      const answer = await work(...args);
      awaits += 1;
      if (awaits === deathAt) throw new Error('the process died');
      return answer;
    };
  /** Takes up to a page; answers whether anything is left. */
  const take = (what: string, most = 1_000): boolean => {
    left[what] = Math.max(0, (left[what] ?? 0) - most);
    return left[what] > 0;
  };
  const deps = {
    ...NONE_CONNECTED,
    tenant: mortal(store.tenant),
    commit: mortal(store.commit),
    advance: mortal(store.advance),
    purge: {
      // Half a page is gone when the process dies in the middle of it.
      deleteData: mortal(
        async (_: string, product: Product) => take(product),
        () => void take('WORKPLACE', 500),
      ),
      deleteCredentials: mortal(async (_: string) => take('accounts')),
    },
  };
  const workOf = (scope: Product): WorkInput => {
    const item = store.workItems().find((one) => one.scope === scope && one.kind === 'DATA_DELETION');
    if (!item) throw new Error('no deletion');
    return workInput(item);
  };
  return {
    store,
    left,
    deps,
    workOf,
    dieAt: (at: number) => {
      awaits = 0;
      deathAt = at;
    },
  };
}
type Ended = ReturnType<typeof ended>;

/** What the machine does: pages until nothing is left, then the receipt. */
async function execute({ deps, workOf }: Ended, product: Product = 'WORKPLACE', now = NOW): Promise<number> {
  const work = workOf(product);
  let pages = 1;
  while ((await deletePage(deps, work, now)).left) pages += 1;
  await completeDeletion(deps, work, now);
  return pages;
}
const deletedIn = ({ store }: Ended) =>
  Object.values(store.current().tenant.subscriptions).map(({ dataStatus }) => dataStatus);
const releases = (store: MemoryStore) =>
  store.commits.filter(({ released }) => Object.keys(released).length > 0);

describe('R53 R124 R129 a deletion', () => {
  it('goes page by page, accounts after the data, names and profile last of all, with one receipt', async () => {
    const world = ended();
    // The last page is not full: the accounts go with it, and nobody has to look whether anything is left.
    expect(await execute(world)).toBe(3);
    expect(world.left).toMatchObject({ WORKPLACE: 0, accounts: 0 });
    expect(deletedIn(world)).toEqual(['DELETED']);
    expect(world.store.current().profile).toMatchObject({ erased: true, notificationEmail: '' });
    expect(world.store.mails.map(({ template }) => template)).toEqual(['SERVICE_ENDED']);
    expect(releases(world.store)).toHaveLength(1);
  });

  it('of a small product is one page', async () => {
    const world = ended(WORKPLACE_BODY, 10);
    expect(await execute(world)).toBe(1);
    expect(world.left).toMatchObject({ WORKPLACE: 0, accounts: 0 });
    expect(deletedIn(world)).toEqual(['DELETED']);
  });

  it('leaves the accounts to the last product of a company', async () => {
    const world = ended(BUNDLE_BODY, 10);
    const work = world.workOf('WORKPLACE');
    // Only WORKPLACE has ended: NAVER WORKS still needs the accounts.
    const stored = world.store.current();
    const { NAVER_WORKS } = requestCommit(BUNDLE_BODY).tenant.subscriptions;
    const subscriptions = { ...stored.tenant.subscriptions, NAVER_WORKS };
    const half = { ...stored, tenant: { ...stored.tenant, subscriptions } };
    const deps = { ...world.deps, tenant: async () => half };
    expect(await deletePage(deps, work, NOW)).toEqual({ left: false });
    expect(world.left).toMatchObject({ WORKPLACE: 0, NAVER_WORKS: 10, accounts: 1 });
  });

  it('frees the names of a bundle with the second receipt only', async () => {
    const world = ended(BUNDLE_BODY, 10);
    await execute(world, 'NAVER_WORKS');
    expect(releases(world.store)).toEqual([]);
    await execute(world, 'WORKPLACE');
    expect(releases(world.store)).toHaveLength(1);
    expect(world.store.mails).toHaveLength(2);
  });

  it('EDGE-R5 deletes nothing of a product that has not ended, whatever an old execution asks', async () => {
    const world = ended();
    const running = requestCommit(WORKPLACE_BODY);
    const deps = {
      ...world.deps,
      tenant: async () => ({ ...world.store.current(), tenant: running.tenant }),
    };
    const before = addSeconds(EXPIRY, -1);
    expect(await deletePage(deps, world.workOf('WORKPLACE'), before)).toEqual({ left: false });
    expect(await completeDeletion(deps, world.workOf('WORKPLACE'), before)).toEqual({ outcome: 'STALE' });
    expect(world.left['WORKPLACE']).toBe(2_500);
  });

  it('PROMISE-7: done again it changes nothing', async () => {
    const world = ended();
    const work = world.workOf('WORKPLACE');
    await execute(world);
    expect(await deletePage(world.deps, work, NOW)).toEqual({ left: false });
    expect(await completeDeletion(world.deps, work, NOW)).toEqual({ outcome: 'STALE' });
    expect(world.store.mails).toHaveLength(1);
  });

  it('is no work of the tenant as a whole', async () => {
    const world = ended();
    const work = { ...world.workOf('WORKPLACE'), scope: 'TENANT' } as const;
    await expect(deletePage(world.deps, work, NOW)).rejects.toThrow('product by product');
  });
});

describe('PROMISE-10: a deletion that dies half-way', () => {
  it('at any of its awaits goes on where it stands; names are freed once, last, when all is gone', async () => {
    let died = 0;
    for (let at = 1; at < 60; at++) {
      const world = ended();
      world.dieAt(at);
      await execute(world).then(
        () => {},
        () => {
          died += 1;
          if (releases(world.store).length > 0)
            expect(world.left).toMatchObject({ WORKPLACE: 0, accounts: 0 });
        },
      );
      world.dieAt(Number.POSITIVE_INFINITY);
      await execute(world);
      expect(world.left).toMatchObject({ WORKPLACE: 0, accounts: 0 });
      expect(deletedIn(world)).toEqual(['DELETED']);
      expect(releases(world.store)).toHaveLength(1);
      expect(world.store.mails).toHaveLength(1);
    }
    expect(died).toBeGreaterThan(20);
  });
});

describe('the sweep and a deletion', () => {
  const repair = ({ store }: Ended, now: Instant) => {
    const deps = { ...store, start: async () => {}, count: () => {} };
    const [item] = store.openWork().filter(({ kind }) => kind === 'DATA_DELETION');
    return item ? repairWork(deps, { ...item, state: 'STARTED' }, now) : undefined;
  };
  /** As the relay leaves it. */
  async function begin({ store, workOf }: Ended): Promise<void> {
    const work = workOf('WORKPLACE');
    await store.advance({ ...startedWork(work), state: 'PENDING' }, startedWork(work));
  }

  it('each page tells the sweep that the execution lives', async () => {
    const world = ended();
    await begin(world);
    const late = addSeconds(NOW, 3_600);
    await deletePage(world.deps, world.workOf('WORKPLACE'), late);
    const [item] = world.store.openWork().filter(({ kind }) => kind === 'DATA_DELETION');
    expect(item).toMatchObject({ state: 'STARTED', sweepAt: addSeconds(late, 300) });
  });

  it('one that is dead is taken over by another execution, under a name of its own', async () => {
    const world = ended();
    await begin(world);
    const [before] = world.store.openWork().filter(({ kind }) => kind === 'DATA_DELETION');
    await repair(world, addSeconds(NOW, 900));
    const [item] = world.store.openWork().filter(({ kind }) => kind === 'DATA_DELETION');
    expect(item).toEqual(before && afterDeath(before, addSeconds(NOW, 900)));
  });

  it('one that is done is closed', async () => {
    const world = ended();
    await execute(world);
    expect(world.store.openWork().filter(({ kind }) => kind === 'DATA_DELETION')).toEqual([]);
  });
});
