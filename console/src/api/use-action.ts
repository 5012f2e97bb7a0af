import { type Answer, answerOf, etagOf } from '@smartwork/client/answer';
import { ProblemError } from '@smartwork/client/problem';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { tenantsKey } from './queries.ts';
import { isRefusedFor } from './refusals-in.ts';
import type { Subject } from './subject.ts';
import { useSingle } from './use-single.ts';

/** What goes with an input, the same for the dry run and for the call. */
export interface Sending {
  readonly query: { readonly dryRun: 'true' | 'false' };
  readonly headers: { readonly 'Idempotency-Key': string; readonly 'If-Match'?: string };
}

export interface ActionOptions<Input, Result> {
  /** The call with this input: `(input, sending) => switchToPaid({ client, path, body: input, ...sending })`. */
  readonly call: (
    input: Input,
    sending: Sending,
  ) => Promise<{ readonly data?: Result; readonly error?: unknown; readonly response?: Response }>;
  /** What it is about, as the page shows it: its version goes with the call. Undefined: something new. */
  readonly subject: Subject | undefined;
  readonly onDone?: (answer: Answer<Exclude<Result, undefined | { readonly dryRun: true }>>) => void;
}

interface Asked<Input> {
  readonly input: Input;
  readonly subject: Subject | undefined;
}
interface Previewed<Input> {
  readonly input: Input;
  readonly headers: Sending['headers'];
}

/** The person saw another state than the present one: what was previewed no longer holds. */
export const isConflict = (error: unknown): boolean =>
  error instanceof ProblemError && [409, 412, 428].includes(error.problem.status);

/**
 * A dry run first, then exactly what was previewed: the same input, the same version, one key for all repeats.
 * After a conflict, `seen` still is what the person had before, and `now` is what there is.
 */
export function useAction<Input, Result>({ call, subject, onDone }: ActionOptions<Input, Result>) {
  const queries = useQueryClient();
  const single = useSingle();
  const seen = useRef(subject);
  const previewed = useRef<Previewed<Input>>(undefined);
  const refresh = () => queries.invalidateQueries({ queryKey: tenantsKey });
  const refreshAfter = async (error: Error) => {
    if (isConflict(error)) await refresh();
  };

  const dryRun = useMutation({
    mutationFn: async ({ input, subject: shown }: Asked<Input>) => {
      const headers = {
        'Idempotency-Key': crypto.randomUUID(),
        ...(shown && { 'If-Match': etagOf(shown) }),
      };
      const answer = await answerOf(call(input, { query: { dryRun: 'true' }, headers }));
      previewed.current = { input, headers };
      // The same call, so the type has both answers; a dry run gets the one of a dry run.
      return answer.data as Extract<Result, { readonly dryRun: true }>;
    },
    onMutate: () => sending.reset(),
    onError: refreshAfter,
  });
  const sending = useMutation({
    mutationFn: async () => {
      if (!previewed.current) throw new Error('nothing was previewed');
      const { input, headers } = previewed.current;
      return (await answerOf(call(input, { query: { dryRun: 'false' }, headers }))) as Answer<
        Exclude<Result, undefined | { readonly dryRun: true }>
      >;
    },
    onSettled: single.end,
    onSuccess: async (answer) => {
      onDone?.(answer);
      await refresh();
    },
    onError: refreshAfter,
  });

  const error = sending.error ?? dryRun.error;
  const preview = (input: Input) => {
    // A preview of an outdated state has shown nothing: the person still has what was there before it.
    if (!isRefusedFor(dryRun.error, 'ETAG_STALE')) seen.current = subject;
    dryRun.mutate({ input, subject });
  };
  return {
    seen: seen.current,
    now: isConflict(error) ? subject : dryRun.variables?.subject,
    preview,
    /** The same input against what there is now. */
    previewAgain: () => {
      if (dryRun.variables) preview(dryRun.variables.input);
    },
    previewed: dryRun.data,
    isPreviewing: dryRun.isPending,
    send: () => single.begin(sending.mutate),
    isSending: sending.isPending,
    error,
    /** The preview was right, and then the call itself was refused. */
    sendError: sending.error,
    previewError: dryRun.error,
    reset: () => {
      previewed.current = undefined;
      dryRun.reset();
      sending.reset();
    },
  };
}

/** What the confirmation and the notes of a conflict need of an action with any input. */
export type PreviewedAction<Preview> = Pick<
  ReturnType<typeof useAction<unknown, unknown>>,
  | 'isPreviewing'
  | 'isSending'
  | 'send'
  | 'sendError'
  | 'previewError'
  | 'reset'
  | 'previewAgain'
  | 'seen'
  | 'now'
> & { readonly previewed: Preview | undefined };
