import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import type { TaskAnswerRequest } from '../../../functions/core/requests/service-task.ts';
import type { Random } from '../../../infra/local/faults/seeded.ts';
import { BODIES, type Body, LITE_BUNDLE_BODY } from '../../support/requests.ts';
import type { ChangeRecord } from '../engine/memory-table.ts';
import { dueOf } from '../world/history.ts';
import { drainNow } from '../world/recovery.ts';
import type { World } from '../world/world.ts';
import { askForTrial, bodyFor, createLedger, type Ledger, send } from './clients.ts';
import { COMMANDS, commandOf } from './customer.ts';

const DAY = 86_400;
const OFFERS = [...Object.values(BODIES), BODIES.BUNDLE, LITE_BUNDLE_BODY] as const;

/** A company that has just asked for a trial; nothing of its set-up has run yet. */
export async function newCompany(
  world: World,
  ledger: Ledger,
  body: Body & { readonly account: object } = BODIES.BUNDLE,
): Promise<string> {
  const number = world.tenantIds.length + 1;
  const tenantId = `t${number + 1}3456789bcdfghjkmnpq`;
  const answer = await askForTrial(world, ledger, bodyFor(body, `company-${number}`), { tenantId });
  if (answer !== '202') throw new Error(`the trial was answered with ${answer}`);
  world.tenantIds.push(tenantId);
  return tenantId;
}

/** What may go on in a life, each by its weight. */
export interface Mix {
  readonly deliver?: number;
  readonly double?: number;
  readonly lose?: number;
  readonly run?: number;
  readonly wakeEarly?: number;
  readonly loseExecution?: number;
  readonly killExecution?: number;
  readonly tellDeath?: number;
  readonly sweep?: number;
  readonly command?: number;
  readonly race?: number;
  /** Connected products say something of what they were asked for, of old tasks too. */
  readonly answer?: number;
  readonly wait?: number;
}

export interface Life {
  readonly world: World;
  readonly random: Random;
  readonly ledger: Ledger;
  /** Records that were not delivered yet, and such that may come again. */
  readonly pending: ChangeRecord[];
  readonly seen: ChangeRecord[];
}

/** One or two companies, most of them set up. */
export async function beginLife(world: World, random: Random, { setUp = 0.8 } = {}): Promise<Life> {
  const ledger = createLedger();
  const companies = random.chance(0.2) ? 2 : 1;
  for (let index = 0; index < companies; index++) await newCompany(world, ledger, random.one(OFFERS));
  if (random.chance(setUp)) await drainNow(world);
  return { world, random, ledger, pending: [], seen: [] };
}

const DEFAULTS: Mix = { deliver: 5, run: 4, sweep: 2, command: 6, wait: 4 };

/** Lives on for so many events. Whatever a process dies of is left to whoever comes after it. */
export async function live(life: Life, events: number, mix: Mix = {}): Promise<void> {
  const weights = Object.entries({ ...DEFAULTS, ...mix });
  const kinds = weights.flatMap(([kind, weight]) => Array.from({ length: weight }, () => kind as keyof Mix));
  for (let event = 0; event < events; event++) {
    const action = await actionOf(life, life.random.one(kinds));
    await action().catch(() => undefined);
  }
}

type Action = () => Promise<unknown>;

