import type * as z from 'zod';
import type { RefusalCode } from '../../core/refusals/codes.ts';

/** A header that an answer carries beside its body. */
export type AnswerHeader = 'ETag' | 'Location' | 'Retry-After' | 'Cache-Control' | 'Content-Disposition';

export interface Example {
  readonly summary: string;
  readonly value: unknown;
}

interface Answer {
  readonly description: string;
  /** Every one has an id; several are alternatives. */
  readonly schemas: readonly z.ZodType[];
  /** What is answered instead when Accept asks for it: an example of it. */
  readonly csv?: string;
  readonly headers?: readonly AnswerHeader[];
  readonly examples?: Readonly<Record<string, Example>>;
}

/** What one route takes and answers: the schemas are those by which the handlers parse and the views are typed. */
export interface RouteContract {
  readonly description: string;
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: {
    readonly schemas: readonly z.ZodType[];
    readonly examples: Readonly<Record<string, Example>>;
  };
  readonly answers: Readonly<Partial<Record<200 | 201 | 202, Answer>>>;
  readonly refusals: readonly RefusalCode[];
}
