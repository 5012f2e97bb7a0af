export const HANGUL = /[\uac00-\ud7a3]/;

/** Products and plans are called the same in both languages. */
export const PRODUCT_NAME =
  /^(NAVER WORKS|WORKPLACE|WORKBOX)( (Lite|Basic|Premium|Collabo\+?|\+|WORKPLACE))*$/;

/** Whether a text is there in both languages: Korean in Korean, English without any; a product's name is the same in both. */
export function isInBoth(text: unknown): boolean {
  if (typeof text !== 'object' || text === null) return false;
  const { ko, en }: { ko?: unknown; en?: unknown } = text;
  if (typeof ko === 'string' && ko === en) return PRODUCT_NAME.test(ko);
  return typeof ko === 'string' && HANGUL.test(ko) && typeof en === 'string' && en !== '' && !HANGUL.test(en);
}
