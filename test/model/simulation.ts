import { expect } from 'vitest';
import { type Random, seeded } from '../../infra/local/faults/seeded.ts';
import type { Journey } from '../support/journeys/journey.ts';
import { atHour, type Day, inSeoul, plusDays } from './calendar.ts';
import { type Company, createCompany } from './company.ts';
import { ACCEPTED, type Enrolled, enrol } from './enrolled.ts';
import { HIGHER_PLANS, OFFERS, type Offer, type Product } from './offers.ts';
import { isLive, lastCancellationDate, lastFreeDay, type Part } from './part.ts';
import { expectSame } from './same.ts';

interface Life {
  readonly model: Company;
  readonly real: Enrolled;
  /** What was asked, for whoever reads why it failed. */
  readonly asked: string[];
}

/** Midnight, a while after the reminders of nine o’clock, and other hours. */
const HOURS = [0, 9.1, 10, 17, 22];

/**
 * Lives of companies in one local run, over HTTP, beside the model: a command is accepted by both or by none, and after
 * each step both show the same state, entitlements, bills, events and mails.
 */
export async function simulate(journey: Journey, seed: number, lives: number, steps: number): Promise<void> {
  const random = seeded(seed);
  const now = () => inSeoul(journey.local.now());
  const all: Life[] = [];
  for (let index = 0; index < lives; index += 1) {
    const offer = random.one(Object.keys(OFFERS) as Offer[]);
    const real = await enrol(journey, `life-${seed}-${index}`, offer);
    all.push({ model: createCompany(offer, now().day), real, asked: [`${offer} on ${now().day}`] });
  }
  await journey.local.drain();
  for (let step = 0; step < steps; step += 1) {
    for (const life of all) {
      life.model.passTo(now());
      for (let count = random.below(4); count > 0; count -= 1) await act(life, random);
    }
    await journey.local.drain();
    await Promise.all(all.map((life) => expectSame(life, since(life))));
    await journey.local.advance({ to: atHour(nextDay(all, random, now().day), random.one(HOURS)) });
    await journey.local.drain();
  }
  for (const life of all) life.model.passTo(now());
  await Promise.all(all.map((life) => expectSame(life, life.model.firstDay)));
}

/** The bills of older months are read once more in the end. */
const since = ({ model }: Life): Day =>
  plusDays(model.today(), -45) > model.firstDay ? plusDays(model.today(), -45) : model.firstDay;

/** A day on which something is due for one of the companies, the day before, or any other day. */
function nextDay(all: readonly Life[], random: Random, today: Day): Day {
  const due = all
    .flatMap(({ model }) => model.parts.flatMap(datesOf))
    .flatMap((day) => [plusDays(day, -1), day])
    .filter((day) => day > today)
    .toSorted();
  if (due.length === 0 || random.chance(0.2)) return plusDays(today, random.between(1, 20));
  return due[Math.min(random.below(8), due.length - 1)] ?? plusDays(today, 1);
}

function datesOf(part: Readonly<Part>): Day[] {
  if (part.phase === 'ENDED') return [];
  const ends = part.phase === 'PAID' ? [] : [plusDays(lastFreeDay(part), 1), plusDays(lastFreeDay(part), 31)];
  const own = [part.reservation?.date, part.cancellation, part.term && plusDays(part.term.end, 1)];
  return [...ends, ...own].flatMap((day) => day ?? []);
}

const COMMANDS = [
  ...(['pay', 'pay', 'reserve', 'drop', 'renew', 'upgrade', 'upgrade'] as const),
  ...(['cancel', 'cancel', 'undo', 'staff', 'staff', 'store'] as const),
];

/** Few of these are sent: a refusal takes as long as a change, and shows less. */
function isMostlyRefused(command: (typeof COMMANDS)[number], model: Company, part: Part): boolean {
  if (part.phase === 'ENDED') return true;
  if (command === 'pay') return part.phase === 'PAID';
  if (command === 'reserve') return part.phase !== 'TRIAL';
  if (command === 'drop') return part.reservation === undefined;
  if (command === 'renew') return part.term === undefined;
  return command === 'undo' && model.parts.every(({ cancellation }) => cancellation === undefined);
}

