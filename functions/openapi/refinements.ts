import type * as z from 'zod';

interface Refinement {
  readonly sentence: string;
  /** Of `coded`: absent where a rule has none. */
  readonly code: string | undefined;
  /** The field that a rule on a whole form blames. */
  readonly field: string | undefined;
}

/** The rules in words that refinements of this schema hold, in their order; not those of its parts. */
export function refinementsOf(schema: z.core.$ZodType): Refinement[] {
  const { def } = schema._zod;
  const checks = [def, ...(def.checks ?? []).map(({ _zod }) => _zod.def)];
  return checks.filter(isCustom).flatMap(({ error, params, path }) => {
    const sentence = error?.({ code: 'custom', input: undefined });
    const { code }: { code?: unknown } = params ?? {};
    const field = path?.map(String).join('.');
    return typeof sentence === 'string'
      ? [{ sentence, code: typeof code === 'string' ? code : undefined, field }]
      : [];
  });
}

const isCustom = (def: object): def is z.core.$ZodCustomDef => 'check' in def && def.check === 'custom';
