import { ROUTE_CONTRACTS } from '../../functions/openapi/contracts/contracts.ts';
import type { RouteContract } from '../../functions/openapi/parts/route-contract.ts';

interface CodedRefinement {
  readonly code: string;
  readonly message: unknown;
}

/** Every rule with a code in the schemas of queries, headers and bodies, at any depth. */
export function codedRefinements(): CodedRefinement[] {
  const contracts: RouteContract[] = Object.values(ROUTE_CONTRACTS);
  const found = new Map<string, CodedRefinement>();
  const seen = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const { check, params }: { check?: unknown; params?: Partial<CodedRefinement> } = value;
    if (check === 'custom' && params?.code)
      found.set(JSON.stringify(params), { code: params.code, message: params.message });
    // zod keeps the definition of a schema, with its parts, behind a getter.
    const { _zod: internals }: { _zod?: { def?: object } } = value;
    for (const part of Object.values(internals?.def ?? value)) walk(part);
    walk(internals?.def);
  };
  for (const { query, headers, body } of contracts) walk([query, headers, ...(body?.schemas ?? [])]);
  return [...found.values()];
}
