const DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
/** RFC 3339 as Step Functions takes it: capital T and Z. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const DAY_MS = 86_400_000;

/** `start` plus an ISO 8601 duration; years and months are those of the UTC calendar. */
export function addDuration(start: number, duration: string): number | undefined {
  const match = DURATION.exec(duration);
  if (!match) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const calendar = new Date(start);
  const dayOfMonth = calendar.getUTCDate();
  calendar.setUTCDate(1);
  calendar.setUTCMonth(calendar.getUTCMonth() + 12 * years + months);
  const lastDay = new Date(Date.UTC(calendar.getUTCFullYear(), calendar.getUTCMonth() + 1, 0)).getUTCDate();
  calendar.setUTCDate(Math.min(dayOfMonth, lastDay));
  return calendar.getTime() + (7 * weeks + days) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

export function parseInstant(text: string): number | undefined {
  const instant = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

export function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
