import * as z from 'zod';

const BusSchema = z.object({ events: z.array(z.object({ detail: z.unknown() })) });

/** What the bus of a local run has told, as its archive would have it. */
export async function toldBy(origin: string): Promise<unknown[]> {
  const response = await fetch(`${origin}/_local/bus`);
  return BusSchema.parse(await response.json()).events.map(({ detail }) => detail);
}