async function actionOf(life: Life, kind: keyof Mix): Promise<Action> {
  const { world, random, pending, seen } = life;
  switch (kind) {
    case 'deliver': {
      await takeRecords(life);
      return async () => {
        for (const record of pending.splice(0, random.between(1, 6)))
          await world.deliver(record).catch(() => undefined);
      };
    }
    case 'double': {
      await takeRecords(life);
      const some = random.shuffled(seen).slice(0, random.between(1, 5));
      return async () => {
        for (const record of some) await world.deliver(record);
      };
    }
    case 'lose': {
      await takeRecords(life);
      pending.splice(0, random.between(1, 4));
      return async () => undefined;
    }
    case 'run': {
      const due = random.shuffled(world.machines.due()).slice(0, 3);
      return async () => {
        for (const { name } of due) await world.machines.run(name);
      };
    }
    case 'wakeEarly':
    case 'loseExecution':
    case 'killExecution': {
      const [execution] = random.shuffled(world.machines.open());
      if (!execution) return async () => undefined;
      if (kind === 'wakeEarly') return () => world.machines.run(execution.name);
      const { lose, kill } = world.machines;
      return async () => (kind === 'loseExecution' ? lose(execution.name) : kill(execution.name));
    }
    case 'tellDeath':
      return tellDeaths(life);
    case 'sweep':
      return () => world.sweep();
    case 'command': {
      const command = await commandOf(world, random, random.one(COMMANDS));
      const times = random.chance(0.15) ? 2 : 1;
      return async () => {
        for (let time = 0; time < times; time++) await send(world, life.ledger, command);
      };
    }
    case 'race':
      return raceOf(life);
    case 'answer':
      return answerSome(life);
    case 'wait': {
      const instant = await nextInstant(life);
      return async () => world.moveTo(instant);
    }
  }
}

/** Some of what the bus has to tell, in any order: lost, once or twice, at once or late. */
async function tellDeaths({ world, random }: Life): Promise<Action> {
  const told = random.shuffled(world.deaths).slice(0, random.between(1, 3));
  const isForgotten = random.chance(0.7);
  if (isForgotten) for (const death of told) world.deaths.splice(world.deaths.indexOf(death), 1);
  if (random.chance(0.1)) return async () => undefined;
  return async () => {
    for (const death of told) await world.revive(death).catch(() => undefined);
  };
}

/** Twice, late, in any order, and first one thing and then another. */
function answerSome({ world, random }: Life): Action {
  const some = random.shuffled(world.products.heard).slice(0, random.between(1, 3));
  const until = addSeconds(world.now(), random.one([-60, 90, 1_800, 2 * DAY]));
  const answers = some.map((asked): [typeof asked, TaskAnswerRequest] => [
    asked,
    random.one<TaskAnswerRequest>([
      { status: 'DONE' },
      { status: 'DONE' },
      { status: 'DONE' },
      { status: 'FAILED', reason: 'QUOTA_EXCEEDED' },
      { status: 'WORKING', until },
    ]),
  ]);
  return async () => {
    for (const [asked, answer] of answers) await world.products.answer(asked, answer).catch(() => undefined);
  };
}

const RACERS = [
  'deliver',
  'double',
  'run',
  'run',
  'wakeEarly',
  'tellDeath',
  'sweep',
  'command',
  'command',
  'command',
] as const;

/** Two to four of them at once, call by call. */
async function raceOf(life: Life): Promise<Action> {
  const { world, random } = life;
  const actions: Action[] = [];
  const racers = random.between(2, 4);
  for (let racer = 0; racer < racers; racer++) actions.push(await actionOf(life, random.one(RACERS)));
  return () => world.race(actions);
}

export async function takeRecords({ world, pending, seen }: Life): Promise<void> {
  const records = await world.newRecords();
  pending.push(...records);
  seen.push(...records);
}

/** A moment later, days later, or about the next date of the tenant: the second before, at, and after it. */
async function nextInstant({ world, random }: Life): Promise<Instant> {
  const now = world.now();
  const [tenantId = ''] = random.shuffled(world.tenantIds);
  const { tenant } = await world.stored(tenantId);
  const next = dueOf(tenant)
    .map(({ at }) => at)
    .filter((at) => at > now)
    .sort()[0];
  if (next !== undefined && random.chance(0.5))
    return addSeconds(next, random.one([-1, 0, 0, 0, 1, 90, 400]));
  return addSeconds(now, random.one([random.below(400), random.below(DAY), random.below(12 * DAY)]));
}