/** One command, sent to both. */
async function act({ model, real, asked }: Life, random: Random): Promise<void> {
  const today = model.today();
  const part = random.one(model.parts);
  const { product } = part;
  const both = async (what: string, expected: boolean, sent: Promise<string>): Promise<void> => {
    asked.push(`${today} ${what}`);
    const answer = await sent;
    // A refusal is of the state; a broken rule of a field would be a mistake of the model.
    const refusal = expect.stringMatching(/^409 /);
    expect(answer, asked.join('\n')).toEqual(expected ? ACCEPTED : refusal);
  };
  const billingPlan = random.one(['MONTHLY', 'ANNUAL', 'ANNUAL'] as const);
  const renewal = random.one(['AUTO_RENEW', 'SWITCH_TO_MONTHLY'] as const);

  const command = random.one(COMMANDS);
  if (isMostlyRefused(command, model, part) && random.chance(0.7)) return;
  switch (command) {
    case 'pay':
      return both(
        `pay ${product} ${billingPlan} ${renewal}`,
        model.pay(product, today, billingPlan, renewal),
        real.pay(product, today, billingPlan, renewal),
      );
    case 'reserve': {
      const date = plusDays(today, random.between(1, 30));
      // A date that no trial has is a broken rule of the field, which other tests look at; so is any in the grace.
      if (part.phase === 'SUSPENDED' || (part.phase === 'TRIAL' && date > lastFreeDay(part))) return;
      if (part.reservation?.date === date) return;
      return both(
        `reserve ${product} ${date} ${billingPlan} ${renewal}`,
        model.pay(product, date, billingPlan, renewal),
        real.pay(product, date, billingPlan, renewal),
      );
    }
    case 'drop':
      return both(`drop ${product}`, model.drop(product), real.drop(product));
    case 'renew':
      if (part.renewal === renewal) return;
      return both(
        `renew ${product} ${renewal}`,
        model.choose(product, renewal),
        real.choose(product, renewal),
      );
    case 'upgrade': {
      if (model.isBundle() && random.chance(0.7))
        return both('upgrade the bundle', model.upgradeBundle(), real.upgradeBundle());
      const plan = random.one(HIGHER_PLANS[product]);
      return both(`upgrade ${product} ${plan}`, model.upgrade(product, plan), real.upgrade(product, plan));
    }
    case 'cancel': {
      if (model.parts.some(({ cancellation }) => cancellation)) return;
      const products = random.chance(0.4) ? model.parts.map((each) => each.product) : [product];
      return cancel(products);
    }
    case 'undo':
      return both('undo', model.undo(), real.undo());
    case 'staff': {
      const live = model.parts.filter(isLive).map((each) => each.product);
      const there = Math.min(...live.map((each) => model.usage.count('accounts', each) - 1));
      const come = random.below(4);
      const go = live.length > 0 ? random.below(Math.min(3, there + 1)) : 0;
      if (come + go === 0 || live.length === 0) return;
      return both(`staff +${come} -${go}`, model.staff(come, go), real.staff(live, come, go));
    }
    case 'store': {
      if (product === 'NAVER_WORKS' || model.usage.days.some(({ date }) => date === today)) return;
      const units = random.below(3);
      if (units === model.usage.count('units', product)) return;
      return both(`store ${product} ${units}`, model.store(product, units), real.store(product, units));
    }
  }

  async function cancel(products: readonly Product[]): Promise<void> {
    const parts = model.parts.filter((each) => products.includes(each.product) && each.phase !== 'ENDED');
    const limits = parts.map((each) => lastCancellationDate(each, today)).toSorted();
    const date = random.chance(0.25)
      ? today
      : random.one([plusDays(today, random.between(1, 60)), limits[0] ?? today]);
    if (date > (limits[0] ?? date)) return;
    const penalty = model.penalty(products, date);
    await both(
      `cancel ${products} ${date} for ${penalty}`,
      model.cancel(products, date),
      real.cancel(products, date, penalty),
    );
  }
}
