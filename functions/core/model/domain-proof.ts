import * as z from 'zod';
import { addSeconds, earlier, epochOf, type Instant, InstantSchema } from '../business-calendar.ts';
import { stored } from '../stored.ts';

/** The check for the TXT record that proves a domain. */
export const DomainVerificationSchema = stored({
  /** FAILED: the record was not there in time; it can be looked for anew. */
  status: z.enum(['CHECKING', 'FAILED']),
  /** What the record holds. No secret: it is there to be published, and is of use to this tenant only. */
  token: z.string(),
  startedAt: InstantSchema,
  /** Until then it is looked for. */
  endsAt: InstantSchema,
});
type DomainVerification = z.infer<typeof DomainVerificationSchema>;

const HOUR = 3_600;
/** A record can take up to 72 hours to be seen (F27). */
const CHECK_SECONDS = 72 * HOUR;
const FIRST_PAUSE = 60;
const LONGEST_PAUSE = HOUR;

export const newVerification = (token: string, startedAt: Instant): DomainVerification => ({
  status: 'CHECKING',
  token,
  startedAt,
  endsAt: addSeconds(startedAt, CHECK_SECONDS),
});

/** The text of the TXT record. */
export const proofOf = (token: string): string => `smartwork-verification=${token}`;

/** Whether one of the domain's TXT records is the proof; spaces around it, as forms of DNS providers leave them, do not count. */
export const isProven = (records: readonly string[], token: string): boolean =>
  records.some((record) => record.trim() === proofOf(token));

/**
 * When to check again: after half of the time that has gone by, at least a minute and at most an hour, so that who has
 * just published the record does not wait long. The last check is at the end.
 */
export function nextCheckAt({ startedAt, endsAt }: DomainVerification, now: Instant): Instant {
  const half = Math.floor((epochOf(now) - epochOf(startedAt)) / 2_000);
  const pause = Math.min(LONGEST_PAUSE, Math.max(FIRST_PAUSE, half));
  return earlier(addSeconds(now, pause), endsAt);
}
