import type { KstMonth } from '../../core/business-calendar.ts';
import type { Commit } from '../../core/commit.ts';
import { cashReceiptView } from '../../core/views/cash-receipt-view.ts';
import type { HttpReply } from '../../runtime/http-entry.ts';
import { etagOf } from './headers.ts';
import { triedOut } from './replies.ts';

const receiptIn = ({ profile }: Commit, month: KstMonth) => {
  if (!profile) throw new Error('a cash receipt was decided without a profile');
  return cashReceiptView(profile, month);
};

/** The receipt as it is from now on. */
export const cashReceiptReply = (commit: Commit, month: KstMonth): HttpReply => ({
  status: 200,
  headers: { etag: etagOf(commit.tenant.version) },
  body: receiptIn(commit, month),
});

export const cashReceiptDryRun = (commit: Commit, month: KstMonth): HttpReply =>
  triedOut(commit, { result: receiptIn(commit, month) });
