import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { inSeoul } from './days.ts';
import type { Http } from './http.ts';

const MailsSchema = z.object({
  mails: z.array(
    z.object({
      messageId: z.string(),
      to: z.array(z.string()),
      subject: z.string(),
      template: z.string(),
      sentAt: z.string(),
    }),
  ),
});
const ExecutionsSchema = z.object({
  executions: z.array(
    z.object({
      name: z.string(),
      stateMachine: z.string(),
      status: z.string(),
      startDate: z.string(),
      stopDate: z.string().nullable(),
    }),
  ),
});

export type Narrator = ReturnType<typeof createNarrator>;

/** Tells the story with dates, and checks every sentence against the answers of the service. */
export function createNarrator(http: Http, print: (line: string) => void) {
  const toldMails = new Set<string>();
  const toldExecutions = new Map<string, string>();

  return {
    chapter: (title: string): void => print(`\n== ${title}`),

    async say(sentence: string): Promise<void> {
      print(`${inSeoul(await http.now())}  ${sentence}`);
    },

    detail: (line: string): void => print(`                         ${line}`),

    /** The mails that came since the last time; `expected` are parts of their subjects, in any order. */
    async tellMails(...expected: string[]): Promise<void> {
      const { mails } = MailsSchema.parse((await http.call('GET', '/_local/mails')).body);
      const fresh = mails.filter(({ messageId }) => !toldMails.has(messageId));
      for (const { messageId, to, subject, sentAt } of fresh) {
        toldMails.add(messageId);
        print(`${inSeoul(new Date(sentAt))}  MAIL to ${to.join(', ')}: ${subject}`);
      }
      const subjects = fresh.map(({ subject }) => subject);
      const isAsExpected =
        fresh.length === expected.length &&
        expected.every((part) => subjects.some((subject) => subject.includes(part)));
      if (!isAsExpected)
        throw new Error(`mails with ${expected.join(' | ')} were expected; came: ${subjects}`);
    },

    /** The executions that started or ended since the last time; none may have failed. */
    async tellExecutions(): Promise<void> {
      const { body } = await http.call('GET', '/_local/executions?history=false');
      for (const { name, status, startDate, stopDate } of ExecutionsSchema.parse(body).executions) {
        if (!['RUNNING', 'SUCCEEDED', 'ABORTED'].includes(status)) throw new Error(`${name} has ${status}`);
        if (toldExecutions.get(name) === status) continue;
        toldExecutions.set(name, status);
        print(`${inSeoul(new Date(stopDate ?? startDate))}  EXECUTION ${WORDS[status]}: ${name}`);
      }
    },

    /** All mails and executions, by their kinds. */
    async sumUp(): Promise<void> {
      const { body } = await http.call('GET', '/_local/executions?history=false');
      const kinds = ExecutionsSchema.parse(body).executions.map(
        ({ stateMachine, status }) => `${stateMachine} ${status}`,
      );
      for (const [kind, count] of countsOf(kinds)) print(`${String(count).padStart(3)} × ${kind}`);
      const { mails } = MailsSchema.parse((await http.call('GET', '/_local/mails')).body);
      for (const [template, count] of countsOf(mails.map((mail) => `mail ${mail.template}`))) {
        print(`${String(count).padStart(3)} × ${template}`);
      }
    },

    check(what: string, found: unknown, expected: unknown): void {
      if (isDeepStrictEqual(found, expected)) return;
      throw new Error(`${what}: ${JSON.stringify(expected)} was expected, found ${JSON.stringify(found)}`);
    },
  };
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const WORDS: Readonly<Record<string, string>> = {
  RUNNING: 'waits  ',
  SUCCEEDED: 'is done',
  ABORTED: 'stopped, another took its place',
};
