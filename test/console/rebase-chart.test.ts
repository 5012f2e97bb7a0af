import { describe, expect, it } from 'vitest';
import {
  type Chart,
  depthOf,
  inTreeOrder,
  reordered,
  withRange,
} from '../../console/src/screens/group/chart.ts';
import { rebasedChart } from '../../console/src/screens/group/rebase-chart.ts';

const place = (tenantId: string, position: number, parentTenantId: string | null = null) =>
  ({ tenantId, displayRange: 'GROUP', parentTenantId, position }) as const;
/** a with b below it, and c. */
const BASE: Chart = [place('a', 0), place('b', 0, 'a'), place('c', 1)];
const SWAPPED = reordered(inTreeOrder(BASE), ['c', 'a', 'b']);

const shown = (chart: Chart): string =>
  inTreeOrder(chart)
    .map((one) => `${'-'.repeat(depthOf(chart, one))}${one.tenantId}${one.displayRange === 'OWN' ? '*' : ''}`)
    .join(' ');

describe('an org chart that others have changed while it was edited', () => {
  it.each<[what: string, chosen: Chart, stored: Chart, expected: string]>([
    ['keeps what was chosen when nothing has changed', SWAPPED, BASE, 'c a -b'],
    ['takes over the ranges that others chose', SWAPPED, withRange(BASE, 'b', 'OWN'), 'c a -b*'],
    [
      'keeps a range that was chosen, and takes over the order of others',
      withRange(BASE, 'c', 'OWN'),
      SWAPPED,
      'c* a -b',
    ],
    [
      'keeps the order that was chosen before that of others',
      SWAPPED,
      [place('b', 0), place('a', 1), place('c', 2)],
      'c a -b',
    ],
    ['has a company that has come meanwhile, last', SWAPPED, [...BASE, place('d', 2)], 'c a -b d'],
    [
      'has no company that has left, and moves up what stood under it',
      SWAPPED,
      [place('b', 0), place('c', 1)],
      'c b',
    ],
  ])('%s', (_, chosen, stored, expected) => {
    expect(shown(rebasedChart(BASE, chosen, stored))).toBe(expected);
  });

  it('numbers the places anew, each once', () => {
    const chart = rebasedChart(BASE, SWAPPED, [place('b', 0), place('c', 1), place('d', 2)]);
    expect(chart.map(({ tenantId, position }) => [tenantId, position])).toEqual([
      ['c', 0],
      ['b', 1],
      ['d', 2],
    ]);
  });
});
