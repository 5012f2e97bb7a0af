import { expect } from 'vitest';
import { cancel, undoCancellation } from '../../../functions/api/commands/cancellation.ts';
import { switchBundleToPaid } from '../../../functions/api/commands/paid-switch.ts';
import { type Instant, type KstDate, kstDateOf } from '../../../functions/core/business-calendar.ts';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import { CONFIRMATION_TEXTS } from '../../../functions/core/requests/cancellation.ts';
import { BODIES } from '../../support/requests.ts';
import { IS_LONG } from '../../support/runs.ts';
import { drainNow } from '../world/recovery.ts';
import type { World } from '../world/world.ts';
import { newCompany } from './chaos.ts';
import { commandFor, createLedger, type Ledger, send } from './clients.ts';
import { ofSupport } from './group-clients.ts';

export const IS_WHOLE =
  IS_LONG && process.env['FAULT_SEED'] === undefined && process.env['FAULT_RUNS'] === undefined;

export interface Scene {
  readonly world: World;
  readonly ledger: Ledger;
  readonly main: string;
  readonly affiliates: readonly string[];
}

const monthly = (startDate: KstDate) => ({ billingPlan: 'MONTHLY', startDate, termsVersion: TERMS_VERSION });

export async function call(
  { world, ledger }: Scene,
  work: typeof cancel,
  tenantId: string,
  { body, now = world.now() }: { body?: object; now?: Instant } = {},
): Promise<string> {
  const { version } = (await world.stored(tenantId)).tenant;
  const key = `${work.name}-${tenantId}-${version}`;
  const method = work === undoCancellation ? 'DELETE' : 'PUT';
  return send(
    world,
    ledger,
    commandFor(work, method, { tenantId, now, key, ifMatch: version, ...(body && { body }) }),
  );
}
export const pay = (scene: Scene, tenantId: string, now?: Instant) =>
  call(scene, switchBundleToPaid, tenantId, {
    body: monthly(kstDateOf(now ?? scene.world.now())),
    ...(now && { now }),
  });
export const endOn = (scene: Scene, tenantId: string, date: KstDate, now?: Instant) =>
  call(scene, cancel, tenantId, {
    body: {
      items: (['NAVER_WORKS', 'WORKPLACE'] as const).map((product) => ({ product, date })),
      confirmationText: CONFIRMATION_TEXTS.en,
    },
    ...(now && { now }),
  });

/** A main company that pays, and two more that are set up. */
export async function begin(world: World): Promise<Scene> {
  const ledger = createLedger();
  const companies: string[] = [];
  for (let index = 0; index < 3; index++) companies.push(await newCompany(world, ledger, BODIES.BUNDLE));
  await drainNow(world);
  const [main = '', ...affiliates] = companies;
  const scene = { world, ledger, main, affiliates };
  expect(await pay(scene, main)).toBe('200');
  expect(await ofSupport(world, 'formGroup', { body: { mainTenantId: main } })).toBe('201');
  return scene;
}

/** Races, and how often each racer was told what: a race that always ends alike would prove nothing. */
export function createRaces() {
  const outcomes = new Map<string, number>();
  const times = (name: string, isWon: boolean): number =>
    [...outcomes]
      .filter(([key]) => key.startsWith(`${name} `) && key.endsWith(' 200') === isWon)
      .reduce((sum, [, count]) => sum + count, 0);

  return {
    async race(world: World, racers: Readonly<Record<string, () => Promise<string>>>): Promise<void> {
      const names = Object.keys(racers);
      const timers = world.machines.due().map(
        ({ name }) =>
          () =>
            world.machines.run(name),
      );
      const results = await world.race<unknown>([...Object.values(racers), ...timers, () => world.sweep()]);
      for (const [index, name] of names.entries()) {
        const result = results[index];
        if (result?.status === 'rejected') throw result.reason;
        const outcome = `${name} ${result?.value}`;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    },

    /** Each side of a race wins some and loses some; one that is in nobody's way always wins. */
    expectBothWays(alwaysWinning: readonly string[] = []): void {
      const names = [...new Set([...outcomes.keys()].map((key) => key.replace(/ \S+$/, '')))];
      expect(names.length).toBeGreaterThan(3);
      expect(names.filter((name) => times(name, true) < 10)).toEqual([]);
      expect(names.filter((name) => times(name, false) < 10)).toEqual(alwaysWinning);
    },
  };
}
