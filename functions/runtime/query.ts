import type { FieldError } from '../core/refusals/refusals.ts';
import { invalidInput, pointerOf, unknownField } from './field-errors.ts';

/**
 * The parameters of a call. A name that the call does not know is refused, since `dryrun=true` must not do the real
 * thing; so is one sent twice, of which no reader can tell which was meant.
 */
export function queryOf(rawQueryString: string, known: readonly string[]): Record<string, string> {
  // One question mark at the beginning counts for nothing there: `??dryRun=true` has another name.
  const sent = [...new URLSearchParams(`?${rawQueryString}`)];
  const names = [...new Set(sent.map(([name]) => name))];
  const errors = names.flatMap((name) => {
    if (!known.includes(name)) return unknownField([name], 'query');
    return sent.filter(([other]) => other === name).length > 1 ? sentTwice(name) : [];
  });
  if (errors.length > 0) throw invalidInput(errors);
  return Object.fromEntries(sent);
}

const sentTwice = (name: string): FieldError => ({
  pointer: pointerOf([name], 'query'),
  code: 'PARAMETER_TWICE',
  message: { en: 'Send this parameter once.', ko: '이 매개변수를 한 번만 보내 주십시오.' },
});
