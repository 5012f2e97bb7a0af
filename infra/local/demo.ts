import { parseArgs } from 'node:util';
import { live } from './demo/live.ts';
import { startLocal } from './start.ts';

/** `npm run demo` tells the life of one company over a year and a half. It checks every answer and ends at a wrong one. */
async function main(): Promise<void> {
  const began = performance.now();
  console.log('Starting the local run: the synthesized app with its engines, all in memory.');
  const { values } = parseArgs({ options: { assembly: { type: 'string' } } });
  const local = await startLocal({
    port: 0,
    quiet: true,
    warm: true,
    ...(values.assembly !== undefined && { assembly: values.assembly }),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void local.stop().then(() => process.exit(1)));
  }
  try {
    await live(local.url, console.log);
    console.log(`\nAll of it took ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    await local.stop();
  }
}

main().catch((error: unknown) => {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
