import type { Rule } from './rule.ts';
import { hasUnseen } from './visible-text.ts';

// No hyphen at the edge of a label, in any script: punycode would hide it.
const LABELS_IN_ANY_SCRIPT = /^(?!-)[\p{L}\p{M}\p{N}-]+(?<!-)(?:\.(?!-)[\p{L}\p{M}\p{N}-]+(?<!-))+$/u;
const LABEL = /^[a-z0-9-]{1,63}$/;
// A last label of digits alone would make it an IP address.
const TOP_LEVEL_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * The one way of writing a domain: lower case, full-width letters made plain, other scripts in punycode; undefined
 * when it is none. Two ways of writing one domain must meet in one claim.
 */
export function normalizeDomain(text: string): string | undefined {
  // URL would drop them: the domain would be another one than was written.
  if (hasUnseen(text)) return undefined;
  const plain = text.normalize('NFKC');
  // Checked first, because URL would skip a tab, decode a percent sign and cut off a path.
  if (!LABELS_IN_ANY_SCRIPT.test(plain)) return undefined;
  // Of the text as it was written: made plain first, a sigma of another shape would be another letter.
  const ascii = hostOf(text);
  if (ascii === undefined || ascii.length > 253) return undefined;
  const labels = ascii.split('.');
  const isDomain = labels.every((label) => LABEL.test(label)) && TOP_LEVEL_LABEL.test(labels.at(-1) ?? '');
  return isDomain ? ascii : undefined;
}

function hostOf(text: string): string | undefined {
  const address = `http://${text}/`;
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}

export const DOMAIN_NAME_RULES = [
  {
    code: 'DOMAIN_NAME_FORMAT',
    rule: {
      en: 'A domain name is written like company.com: labels of letters, digits and hyphens with dots between them, at most 253 characters, no IP address.',
      ko: '도메인은 company.com과 같은 형식으로 입력합니다. 문자, 숫자, 하이픈을 점으로 구분하고 253자를 넘을 수 없으며 IP 주소는 사용할 수 없습니다.',
    },
    requirement: 'R23',
    holds: (value) => normalizeDomain(value) !== undefined,
  },
] as const satisfies readonly Rule[];
