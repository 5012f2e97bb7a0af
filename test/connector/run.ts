import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { createSmartworkClient } from '../../client/src/smartwork-client.ts';
import { createConnector } from './connector.ts';
import { toldBy } from './local-bus.ts';
import { productSystem } from './product-system.ts';

const USAGE = `npm run connector -- [--api http://localhost:3000] [--products NAVER_WORKS,WORKPLACE]
  Listens to the bus of a local run that was started with --connectors, and confirms what these products are asked for.`;

const { values } = parseArgs({
  options: {
    api: { type: 'string', default: 'http://localhost:3000' },
    products: { type: 'string', default: 'NAVER_WORKS,WORKPLACE' },
    help: { type: 'boolean', default: false },
  },
});
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

const connector = createConnector({
  client: createSmartworkClient({ origin, token }),
  products,
  told: () => toldBy(origin),
  system: productSystem(),
  say: (line) => console.log(line),
});
console.log(`Answers for ${products.join(' and ')} at ${origin}. Ctrl-C stops it.`);
for (;;) {
  await connector.catchUp().catch((error: unknown) => console.error(String(error)));
  await setTimeout(500);
}
