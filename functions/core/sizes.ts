import { GB_IN_BYTES } from './catalog/plan.ts';

const MB_IN_BYTES = GB_IN_BYTES / 1_024;

/** Bytes as people read them, in units of 1,024: 512 GB, 10,241.5 GB, 3.25 MB; 0 MB only for nothing at all. */
export function sizeInWords(bytes: number): string {
  const [unit, size] = bytes < GB_IN_BYTES ? ['MB', MB_IN_BYTES] : ['GB', GB_IN_BYTES];
  const hundredths = Math.ceil((bytes / Number(size)) * 100);
  const [whole = '', part] = String(hundredths / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${part === undefined ? grouped : `${grouped}.${part}`} ${unit}`;
}
