import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Mail, MailSchema } from './engines/mail.ts';
import { type Message, messagesLeft } from './queues/messages.ts';
import type { Positions } from './streams/reader.ts';
import { type Execution, readStoredExecutions } from './workflows/executions.ts';

const ClockSchema = z.object({ offsetMs: z.number().nonnegative() });
const PositionsSchema = z.record(z.string(), z.string());

/** Reads and writes the files of `--data DIR`. Without a directory it does neither. */
export function openDataDirectory(directory: string | undefined) {
  if (directory) mkdirSync(directory, { recursive: true });
  const path = (name: string) => join(directory ?? '', name);

  function lines(name: string): unknown[] {
    if (!directory || !existsSync(path(name))) return [];
    // The last line may be torn when the process was killed while writing it.
    return readFileSync(path(name), 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          return [JSON.parse(line)];
        } catch {
          return [];
        }
      });
  }

  /** On a line of its own, also behind a torn one. */
  function append(name: string, value: unknown): void {
    if (directory) appendFileSync(path(name), `\n${JSON.stringify(value)}\n`);
  }

  function read(name: string): unknown {
    return directory && existsSync(path(name)) ? JSON.parse(readFileSync(path(name), 'utf8')) : undefined;
  }

  /** Written beside and renamed, so that a kill leaves the old or the new file, never half of one. */
  function replace(name: string, value: unknown): void {
    if (!directory) return;
    writeFileSync(path(`${name}.new`), JSON.stringify(value));
    renameSync(path(`${name}.new`), path(name));
  }

  return {
    databasePath: directory && path('dynamodb.sqlite'),
    executions: () => readStoredExecutions(lines('executions.jsonl')),
    saveExecution: (execution: Execution) => append('executions.jsonl', execution),
    mails: (): Mail[] => lines('mails.jsonl').map((line) => MailSchema.parse(line)),
    saveMail: (mail: Mail) => append('mails.jsonl', mail),
    messages: () => messagesLeft(lines('messages.jsonl')),
    saveMessage: (message: Message) => append('messages.jsonl', message),
    saveMessageGone: (id: string) => append('messages.jsonl', { gone: id }),
    clockOffset: () => ClockSchema.parse(read('clock.json') ?? { offsetMs: 0 }).offsetMs,
    saveClockOffset: (offsetMs: number) => replace('clock.json', { offsetMs }),
    positions: (): Positions => PositionsSchema.parse(read('positions.json') ?? {}),
    savePositions: (positions: Positions) => replace('positions.json', positions),
  };
}
