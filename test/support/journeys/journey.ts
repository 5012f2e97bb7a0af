import { afterAll, beforeAll, inject } from 'vitest';
import { startLocal } from '../../../infra/local/start.ts';
import { createCaller, type JourneyCaller } from './caller.ts';
import { createTables, type JourneyTables } from './tables.ts';

type LocalOptions = NonNullable<Parameters<typeof startLocal>[0]>;
type LocalRun = Awaited<ReturnType<typeof startLocal>>;

export interface Journey {
  readonly local: LocalRun;
  readonly tables: JourneyTables;
  /** Calls the API with a token of this account; without a scope it is the console's. */
  readonly as: (sub: string, scope?: string) => Promise<JourneyCaller>;
  /** Calls the API without a token. */
  readonly anyone: JourneyCaller;
  readonly support: () => Promise<JourneyCaller>;
}

const CONSOLE = 'smartwork/console';
const SUPPORT = 'smartwork/support';

/** Serves the synthesized app of this suite on free ports; with a finance system, connected products or webhooks, the app is synthesized anew. */
export async function startJourney(options: LocalOptions = {}): Promise<Journey> {
  const faults = inject('faults');
  const local = await startLocal({
    port: 0,
    quiet: true,
    warm: true,
    ...(!options.finance && !options.connectors && !options.webhooks && { assembly: inject('assembly') }),
    ...(faults !== null && { faults }),
    ...options,
  });
  const as = async (sub: string, scope = CONSOLE) => createCaller(local.url, await local.token(sub, scope));
  return {
    local,
    tables: createTables(local.dynamodbUrl),
    as,
    anyone: createCaller(local.url),
    support: () => as('support-desk', SUPPORT),
  };
}

/** One local run for the tests of a file. */
export function journeyOfFile(): () => Journey {
  let journey: Journey | undefined;
  beforeAll(async () => {
    journey = await startJourney();
  });
  afterAll(() => journey?.local.stop());
  return () => {
    if (!journey) throw new Error('the journey has not begun');
    return journey;
  };
}
