import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { createSmartworkClient } from '../../client/src/smartwork-client.ts';
import { createConnector } from './connector.ts';
import { toldBy } from './local-bus.ts';
import { productSystem } from './product-system.ts';
import { startReceiver } from './webhook-receiver.ts';

const USAGE = `npm run connector -- [--api http://localhost:3000] [--products NAVER_WORKS,WORKPLACE]
                         [--port 4000 --secrets whsec_…,whsec_…]
  Listens to the bus of a local run that was started with --connectors, and confirms what these products are asked for.
  With a port it gets the events by the webhooks of the local run (--webhooks), and prints those that are new; the local
  run prints the secrets at its start.`;

function options() {
  try {
    return parseArgs({
      options: {
        api: { type: 'string', default: 'http://localhost:3000' },
        products: { type: 'string', default: 'NAVER_WORKS,WORKPLACE' },
        port: { type: 'string' },
        secrets: { type: 'string', default: '' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(1);
  }
}

const values = options();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const origin = new URL(values.api).origin;
const products = z.array(z.enum(['NAVER_WORKS', 'WORKPLACE', 'WORKBOX'])).parse(values.products.split(','));

async function token(): Promise<string> {
  const wish = { sub: 'connector', scope: 'smartwork/product' };
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${origin}/_local/tokens`, {
    method: 'POST',
    headers,
    body: JSON.stringify(wish),
  });
  return z.object({ token: z.string() }).parse(await response.json()).token;
}

const receiver =
  values.port === undefined
    ? undefined
    : await startReceiver({
        port: Number(values.port),
        secrets: () => values.secrets.split(','),
        onEvent: (event) => console.log(JSON.stringify(event)),
      });
const connector = createConnector({
  client: createSmartworkClient({ origin, token }),
  products,
  told: async () => receiver?.events() ?? toldBy(origin),
  system: productSystem(),
  say: (line) => console.log(line),
});
console.log(`Answers for ${products.join(' and ')} at ${origin}. Ctrl-C stops it.`);
for (;;) {
  await connector.catchUp().catch((error: unknown) => console.error(String(error)));
  await setTimeout(500);
}
