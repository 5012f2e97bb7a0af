import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const RetrySchema = z.looseObject({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.number(),
  BackoffRate: z.number(),
  MaxAttempts: z.number(),
  MaxDelaySeconds: z.number(),
  JitterStrategy: z.enum(['FULL', 'NONE']),
});
const CatchSchema = z.looseObject({ ErrorEquals: z.array(z.string()), Next: z.string() });
const StateSchema = z.looseObject({
  Type: z.string(),
  Next: z.string().optional(),
  TimeoutSeconds: z.number().optional(),
  Parameters: z.record(z.string(), z.unknown()).default({}),
  Retry: z.array(RetrySchema).default([]),
  Catch: z.array(CatchSchema).default([]),
  Choices: z.array(z.looseObject({ Next: z.string() })).default([]),
  Default: z.string().optional(),
  get ItemProcessor() {
    return z.looseObject({ States: z.record(z.string(), StateSchema) }).optional();
  },
});
export type State = z.infer<typeof StateSchema>;
const DefinitionSchema = z.looseObject({
  StartAt: z.string(),
  TimeoutSeconds: z.number(),
  States: z.record(z.string(), StateSchema),
});

const FOLDER = 'statemachines';
const ENDING = '.asl.json';

export interface Definition {
  readonly name: string;
  readonly text: string;
  readonly timeoutSeconds: number;
  /** All states, those of a Map's items too. */
  readonly states: readonly (readonly [string, State])[];
}

export const definitions: readonly Definition[] = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const { TimeoutSeconds, States } = DefinitionSchema.parse(JSON.parse(text));
  return {
    name: file.slice(0, -ENDING.length),
    text,
    timeoutSeconds: TimeoutSeconds,
    states: statesIn(States),
  };
});

function statesIn(states: Readonly<Record<string, State>>): [string, State][] {
  return Object.entries(states).flatMap(([name, state]) => [
    [name, state],
    ...(state.ItemProcessor ? statesIn(state.ItemProcessor.States) : []),
  ]);
}

export const ofType = (definition: Definition, type: string): (readonly [string, State])[] =>
  definition.states.filter(([, state]) => state.Type === type);
