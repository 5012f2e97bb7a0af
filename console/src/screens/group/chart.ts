import type { Group, OrgChart } from '@smartwork/client/types';

export type Place = OrgChart['companies'][number];
export type Chart = readonly Place[];

export const chartOf = ({ companies }: Group): Chart =>
  companies.map(({ tenantId, displayRange, parentTenantId, position }) => ({
    tenantId,
    displayRange,
    parentTenantId,
    position,
  }));

/** Every company right after the one that it stands under, those of one parent by their position. */
export function inTreeOrder(chart: Chart, parent: string | null = null): Place[] {
  return chart
    .filter(({ parentTenantId }) => parentTenantId === parent)
    .toSorted((a, b) => a.position - b.position)
    .flatMap((place) => [place, ...inTreeOrder(chart, place.tenantId)]);
}

export function depthOf(chart: Chart, { parentTenantId }: Place): number {
  const parent = chart.find(({ tenantId }) => tenantId === parentTenantId);
  return parent ? 1 + depthOf(chart, parent) : 0;
}

const isBelow = (chart: Chart, tenantId: string, above: string): boolean => {
  const parent = chart.find((place) => place.tenantId === tenantId)?.parentTenantId;
  return parent !== undefined && parent !== null && (parent === above || isBelow(chart, parent, above));
};

/** A company stands under any company that is neither itself nor below it. */
export const possibleParents = (chart: Chart, tenantId: string): string[] =>
  chart
    .map((place) => place.tenantId)
    .filter((other) => other !== tenantId && !isBelow(chart, other, tenantId));

/** Positions are counted anew, so that two companies never share one. */
export const numbered = (ordered: Chart): Chart => {
  const counts = new Map<string | null, number>();
  return ordered.map((place) => {
    const position = counts.get(place.parentTenantId) ?? 0;
    counts.set(place.parentTenantId, position + 1);
    return { ...place, position };
  });
};

/** The companies in this order; those below a company stay below it. */
export const reordered = (chart: Chart, order: readonly string[]): Chart =>
  inTreeOrder(numbered(chart.toSorted((a, b) => order.indexOf(a.tenantId) - order.indexOf(b.tenantId))));

/** At the end of those that stand under the new parent. */
export function movedUnder(chart: Chart, tenantId: string, parentTenantId: string | null): Chart {
  const moved = chart.map((place) =>
    place.tenantId === tenantId ? { ...place, parentTenantId, position: chart.length } : place,
  );
  return numbered(inTreeOrder(moved));
}

export const withRange = (chart: Chart, tenantId: string, displayRange: Place['displayRange']): Chart =>
  chart.map((place) => (place.tenantId === tenantId ? { ...place, displayRange } : place));

export const isSameChart = (a: Chart, b: Chart): boolean =>
  JSON.stringify(numbered(inTreeOrder(a))) === JSON.stringify(numbered(inTreeOrder(b)));
