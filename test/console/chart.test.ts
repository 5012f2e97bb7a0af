import { describe, expect, it } from 'vitest';
import {
  type Chart,
  depthOf,
  inTreeOrder,
  isSameChart,
  movedUnder,
  possibleParents,
  reordered,
  withRange,
} from '../../console/src/screens/group/chart.ts';

const place = (tenantId: string, position: number, parentTenantId: string | null = null) =>
  ({ tenantId, displayRange: 'GROUP', parentTenantId, position }) as const;
/** a with b below it, and c with d below that. */
const CHART: Chart = [place('c', 1), place('b', 0, 'a'), place('a', 0), place('d', 0, 'c')];

const seen = (chart: Chart): string =>
  chart.map((one) => `${'-'.repeat(depthOf(chart, one))}${one.tenantId}${one.position}`).join(' ');

describe('the org chart of a group', () => {
  it('R153 has every company right after the one that it stands under', () => {
    expect(seen(inTreeOrder(CHART))).toBe('a0 -b0 c1 -d0');
  });

  it.each([
    ['one before the other', ['c', 'a', 'b', 'd'], 'c0 -d0 a1 -b0'],
    ['between those of another: it stays under its own', ['a', 'd', 'b', 'c'], 'a0 -b0 c1 -d0'],
    ['the same', ['a', 'b', 'c', 'd'], 'a0 -b0 c1 -d0'],
  ])('R153 is ordered by dragging: %s', (_, order, expected) => {
    expect(seen(reordered(inTreeOrder(CHART), order))).toBe(expected);
  });

  it.each([
    ['d', 'a', 'a0 -b0 -d1 c1'],
    ['b', null, 'a0 c1 -d0 b2'],
    ['c', 'b', 'a0 -b0 --c0 ---d0'],
  ] as const)('R153 moves %s under %s, with all below it', (tenantId, parent, expected) => {
    expect(seen(movedUnder(CHART, tenantId, parent))).toBe(expected);
  });

  it('offers no company to stand under itself or under one below it', () => {
    expect(possibleParents(CHART, 'a').sort()).toEqual(['c', 'd']);
    expect(possibleParents(CHART, 'd').sort()).toEqual(['a', 'b', 'c']);
  });

  it('knows whether anything was changed', () => {
    expect(isSameChart(CHART, reordered(inTreeOrder(CHART), ['a', 'b', 'c', 'd']))).toBe(true);
    expect(isSameChart(CHART, withRange(CHART, 'b', 'OWN'))).toBe(false);
    expect(isSameChart(CHART, movedUnder(CHART, 'd', null))).toBe(false);
  });
});
