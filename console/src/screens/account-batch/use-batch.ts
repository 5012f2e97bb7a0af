import { answerOf } from '@smartwork/client/answer';
import { changeAccounts } from '@smartwork/client/calls';
import { ProblemError } from '@smartwork/client/problem';
import type { AccountBatch } from '@smartwork/client/types';
import { useEffect, useRef, useState } from 'react';
import { useClient } from '../../api/client.tsx';
import { type BatchMode, chunksOf, type GoodLine } from './parse-lines.ts';

interface Sums {
  readonly changed: number;
  readonly unchanged: number;
}

/** What the API said about one line. */
export interface RefusedLine {
  readonly number: number;
  readonly message: string;
}

export type BatchState =
  | { readonly step: 'IDLE' }
  | { readonly step: 'CHECKING' | 'SENDING'; readonly done: number; readonly all: number }
  | { readonly step: 'CHECKED'; readonly sums: Sums; readonly all: number }
  | { readonly step: 'DONE'; readonly done: number }
  | {
      readonly step: 'STOPPED';
      readonly done: number;
      readonly all: number;
      readonly error: unknown;
      readonly refused: readonly RefusedLine[];
    };

interface Chunk {
  readonly lines: readonly GoodLine[];
  /** The same for the dry run and for all repeats of the call. */
  readonly key: string;
}

interface BatchOptions {
  readonly tenantId: string;
  readonly mode: BatchMode;
  /** After each call of 100 lines that was written. */
  readonly onWritten: (numbers: ReadonlySet<number>) => void;
}

/** Many lines, a hundred a call: all are tried out first, then all are sent; each can be stopped. */
export function useBatch({ tenantId, mode, onWritten }: BatchOptions) {
  const client = useClient();
  const [state, setState] = useState<BatchState>({ step: 'IDLE' });
  const chunks = useRef<readonly Chunk[]>([]);
  const isStopped = useRef(false);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  const call = async ({ lines, key }: Chunk, dryRun: 'true' | 'false') => {
    const headers = { 'Idempotency-Key': key };
    const options = { client, path: { tenantId }, body: bodyOf(lines, mode), query: { dryRun }, headers };
    const { data } = await answerOf(changeAccounts(options));
    return sumsOf('dryRun' in data ? data.result.changes : data.changes);
  };

  async function run(step: 'CHECKING' | 'SENDING'): Promise<Sums | undefined> {
    const all = chunks.current.reduce((sum, { lines }) => sum + lines.length, 0);
    const written = new Set<number>();
    let sums: Sums = { changed: 0, unchanged: 0 };
    let done = 0;
    isStopped.current = false;
    setState({ step, done, all });
    for (const chunk of chunks.current) {
      try {
        const more = await call(chunk, step === 'CHECKING' ? 'true' : 'false');
        sums = { changed: sums.changed + more.changed, unchanged: sums.unchanged + more.unchanged };
      } catch (error) {
        onWritten(written);
        const refused = refusedLinesIn(error, chunk.lines);
        setState({ step: 'STOPPED', done: written.size, all, error, refused });
        return undefined;
      }
      done += chunk.lines.length;
      if (step === 'SENDING') for (const { number } of chunk.lines) written.add(number);
      if (isStopped.current) {
        onWritten(written);
        setState(written.size > 0 ? { step: 'DONE', done: written.size } : { step: 'IDLE' });
        return undefined;
      }
      setState({ step, done, all });
    }
    onWritten(written);
    return sums;
  }

  return {
    state,
    check: async (lines: readonly GoodLine[]) => {
      chunks.current = chunksOf(lines).map((some) => ({ lines: some, key: crypto.randomUUID() }));
      const sums = await run('CHECKING');
      if (sums) setState({ step: 'CHECKED', sums, all: lines.length });
    },
    send: async () => {
      const all = chunks.current.reduce((sum, { lines }) => sum + lines.length, 0);
      if (await run('SENDING')) setState({ step: 'DONE', done: all });
    },
    stop: () => {
      isStopped.current = true;
    },
    reset: () => setState({ step: 'IDLE' }),
  };
}

const bodyOf = (lines: readonly GoodLine[], mode: BatchMode): AccountBatch =>
  mode === 'REMOVE'
    ? { remove: lines.map(({ id }) => id) }
    : {
        accounts: lines.map(({ id, name, email }) => ({
          id,
          ...(name !== undefined && { name }),
          ...(email !== undefined && { email }),
        })),
      };

interface Change {
  readonly registered: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** Both parts of a bundle have the same accounts: the product that changes most tells it. */
const sumsOf = (changes: readonly Change[]): Sums =>
  changes
    .map(({ registered, removed, unchanged }) => ({ changed: registered + removed, unchanged }))
    .reduce((most, one) => (one.changed > most.changed ? one : most), {
      changed: 0,
      unchanged: Math.max(0, ...changes.map(({ unchanged }) => unchanged)),
    });

/** `#/accounts/12/email` is the 13th line of the call. */
function refusedLinesIn(error: unknown, lines: readonly GoodLine[]): RefusedLine[] {
  if (!(error instanceof ProblemError)) return [];
  return (error.problem.errors ?? []).flatMap(({ pointer, message }) => {
    const index = /^#?\/(?:accounts|remove)\/(\d+)/.exec(pointer)?.[1];
    const line = index === undefined ? undefined : lines[Number(index)];
    return line ? [{ number: line.number, message }] : [];
  });
}
