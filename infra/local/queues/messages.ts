import * as z from 'zod';

/** A message of a queue, or of its dead letters, as `--data` keeps it. */
const MessageSchema = z.object({
  id: z.string(),
  queueArn: z.string(),
  body: z.string(),
  /** Real time in ms. */
  sentAt: z.number(),
});
export type Message = z.infer<typeof MessageSchema>;

const LineSchema = z.union([MessageSchema, z.object({ gone: z.string() })]);

/** What the lines of a journal leave: the messages that were sent and have not gone. */
export function messagesLeft(lines: readonly unknown[]): readonly Message[] {
  const left = new Map<string, Message>();
  for (const line of lines) {
    const parsed = LineSchema.parse(line);
    if ('gone' in parsed) left.delete(parsed.gone);
    else left.set(parsed.id, parsed);
  }
  return [...left.values()];
}
