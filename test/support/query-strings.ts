import * as fc from 'fast-check';
import { ROUTE_CONTRACTS } from '../../functions/openapi/contracts/contracts.ts';
import type { RouteContract } from '../../functions/openapi/parts/route-contract.ts';
import type { RouteName } from '../../functions/routes/routes.ts';

type Pair = readonly [name: string, value: string];

/** The parameters that the OpenAPI document gives to a call. */
export function parametersOf(name: RouteName): string[] {
  const { query }: RouteContract = ROUTE_CONTRACTS[name];
  return Object.keys(query?.shape ?? {});
}

const EVERY_PARAMETER = [
  ...new Set((Object.keys(ROUTE_CONTRACTS) as RouteName[]).flatMap((name) => parametersOf(name))),
];
const VALUES = ['', 'true', 'false', '1', 'WORKPLACE', '2026-07', 'acme'];

/** Slips of the hand and of libraries: `dryrun`, `dryRun[]`, `dry_run`, `products`, ` dryRun`, `dryRun;x`. */
const slipsOf = (name: string): string[] => [
  name.toLowerCase(),
  name.toUpperCase(),
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  ...['[]', '[0]', 's', ' ', ';', '.', '\u200b', '\u0000'].map((tail) => name + tail),
  ...[' ', '$', '\ufeff'].map((head) => head + name),
  name.slice(1),
  name.slice(0, -1),
];

const someName = fc.oneof(
  fc.constantFrom(...EVERY_PARAMETER),
  fc.constantFrom(...EVERY_PARAMETER.flatMap(slipsOf)),
  fc.constantFrom('', '__proto__', 'constructor', 'toString', '/', '~', 'query'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** The pairs of a query string of which at least one is no parameter of the call. */
export const queryStrings = (had: readonly string[]): fc.Arbitrary<Pair[]> => {
  const value = fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary', maxLength: 8 }));
  const wrong = someName.filter((name) => !had.includes(name));
  const pair = fc.tuple(someName, value);
  return fc
    .tuple(fc.array(pair, { maxLength: 4 }), fc.tuple(wrong, value), fc.array(pair, { maxLength: 4 }))
    .map(([before, one, after]) => [...before, one, ...after]);
};

/** As a browser writes them. */
export const rawQuery = (pairs: readonly Pair[]): string =>
  new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString();

/** How an answer names a parameter (RFC 6901). */
export const pointerTo = (parameter: string): string =>
  `query/${parameter.replaceAll('~', '~0').replaceAll('/', '~1')}`;
