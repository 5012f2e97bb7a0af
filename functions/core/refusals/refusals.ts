import type { Localized } from '../language.ts';
import type { RefusalCode } from './codes.ts';

/** One field that broke one rule. `pointer` is a JSON pointer into the body, or `query/…`, `path/…`, `header/…`. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: Localized;
}

export interface Refusal {
  readonly refused: RefusalCode;
  /** What exactly, in one sentence; never a value that a person typed. */
  readonly detail?: Localized;
  readonly errors?: readonly FieldError[];
  /** When to come again, where only this case knows it. */
  readonly retryAfterSeconds?: number;
  /** The methods that the path has. */
  readonly allow?: readonly string[];
  /** Extension fields of the answer (RFC 9457), such as a new quote. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export const refuse = (refused: RefusalCode, more: Omit<Refusal, 'refused'> = {}): Refusal => ({
  refused,
  ...more,
});

export const isRefusal = (value: object): value is Refusal => 'refused' in value;

/** Carries a refusal from the work to the edge that answers it. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal: Refusal;
  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.refused, options);
    this.refusal = refusal;
  }
}

/** The table was throttled, in conflict or away after all retries; nothing was written. The ASL knows the name. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';
}

/** The decision, or its refusal thrown to the edge that answers it. */
export function orRefuse<T extends object>(decision: T): Exclude<T, Refusal> {
  if (isRefusal(decision)) throw new RefusedError(decision);
  return decision as Exclude<T, Refusal>;
}
