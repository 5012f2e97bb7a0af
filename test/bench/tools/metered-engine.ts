import * as z from 'zod';
import { listen, readBody, send } from '../../../infra/local/base/wire.ts';
import { startTableEngine } from '../../support/engines/table-engine.ts';

const CapacitySchema = z.object({
  ConsumedCapacity: z
    .union([z.object({ CapacityUnits: z.number() }), z.array(z.object({ CapacityUnits: z.number() }))])
    .optional(),
});
const READS = /^(Get|BatchGet|Query|TransactGet)/;
const WRITES = /^(Put|Update|Delete|BatchWrite|TransactWrite)/;

/** The engine behind a meter, which asks each call for the capacity it took and adds it up. */
export async function startMeteredEngine() {
  const engine = await startTableEngine();
  const meter = { calls: 0, readUnits: 0, writeUnits: 0, refused: 0 };

  function count(operation: string, answer: string): void {
    const { ConsumedCapacity = [] } = CapacitySchema.parse(JSON.parse(answer));
    const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
    meter.calls += 1;
    meter[READS.test(operation) ? 'readUnits' : 'writeUnits'] += units;
  }

  const { port, close } = await listen(0, async (incoming, outgoing) => {
    const text = (await readBody(incoming)).toString('utf8');
    const target = String(incoming.headers['x-amz-target']);
    const operation = target.split('.')[1] ?? '';
    // The sweep looks into its index every five minutes, whether there are subscriptions or not.
    const isMetered =
      (READS.test(operation) || WRITES.test(operation)) && !text.includes('"IndexName":"due"');
    const body = isMetered ? JSON.stringify({ ...JSON.parse(text), ReturnConsumedCapacity: 'TOTAL' }) : text;
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': String(incoming.headers['x-amz-date']),
      authorization: String(incoming.headers.authorization),
    };
    const reply = await send(engine.url, 'POST', headers, body);
    if (isMetered && reply.status === 200) count(operation, reply.body.toString('utf8'));
    else if (operation === 'TransactWriteItems') meter.refused += 1;
    outgoing.writeHead(reply.status, { 'content-type': 'application/x-amz-json-1.0' }).end(reply.body);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    read: () => ({ ...meter }),
    async stop(): Promise<void> {
      await close();
      await engine.stop();
    },
  };
}
