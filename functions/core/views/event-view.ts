import type * as z from 'zod';
import { type Fact, FactSchema } from '../lifecycle/events.ts';

/** A fact as its readers see it: how it changed the snapshot is our business. */
export const FactViewSchema = FactSchema.omit({ changes: true, tenantId: true, ownerSub: true }).meta({
  id: 'Fact',
});

export function factView({
  changes: _,
  tenantId: __,
  ownerSub: ___,
  ...fact
}: Fact): z.infer<typeof FactViewSchema> {
  return fact;
}
