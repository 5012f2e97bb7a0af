export const HANGUL = /[\uac00-\ud7a3]/;

/** Whether a text is there in both languages: Korean in Korean, English without any. */
export function isInBoth(text: unknown): boolean {
  if (typeof text !== 'object' || text === null) return false;
  const { ko, en }: { ko?: unknown; en?: unknown } = text;
  return typeof ko === 'string' && HANGUL.test(ko) && typeof en === 'string' && en !== '' && !HANGUL.test(en);
}
