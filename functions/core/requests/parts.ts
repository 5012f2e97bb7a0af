import * as z from 'zod';
import { TERMS_VERSION } from '../catalog/terms.ts';
import { coded } from '../issue-code.ts';
import type { Localized } from '../language.ts';
import { BillingPlanSchema } from '../model/contract.ts';

/** A field that takes exactly one value, refused under a code of its own (a zod literal has none to give). */
export const only = <const T extends string>(value: T, code: string, message: Localized) =>
  z.custom<T>((given) => given === value, coded(code, message)).meta({ type: 'string', const: value });

/** Makes the issues of an inner parse those of the outer one; answers what a transform must then return. */
export function forwardIssues(context: z.RefinementCtx, error: z.ZodError): never {
  for (const issue of error.issues) context.issues.push({ ...issue, input: undefined });
  return z.NEVER;
}

/** For the `refine` of a request of which every field may be left out: a change names at least one. */
export const NAMES_A_FIELD = [
  (body: object): boolean => Object.keys(body).length > 0,
  coded('NOTHING_TO_CHANGE', {
    en: 'Name at least one field to change.',
    ko: '변경할 필드를 하나 이상 보내 주십시오.',
  }),
] as const;

/** Agreement is the version of the terms that was read (R40-R43). */
export const TermsSchema = only(TERMS_VERSION, 'TERMS_NOT_AGREED', {
  en: `Agree to the terms by sending their version, ${TERMS_VERSION}.`,
  ko: `이용약관에 동의하려면 약관의 버전(${TERMS_VERSION})을 보내 주십시오.`,
});

/** How a company pays for a product whose free trial it has used: without it such a request is refused (EDGE-R12). */
export const ReturningBillingPlanSchema = BillingPlanSchema.optional().describe(
  'How to pay for a product whose free trial was used before: it then starts paid. A first trial is free all the same.',
);
