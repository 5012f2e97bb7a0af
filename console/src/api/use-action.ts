import { type Answer, answerOf } from '@smartwork/client/answer';
import { ProblemError } from '@smartwork/client/problem';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { tenantsKey } from './queries.ts';
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
  /** The ETag of what the person saw: `etagOf(tenant)`. */
  readonly etag: string | undefined;
  readonly onDone?: (answer: Answer<Exclude<Result, undefined | { readonly dryRun: true }>>) => void;
}

interface Previewed<Input> {
  readonly input: Input;
  readonly headers: Sending['headers'];
}

/** The person saw another state than the present one: what was previewed no longer holds. */
export const isConflict = (error: unknown): boolean =>
  error instanceof ProblemError && [409, 412, 428].includes(error.problem.status);

/** A dry run first, then exactly what was previewed: the same input, the same version, one key for all repeats. */
export function useAction<Input, Result>({ call, etag, onDone }: ActionOptions<Input, Result>) {
  const queries = useQueryClient();
  const single = useSingle();
  const previewed = useRef<Previewed<Input>>(undefined);
  const refresh = () => queries.invalidateQueries({ queryKey: tenantsKey });
  const refreshAfter = async (error: Error) => {
    if (isConflict(error)) await refresh();
  };

  const preview = useMutation({
    mutationFn: async (input: Input) => {
      const headers = {
        'Idempotency-Key': crypto.randomUUID(),
        ...(etag !== undefined && { 'If-Match': etag }),
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

  return {
    preview: preview.mutate,
    previewAsync: preview.mutateAsync,
    previewed: preview.data,
    isPreviewing: preview.isPending,
    send: () => single.begin(sending.mutate),
    isSending: sending.isPending,
    done: sending.data,
    error: sending.error ?? preview.error,
    /** The preview was right, and then the call itself was refused. */
    sendError: sending.error,
    previewError: preview.error,
    reset: () => {
      previewed.current = undefined;
      preview.reset();
      sending.reset();
    },
  };
}
