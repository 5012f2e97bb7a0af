import * as z from 'zod';
import { addSeconds, earlier, epochOf, type Instant, InstantSchema, later } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { stored } from '../stored.ts';
import { type ServiceSettings, ServiceSettingsSchema } from './service-settings.ts';

/** What a connected product is asked to do with its service for a company. */
export const TASK_KINDS = ['SET_UP', 'SETTINGS', 'DELETION'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

const AnswerSchema = z.discriminatedUnion('status', [
  stored({ status: z.literal('DONE'), at: InstantSchema }),
  stored({ status: z.literal('FAILED'), at: InstantSchema, reason: z.string() }),
  stored({ status: z.literal('WORKING'), at: InstantSchema, until: InstantSchema }),
]);
export type TaskAnswer = z.infer<typeof AnswerSchema>;

/** One of each kind for a product: the next one takes the place of the last. It holds nothing personal. */
export const ServiceTaskSchema = stored({
  tenantId: z.string(),
  product: ProductSchema,
  kind: z.enum(TASK_KINDS),
  /** The version that the tenant had when it was asked: a higher number is newer. */
  number: z.int().min(1),
  /** The version of the work that waits for it. */
  work: z.int().min(1),
  /** With what the service is to serve the company; a deletion has none. */
  settings: ServiceSettingsSchema.optional(),
  /** When it was asked for the first time, how often, and when last. */
  askedAt: InstantSchema,
  asks: z.int().min(1),
  lastAskedAt: InstantSchema,
  answer: AnswerSchema.optional(),
});
export type ServiceTask = z.infer<typeof ServiceTaskSchema>;

/** What the work of a tenant wants of a product. */
export interface WantedTask {
  readonly product: ServiceTask['product'];
  readonly kind: TaskKind;
  readonly settings?: ServiceSettings;
}

/** A kind as IDs and event types have it: `set-up`. */
export const taskName = (kind: TaskKind): string => kind.toLowerCase().replace('_', '-');

export const taskId = ({ kind, number }: Pick<ServiceTask, 'kind' | 'number'>): string =>
  `${taskName(kind)}-${number}`;

/** The kind and the number that the ID of a task names. */
export function taskNamed(id: string): Pick<ServiceTask, 'kind' | 'number'> | undefined {
  const { name, number } = /^(?<name>[a-z-]+)-(?<number>[1-9]\d{0,9})$/.exec(id)?.groups ?? {};
  const kind = TASK_KINDS.find((one) => taskName(one) === name);
  return kind && { kind, number: Number(number) };
}

const HOUR = 3_600;
/** A product has so long to answer. */
const ANSWER_SECONDS = HOUR;
/** A product that is at work may ask for so long in all. */
export const LONGEST_SECONDS = 24 * HOUR;
/** R44 promises a minute. */
const PROMISED_SECONDS = 60;
const FIRST_PAUSE = 2;
const LONGEST_PAUSE = { SET_UP: 60, SETTINGS: 60, DELETION: 900 } as const;

/** The latest instant until which a product may say that it is at work. */
export const latestAnswer = ({ askedAt }: ServiceTask): Instant => addSeconds(askedAt, LONGEST_SECONDS);

/** Until when the product has to answer, since it was last asked. */
export function answerDue({ lastAskedAt, answer }: ServiceTask): Instant {
  const due = addSeconds(lastAskedAt, ANSWER_SECONDS);
  return answer?.status === 'WORKING' ? later(due, answer.until) : due;
}

/** It takes longer than R44 promises. */
export const isTaskLate = ({ askedAt }: ServiceTask, now: Instant): boolean =>
  addSeconds(askedAt, PROMISED_SECONDS) <= now;

/** What the wanted task asks for, which the last one of its kind did not; undefined when that one stands. */
export function newTask(
  last: ServiceTask | undefined,
  { product, kind, settings }: WantedTask,
  { tenantId, number, work }: Pick<ServiceTask, 'tenantId' | 'number' | 'work'>,
  now: Instant,
): ServiceTask | undefined {
  if (last?.work === work && isSame(last.settings, settings)) return askedAgain(last, now);
  return {
    tenantId,
    product,
    kind,
    number,
    work,
    ...(settings && { settings }),
    askedAt: now,
    asks: 1,
    lastAskedAt: now,
  };
}

/** A deletion is asked for until it is confirmed: what was answered before counts no more. */
function askedAgain(last: ServiceTask, now: Instant): ServiceTask | undefined {
  if (last.kind !== 'DELETION' || last.answer?.status === 'DONE' || now < answerDue(last)) return undefined;
  const { answer: _, ...task } = last;
  return { ...task, asks: last.asks + 1, lastAskedAt: now };
}

/** By the fields that this release knows. */
const isSame = (one: ServiceSettings | undefined, other: ServiceSettings | undefined): boolean =>
  JSON.stringify(known(one)) === JSON.stringify(known(other));
const known = (settings: ServiceSettings | undefined) =>
  settings && ServiceSettingsSchema.keyof().options.map((name) => settings[name]);

/** What came of a task, as whoever waits for it sees it. */
export type TaskOutcome =
  | { readonly status: 'DONE' }
  | { readonly status: 'FAILED'; readonly reason: string }
  | { readonly status: 'WAITING'; readonly nextAt: Instant };

/**
 * A set-up or a change of settings without an answer in time has failed, a deletion has not. The answer is looked for
 * after half of the time that has gone by.
 */
export function outcomeOf(task: ServiceTask, now: Instant): TaskOutcome {
  const { kind, answer, askedAt } = task;
  if (answer?.status === 'DONE') return { status: 'DONE' };
  const due = answerDue(task);
  if (kind !== 'DELETION') {
    if (answer?.status === 'FAILED') return { status: 'FAILED', reason: answer.reason };
    if (due <= now) return { status: 'FAILED', reason: 'NO_ANSWER' };
  }
  const half = Math.floor((epochOf(now) - epochOf(askedAt)) / 2_000);
  const pause = Math.min(LONGEST_PAUSE[kind], Math.max(FIRST_PAUSE, half));
  return { status: 'WAITING', nextAt: earlier(addSeconds(now, pause), later(due, addSeconds(now, 1))) };
}
