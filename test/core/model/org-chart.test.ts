import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartErrors, chartOf } from '../../../functions/core/model/org-chart.ts';

type Chart = Parameters<typeof chartErrors>[0];

const COMPANIES = ['a', 'b', 'c', 'd'];
/** `b<a` is b under a, `a` at the top; positions count in the order written. */
const chart = (...places: string[]): Chart =>
  places.map((place, position) => {
    const [tenantId = '', parent = null] = place.split('<');
    return { tenantId, parentTenantId: parent, displayRange: 'GROUP', position };
  });
const errorsOf = (places: Chart) =>
  chartErrors(places, COMPANIES).map(({ pointer, code }) => `${pointer} ${code}`);
const shown = (places: Chart) =>
  places.map(({ tenantId, parentTenantId }) => (parentTenantId ? `${tenantId}<${parentTenantId}` : tenantId));

describe('R152 an org chart', () => {
  it.each([
    ['a row', ['a', 'b', 'c', 'd']],
    ['a line', ['a', 'b<a', 'c<b', 'd<c']],
    ['a tree whose leaves come first', ['d<b', 'c<a', 'b<a', 'a']],
  ])('may be %s', (_, places) => {
    expect(errorsOf(chart(...places))).toEqual([]);
  });

  it.each([
    ['a company under itself', ['a<a', 'b', 'c', 'd'], ['#/companies/0/parentTenantId CYCLE']],
    [
      'a circle',
      ['a<c', 'b<a', 'c<b', 'd'],
      [
        '#/companies/0/parentTenantId CYCLE',
        '#/companies/1/parentTenantId CYCLE',
        '#/companies/2/parentTenantId CYCLE',
      ],
    ],
    [
      'a circle, not for the company that stands under it',
      ['a<c', 'b<a', 'c<b', 'd<a'],
      [
        '#/companies/0/parentTenantId CYCLE',
        '#/companies/1/parentTenantId CYCLE',
        '#/companies/2/parentTenantId CYCLE',
      ],
    ],
    [
      'a company under a department',
      ['a', 'b<a-sales', 'c', 'd'],
      ['#/companies/1/parentTenantId PARENT_UNKNOWN'],
    ],
    ['a company twice', ['a', 'b', 'c', 'd', 'd'], ['#/companies/4/tenantId COMPANY_TWICE']],
    ['a company of others', ['a', 'b', 'c', 'd', 'e'], ['#/companies/4/tenantId COMPANY_UNKNOWN']],
    ['a company left out', ['a', 'b', 'c'], ['#/companies COMPANY_MISSING']],
  ])('is refused with %s', (_, places, errors) => {
    expect(errorsOf(chart(...places))).toEqual(errors);
  });

  it('is refused with two companies in one place', () => {
    const places = chart('a', 'b', 'c', 'd').map((place) => ({ ...place, position: 1 }));
    expect(errorsOf(places)).toHaveLength(3);
    expect(new Set(errorsOf(places).map((error) => error.split(' ')[1]))).toEqual(
      new Set(['POSITION_TWICE']),
    );
  });

  it('shows who came later last, and those under one that left where it stood', () => {
    const saved = chart('a', 'b<a', 'c<b', 'd<a');
    expect(shown(chartOf(saved, ['e', 'a', 'c', 'd']))).toEqual(['a', 'd<a', 'c<a', 'e']);
    expect(shown(chartOf([], ['a', 'b']))).toEqual(['a', 'b']);
  });

  it('shows those in one place by their positions, and at the top who stands under one that nobody knows', () => {
    const places = chart('a', 'b', 'c<z');
    const saved = places.map((place, index) => ({ ...place, position: 9 - index }));
    expect(shown(chartOf(saved, ['a', 'b', 'c']))).toEqual(['b', 'a', 'c']);
  });

  it('shows every company once, each after the one it stands under, whoever came and left', () => {
    const parents = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parents, fc.array(fc.nat({ max: 14 }), { maxLength: 14 }), (numbers, present) => {
        // Each stands under one before it or at the top: a tree of any form.
        const saved = numbers.map((number, index) => ({
          tenantId: `${index}`,
          displayRange: 'GROUP' as const,
          parentTenantId: index === 0 || number % 4 === 0 ? null : `${number % index}`,
          position: index,
        }));
        const companies = [...new Set(present.map(String))];
        const ordered = chartOf(saved, companies);
        expect(ordered.map(({ tenantId }) => tenantId).sort()).toEqual(companies.toSorted());
        expect(chartErrors(ordered, companies)).toEqual([]);
        for (const [index, { parentTenantId }] of ordered.entries())
          if (parentTenantId !== null)
            expect(ordered.slice(0, index).map(({ tenantId }) => tenantId)).toContain(parentTenantId);
      }),
    );
  });
});
