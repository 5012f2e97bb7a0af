import * as z from 'zod';
import { answerServiceTask, getServiceTask } from '../../client/src/generated/sdk.gen.ts';
import type { Product } from '../../client/src/generated/types.gen.ts';
import type { SmartworkClient } from '../../client/src/smartwork-client.ts';
import type { ProductSystem } from './product-system.ts';

/** What a product reads of a request on the bus: its own schema, as another team would write it from docs/asyncapi.json. */
const RequestSchema = z.looseObject({
  id: z.string(),
  type: z.string().regex(/^smartwork\.service\.(set-up|settings|deletion)-requested\.v1$/),
  data: z.looseObject({
    tenantId: z.string(),
    product: z.enum(['NAVER_WORKS', 'WORKPLACE', 'WORKBOX']),
    task: z.string(),
  }),
});
type Request = z.infer<typeof RequestSchema>;

interface ConnectorDeps {
  /** With the token of a product. */
  readonly client: SmartworkClient;
  /** For whom it answers. */
  readonly products: readonly Product[];
  /** All that the bus has told so far: in AWS the queue behind a rule of the product's own. */
  readonly told: () => Promise<readonly unknown[]>;
  readonly system: ProductSystem;
  readonly say?: (line: string) => void;
}

const codeIn = (error: unknown): unknown => z.looseObject({ code: z.string() }).safeParse(error).data?.code;

/** The reference connector: it hears what its products are asked for, does it in their system, and answers. */
export function createConnector({ client, products, told, system, say = () => {} }: ConnectorDeps) {
  const handled = new Set<string>();

  async function handle({ type, data: path }: Request): Promise<void> {
    const { data: task, error } = await getServiceTask({ client, path });
    // It is over, or another one takes its place: nothing to do.
    if (!task) return say(`${type} ${path.tenantId} ${path.product} ${path.task}: ${codeIn(error)}`);
    system.carryOut(task);
    const answer = await answerServiceTask({ client, path, body: { status: 'DONE' } });
    // A refusal is final, all else comes again.
    if (!answer.data && (answer.response?.status ?? 500) >= 500) throw new Error('the API does not answer');
    say(
      `${type} ${path.tenantId} ${path.product} ${path.task}: ${answer.data ? 'DONE' : codeIn(answer.error)}`,
    );
  }

  return {
    /** Does what it has not done yet, and answers how much that was. An event may come again: its ID tells. */
    async catchUp(): Promise<number> {
      let done = 0;
      for (const event of await told()) {
        const { data: asked } = RequestSchema.safeParse(event);
        if (!asked || !products.includes(asked.data.product) || handled.has(asked.id)) continue;
        await handle(asked);
        handled.add(asked.id);
        done += 1;
      }
      return done;
    },
  };
}
