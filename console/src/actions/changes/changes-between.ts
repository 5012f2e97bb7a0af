import type { Group } from '@smartwork/client/types';
import type { Subject } from '../../api/subject.ts';
import { wordsIn } from '../../language/words-in.ts';
import { companyLines } from './company-lines.ts';
import { groupLines } from './group-lines.ts';
import { CHANGE_TEXTS } from './texts.ts';
import type { Line, Wording } from './wording.ts';

/** What is different in a company or a group since the person saw it, a sentence each. */
export function changesBetween(before: Subject, after: Subject, wording: Wording): string[] {
  const t = wordsIn(CHANGE_TEXTS, wording.language);
  const old = new Map(linesOf(before, after, wording));
  const now = new Map(linesOf(after, before, wording));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((label) => {
    const [was, is] = [old.get(label) ?? t('none'), now.get(label) ?? t('none')];
    return was === is ? [] : [t('was', { label, before: was, after: is })];
  });
}

const isGroup = (subject: Subject): subject is Group => 'companies' in subject;

/** All that the pages of the actions show of it, by its label. */
function linesOf(subject: Subject, other: Subject, wording: Wording): Line[] {
  if (!isGroup(subject)) return companyLines(subject, wording);
  return groupLines(subject, isGroup(other) ? other : subject, wording);
}
