/** Whether an Accept header names CSV, and more than JSON (RFC 9110 §12.5.1); whoever takes anything gets JSON. */
export function wantsCsv(accept = ''): boolean {
  const csv = weightOf(accept, 'text/csv');
  return csv > 0 && csv > weightOf(accept, 'application/json');
}

/** From 0 to 1; 0 for a media type that is not named. */
function weightOf(accept: string, mediaType: string): number {
  const ranges = accept.split(',').map((range) => range.split(';').map((part) => part.trim().toLowerCase()));
  const [, ...parameters] = ranges.find(([type]) => type === mediaType) ?? ['', 'q=0'];
  const quality = parameters.find((parameter) => parameter.startsWith('q=')) ?? 'q=1';
  const weight = Number(quality.slice('q='.length));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
