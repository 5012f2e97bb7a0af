import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { createDynamo } from '../../functions/adapters/table/dynamo.ts';
import { addDays, kstDateOf, kstTime } from '../../functions/core/business-calendar.ts';
import { bundleFunctions } from '../../infra/bundle.ts';
import { startSecrets } from '../../infra/local/engines/secrets.ts';
import { REMINDERS_OF_AN_INSTANT, remindersASecond, SWEEP_PARTS } from '../docs/scale/needs.ts';
import { putBatches } from '../support/aws/put-batches.ts';
import { startTableEngine } from '../support/engines/table-engine.ts';
import { REQUESTED_AT } from '../support/tenants.ts';
import { trials } from './scenes/midnight-companies.ts';
import { createBenchTables } from './tools/bench-tables.ts';
import { ENVIRONMENT } from './tools/environment.ts';
import { atMost, printAims, printTable, timed, times } from './tools/figures.ts';
import { SIZES } from './tools/sizes.ts';

const COUNT = SIZES.sweep.reminders;
/** The first reminder of a trial, so many days after its request: seven days before its end. */
const DAYS_UNTIL_REMINDER = 23;
const ResultSchema = z.object({ handled: z.number(), failed: z.literal(0) });

/**
 * Reminders that are due at one instant, turned into mails by the bundle of the sweep, one of its parts after the other.
 * The table is an engine on the same machine: its work counts too.
 */
export async function benchSweep(): Promise<void> {
  const engine = await startTableEngine();
  const keys = await startSecrets(() => 'a-key-of-sixteen-letters');
  const bundles = mkdtempSync(join(tmpdir(), 'bench-bundles-'));
  const client = createDynamo({ endpoint: engine.url });
  try {
    await bundleFunctions({ output: bundles });
    const { subscriptions, credentials } = await createBenchTables(engine.url);
    Object.assign(process.env, ENVIRONMENT, {
      AWS_ENDPOINT_URL_DYNAMODB: engine.url,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: keys.url,
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      TABLE_NAME: subscriptions,
      CREDENTIALS_TABLE_NAME: credentials,
    });
    const items = trials(COUNT, REQUESTED_AT).items.flat();
    // Executions of timers have started long before.
    await putBatches(
      client,
      subscriptions,
      items.filter(({ state }) => state?.S !== 'PENDING'),
    );
    const { handler } = await import(pathToFileURL(join(bundles, 'sweep', 'index.mjs')).href);
    const time = kstTime(addDays(kstDateOf(REQUESTED_AT), DAYS_UNTIL_REMINDER), '09:00');
    let handled = 0;
    const ms = await timed(async () => {
      for (let part = 0; part < SWEEP_PARTS; part++) {
        const result = await handler({ time, part, parts: SWEEP_PARTS }, {});
        handled += ResultSchema.parse(result).handled;
      }
    });
    if (handled !== COUNT) throw new Error(`${handled} of ${COUNT} reminders were handled`);
    print(handled / (ms / 1_000));
  } finally {
    client.destroy();
    await engine.stop();
    await keys.stop();
    rmSync(bundles, { recursive: true });
  }
}

function print(rate: number): void {
  const needed = remindersASecond();
  printTable(`${COUNT} reminders of one instant, a second in one run of the sweep`, [
    ['done', rate.toFixed(1)],
    [`needed for ${REMINDERS_OF_AN_INSTANT} within an hour`, needed.toFixed(1)],
  ]);
  printAims([atMost('needed to done', needed / rate, 1, times)]);
}
