/** Korean particles: the form after a final sound, then the form after a vowel. */
const FORMS = {
  '은/는': ['은', '는'],
  '이/가': ['이', '가'],
  '을/를': ['을', '를'],
  '으로/로': ['으로', '로'],
  '과/와': ['과', '와'],
} as const;

/** 으로 becomes 로 after ㄹ too. */
type FinalSound = 'NONE' | 'RIEUL' | 'OTHER';

/** The word with the form of the particle that follows its last sound: WORKPLACE를, BASIC으로, 도메인을. */
export function withParticle(word: string, particle: keyof typeof FORMS): string {
  const [afterFinal, afterVowel] = FORMS[particle];
  const sound = finalSoundOf(word);
  const endsInVowel = sound === 'NONE' || (sound === 'RIEUL' && particle === '으로/로');
  return `${word}${endsInVowel ? afterVowel : afterFinal}`;
}

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;

/** Quotes, brackets and dots at the end have no sound. */
function finalSoundOf(word: string): FinalSound {
  const token = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(word.normalize('NFC'))?.[0] ?? '';
  const last = token.at(-1) ?? '';
  const code = last.charCodeAt(0);
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return hangulSound((code - HANGUL_FIRST) % FINALS);
  if (/[0-9]/.test(last)) return DIGITS[Number(last)] ?? 'NONE';
  const letters = /[A-Za-z]+$/.exec(token)?.[0] ?? '';
  return isSpelled(letters) ? letterSound(letters) : wordSound(letters.toLowerCase());
}

function hangulSound(final: number): FinalSound {
  if (final === RIEUL) return 'RIEUL';
  return final === 0 ? 'NONE' : 'OTHER';
}

/** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; 십, 백, 천 and 만 end like 영. */
const DIGITS: readonly FinalSound[] = [
  ...(['OTHER', 'RIEUL', 'NONE', 'OTHER', 'NONE'] as const),
  ...(['NONE', 'OTHER', 'RIEUL', 'RIEUL', 'NONE'] as const),
];

/** URL, kr, VPC: short capitals, and letters without a vowel, are read letter by letter. */
const isSpelled = (letters: string): boolean => /^[A-Z]{1,3}$/.test(letters) || !/[aeiouy]/i.test(letters);

/** 엘, 알; 엠, 엔; the names of all other letters end in a vowel. */
function letterSound(letters: string): FinalSound {
  if (/[lr]$/i.test(letters)) return 'RIEUL';
  return /[mn]$/i.test(letters) ? 'OTHER' : 'NONE';
}

/** As loanwords are written: mobile 모바일, cloud 클라우드, BASIC 베이직, PREMIUM 프리미엄, com 컴, online 온라인, app 앱. */
function wordSound(word: string): FinalSound {
  if (/(?:l|[aeiou]le|[bcdfgkpt]le)$/.test(word)) return 'RIEUL';
  if (/(?:[mn]|[aeiou][mn]e|ng|c|ck|oo?k|[aeiou]p|pp|[aeiou]t|eb)$/.test(word)) return 'OTHER';
  return 'NONE';
}
