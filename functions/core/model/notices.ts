import * as z from 'zod';
import { InstantSchema } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { stored } from '../stored.ts';

/** Subjects on which the next mail may contradict the one before. */
export const NOTICE_TOPICS = ['CANCELLATION', 'PAID_SWITCH'] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

/** What a company was told last of one product, and in which mail it hears of it next (ADR 29). */
export const NoticeSchema = stored({
  topic: z.enum(NOTICE_TOPICS),
  product: ProductSchema,
  /** The mail that was sent at once. From then on mails wait for a while. */
  openedBy: z.string(),
  openedAt: InstantSchema,
  /** What that mail said, in short. */
  told: z.string(),
  /** The last mail: those before it that wait are not sent. */
  mailId: z.string(),
  /** When the last mail leaves. */
  dueAt: InstantSchema,
});
export type Notice = z.infer<typeof NoticeSchema>;
