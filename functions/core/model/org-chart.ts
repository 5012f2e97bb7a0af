import * as z from 'zod';
import type { Localized } from '../language.ts';
import type { FieldError } from '../refusals/refusals.ts';
import { stored } from '../stored.ts';

/** How much of the chart the employees of a company see: the whole group, or their own company (R149). */
const DisplayRangeSchema = z.enum(['GROUP', 'OWN']);

const ChartCompanySchema = stored({
  tenantId: z.string(),
  displayRange: DisplayRangeSchema,
  /** The company that it stands under, never a department of one (R152); null: at the top. */
  parentTenantId: z.string().nullable(),
  /** Its place among those under the same company, from the lowest on. */
  position: z.int().min(0).max(999),
});
type ChartCompany = z.infer<typeof ChartCompanySchema>;

export const OrgChartSchema = z.array(ChartCompanySchema);
type OrgChart = z.infer<typeof OrgChartSchema>;

/** What is wrong with a chart of these companies: it is saved as one, so it names each of them once. */
export function chartErrors(chart: OrgChart, companies: readonly string[]): FieldError[] {
  const error = (pointer: string, code: string, message: Localized): FieldError => ({
    pointer,
    code,
    message,
  });
  const known = (tenantId: string): boolean => companies.includes(tenantId);
  const errors = chart.flatMap(({ tenantId, parentTenantId, position }, index) => {
    const at = (field: string) => `#/companies/${index}/${field}`;
    const earlier = chart.slice(0, index);
    const isDouble = earlier.some((one) => one.tenantId === tenantId);
    const isBesideItself = earlier.some(
      (one) => one.parentTenantId === parentTenantId && one.position === position,
    );
    const isUnderNobody = parentTenantId !== null && !known(parentTenantId);
    return [
      ...(known(tenantId)
        ? []
        : [
            error(at('tenantId'), 'COMPANY_UNKNOWN', {
              en: 'The group has no such company.',
              ko: '그룹사에 없는 회사입니다.',
            }),
          ]),
      ...(isDouble
        ? [
            error(at('tenantId'), 'COMPANY_TWICE', {
              en: 'Each company is named once.',
              ko: '각 회사를 한 번만 지정해 주십시오.',
            }),
          ]
        : []),
      ...(isUnderNobody
        ? [
            error(at('parentTenantId'), 'PARENT_UNKNOWN', {
              en: 'A company stands under a company of the group, never under a department, or at the top: null.',
              ko: '회사는 그룹사의 다른 회사 아래 또는 최상위(null)에만 둘 수 있으며, 부서 아래에는 둘 수 없습니다.',
            }),
          ]
        : []),
      ...(isBesideItself
        ? [
            error(at('position'), 'POSITION_TWICE', {
              en: 'Two companies under the same one have the same position.',
              ko: '같은 회사 아래에 있는 두 회사의 순서가 같습니다.',
            }),
          ]
        : []),
    ];
  });
  const missing = companies.filter((company) => !chart.some(({ tenantId }) => tenantId === company));
  if (missing.length > 0)
    errors.push(
      error('#/companies', 'COMPANY_MISSING', {
        en: `The chart leaves out ${missing.join(', ')}.`,
        ko: `조직도에 빠진 회사가 있습니다: ${missing.join(', ')}.`,
      }),
    );
  if (errors.length > 0) return errors;
  return chart.flatMap(({ tenantId }, index) =>
    isInCycle(chart, tenantId)
      ? [
          error(`#/companies/${index}/parentTenantId`, 'CYCLE', {
            en: 'The company would stand under itself.',
            ko: '회사를 자기 자신의 아래에 둘 수 없습니다.',
          }),
        ]
      : [],
  );
}

/**
 * The chart of exactly these companies, whatever was saved: a new one stands last at the top, and what stood under one
 * that has left stands where that one stood, last.
 */
export function chartOf(saved: OrgChart, companies: readonly string[]): OrgChart {
  const byId = new Map(saved.map((company) => [company.tenantId, company]));
  const parentIn = (id: string | null): string | null =>
    id === null || companies.includes(id) ? id : parentIn(byId.get(id)?.parentTenantId ?? null);
  const placed = companies.map((tenantId): ChartCompany & { rank: number } => {
    const company = byId.get(tenantId);
    if (!company) return { tenantId, displayRange: 'GROUP', parentTenantId: null, position: 0, rank: 2 };
    const parentTenantId = parentIn(company.parentTenantId);
    return { ...company, parentTenantId, rank: parentTenantId === company.parentTenantId ? 0 : 1 };
  });
  const inOrder = placed.toSorted((a, b) => a.rank - b.rank || a.position - b.position);
  return below(null, inOrder);
}

/** Depth first, as the chart is shown, with positions counted from 0. */
function below(parent: string | null, companies: readonly (ChartCompany & { rank: number })[]): OrgChart {
  return companies
    .filter(({ parentTenantId }) => parentTenantId === parent)
    .flatMap(({ rank: _, ...company }, position) => [
      { ...company, position },
      ...below(company.tenantId, companies),
    ]);
}

function isInCycle(chart: OrgChart, start: string): boolean {
  type Place = string | null | undefined;
  const parents = new Map<Place, Place>(
    chart.map(({ tenantId, parentTenantId }) => [tenantId, parentTenantId]),
  );
  let at: Place = start;
  // No circle is longer than the chart.
  for (const _ of chart) {
    at = parents.get(at);
    if (at === start) return true;
  }
  return false;
}
