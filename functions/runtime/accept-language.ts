import { LANGUAGES, type Language } from '../core/language.ts';

interface LanguageRange {
  /** The primary subtag, or `*`: both of our languages have no regional variants. */
  readonly primary: string;
  readonly quality: number;
}

/** `ko-KR;q=0.8`. A range of another form is passed over: no call fails for its language. */
const RANGE = /^(\*|[a-z]{1,8})(?:-[a-z0-9]{1,8})*(?:\s*;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

/** The language that the header likes best (RFC 9110 §12.5.4); the default where it likes neither more. */
export function preferredLanguage(header: string | undefined, byDefault: Language): Language {
  const ranges = rangesIn(header ?? '');
  const candidates = [byDefault, ...LANGUAGES.filter((language) => language !== byDefault)].map(
    (language) => ({ language, ...verdictOn(language, ranges) }),
  );
  const [best] = candidates.toSorted((a, b) => b.quality - a.quality || a.place - b.place);
  return best?.language ?? byDefault;
}

function rangesIn(header: string): LanguageRange[] {
  return header.split(',').flatMap((text) => {
    const [, primary, quality = '1'] = RANGE.exec(text.trim()) ?? [];
    return primary === undefined ? [] : [{ primary: primary.toLowerCase(), quality: Number(quality) }];
  });
}

/** Below every language that is asked for, above every one that is refused with q=0. */
const NOT_MENTIONED = 0.0001;

/** How much a language is wanted; of equals the one that is named first, and one that is named before one under `*`. */
function verdictOn(language: Language, ranges: readonly LanguageRange[]) {
  const named = ranges.filter(({ primary }) => primary === language);
  const any = ranges.find(({ primary }) => primary === '*');
  const unnamed = { quality: any?.quality ?? NOT_MENTIONED, place: ranges.length };
  if (named.length === 0) return unnamed;
  const quality = Math.max(...named.map((range) => range.quality));
  const place = ranges.findIndex(({ primary }) => primary === language);
  return quality === 0 ? { ...unnamed, quality } : { quality, place };
}
