import { type Chart, inTreeOrder, isSameChart, numbered, type Place } from './chart.ts';

const placeIn = (chart: Chart, tenantId: string | null): Place | undefined =>
  chart.find((place) => place.tenantId === tenantId);

/** What was chosen on `base`, on the chart that is stored by now: what others have changed meanwhile is not changed back. */
export function rebasedChart(base: Chart, chosen: Chart, stored: Chart): Chart {
  const isOrderChosen = !isSameChart(withRangesOf(base, chosen), chosen);
  const ordered = isOrderChosen ? withCompaniesOf(chosen, stored) : stored;
  return ordered.map((place) => {
    const [before, after, now] = [base, chosen, stored].map(
      (chart) => placeIn(chart, place.tenantId)?.displayRange,
    );
    return { ...place, displayRange: (after === before ? now : after) ?? place.displayRange };
  });
}

const withRangesOf = (chart: Chart, other: Chart): Chart =>
  chart.map((place) => ({
    ...place,
    displayRange: placeIn(other, place.tenantId)?.displayRange ?? place.displayRange,
  }));

/** A company that has come stands last; what stood under one that has left stands where that one stood, last. */
function withCompaniesOf(chart: Chart, stored: Chart): Chart {
  const parentOf = (tenantId: string | null): string | null =>
    tenantId === null || placeIn(stored, tenantId)
      ? tenantId
      : parentOf(placeIn(chart, tenantId)?.parentTenantId ?? null);
  const last = (place: Place, by: number): Place => ({ ...place, position: place.position + by });
  const kept = chart.flatMap((place) => {
    if (!placeIn(stored, place.tenantId)) return [];
    const parentTenantId = parentOf(place.parentTenantId);
    const isMoved = parentTenantId !== place.parentTenantId;
    return [{ ...last(place, isMoved ? chart.length : 0), parentTenantId }];
  });
  const come = stored
    .filter(({ tenantId }) => !placeIn(chart, tenantId))
    .map((place) => last(place, 2 * chart.length));
  return numbered(inTreeOrder([...kept, ...come]));
}
