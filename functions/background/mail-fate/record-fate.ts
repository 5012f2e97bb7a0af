import { untilWon } from '../../adapters/table/transaction.ts';
import type { Commit } from '../../core/commit.ts';
import { decideMailFate } from '../../core/decide/system/mail-fate.ts';
import { keepingGroup } from '../../core/groups/keep-main.ts';
import { mailAfter } from '../../core/mails/mail-fate.ts';
import type { MailItem } from '../../core/mails/mail-item.ts';
import type { StoredTenant } from '../../core/model/tenant.ts';
import { isRefusal, StoreBusyError } from '../../core/refusals/refusals.ts';
import type { MailNews } from './ses-event.ts';

export interface RecordFateDeps {
  readonly tenantAndMail: (
    tenantId: string,
    mailId: string,
  ) => Promise<{ readonly stored: StoredTenant | undefined; readonly mail: MailItem | undefined }>;
  /** Writes `after` if the mail is still as `before`. */
  readonly replace: (before: MailItem, after: MailItem) => Promise<boolean>;
  readonly commit: (commit: Commit) => Promise<{ readonly outcome: string }>;
  readonly count: (metric: 'MailBounced' | 'MailComplained') => void;
}

export type FateOutcome = 'RECORDED' | 'STALE';

/**
 * SES has told what became of a mail. News come twice, late and in any order, of mails that are gone and of companies
 * that have left: those change nothing (PROMISE-18).
 */
export async function recordFate(deps: RecordFateDeps, news: MailNews): Promise<FateOutcome> {
  const outcome = await untilWon(async (): Promise<FateOutcome | undefined> => {
    const { stored, mail: before } = await deps.tenantAndMail(news.tenantId, news.mailId);
    const after = before && mailAfter(before, news);
    if (!after) return 'STALE';
    const commit = commitFor(stored, { before, after }, news);
    const isWon = commit
      ? (await deps.commit(commit)).outcome === 'COMMITTED'
      : await deps.replace(before, after);
    return isWon ? 'RECORDED' : undefined;
  });
  if (!outcome) throw new StoreBusyError('the mail or its company has changed every time since it was read');
  if (outcome === 'RECORDED') countFate(deps, news);
  return outcome;
}

/** Where an end of a group's main company is held, the mail has its fate all the same. */
function commitFor(
  stored: StoredTenant | undefined,
  changedMail: { readonly before: MailItem; readonly after: MailItem },
  news: MailNews,
): Commit | undefined {
  const commit = stored && decideMailFate(stored, changedMail, news);
  return commit && !isRefusal(keepingGroup(stored, commit)) ? commit : undefined;
}

function countFate({ count }: RecordFateDeps, { fate }: MailNews): void {
  if (fate === 'BOUNCED' || fate === 'SOFT_BOUNCED' || fate === 'REJECTED') count('MailBounced');
  if (fate === 'COMPLAINED') count('MailComplained');
}
