import * as z from 'zod';
import { coded } from '../issue-code.ts';
import type { Localized } from '../language.ts';

/** One rule about one field: the same entry decides, explains and documents it. */
export interface Rule {
  readonly code: string;
  /** The rule in words; it never repeats the value that broke it. */
  readonly rule: Localized;
  readonly requirement: string;
  readonly holds: (value: string) => boolean;
}

export function brokenRules(rules: readonly Rule[], value: string): readonly Rule[] {
  return rules.filter((rule) => !rule.holds(value));
}

/** A text that keeps the rules; every broken one is an issue of its own, all at once. */
export function ruledText(rules: readonly Rule[], text: z.ZodString = z.string()): z.ZodString {
  return rules
    .reduce((schema, { code, rule, holds }) => schema.refine(holds, coded(code, rule)), text)
    .meta({ description: rules.map(({ rule }) => rule.en).join(' ') });
}

/** Length as people count it: an emoji or a rare letter of two code units is one character. */
export function lengthIsWithin(value: string, shortest: number, longest: number): boolean {
  const length = [...value].length;
  return length >= shortest && length <= longest;
}
