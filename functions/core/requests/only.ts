import * as z from 'zod';
import { coded } from '../issue-code.ts';

/** A field that takes exactly one value, refused under a code of its own (a zod literal has none to give). */
export const only = <const T extends string>(value: T, code: string, sentence: string) =>
  z.custom<T>((given) => given === value, coded(code, sentence)).meta({ type: 'string', const: value });
