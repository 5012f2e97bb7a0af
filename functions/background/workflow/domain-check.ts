import type { TxtAnswer } from '../../adapters/dns/txt-records.ts';
import type { Instant } from '../../core/business-calendar.ts';
import { decideDomainChecked, wantedProof } from '../../core/decide/domain-verification.ts';
import { isAskedFor, type WorkInput } from '../../core/lifecycle/work.ts';
import { isProven, nextCheckAt } from '../../core/model/domain-proof.ts';
import { type CommitDecisionDeps, commitDecision } from '../delivery/commit-decision.ts';
import { type GoesOnDeps, goesOn } from './goes-on.ts';

export interface DomainCheckDeps extends CommitDecisionDeps, GoesOnDeps {
  readonly txtRecords: (domainName: string) => Promise<TxtAnswer>;
  /** No DNS server gave an answer: for the operators, why. */
  readonly reportUnreachable: (work: WorkInput, code: string) => void;
}

/** The machine and the readers of its history learn what was seen, and what came of it. */
export interface DomainCheck {
  readonly outcome: 'PROVEN' | 'AGAIN' | 'GIVEN_UP' | 'STALE';
  readonly seen?: 'PROOF' | 'NO_TXT_RECORD' | 'OTHER_TXT_RECORDS' | 'NO_ANSWER';
  readonly nextAt?: Instant;
}

/** One check for the record that proves a domain (R46, F27). A check that is no longer asked for changes nothing. */
export async function checkDomain(
  deps: DomainCheckDeps,
  work: WorkInput,
  now: Instant,
): Promise<DomainCheck> {
  const stored = await deps.tenant(work.tenantId);
  const { domainVerification } = stored?.tenant ?? {};
  const wanted = stored && isAskedFor(stored.tenant, work) ? wantedProof(stored.tenant) : undefined;
  if (!wanted || !domainVerification) return { outcome: 'STALE' };
  const answer = await deps.txtRecords(wanted.domainName);
  if (answer.outcome === 'UNREACHABLE') deps.reportUnreachable(work, answer.code);
  const seen = whatIsSeen(answer, wanted.token);
  const isThere = seen === 'PROOF';
  if (!isThere && now < domainVerification.endsAt) {
    const nextAt = nextCheckAt(domainVerification, now);
    return (await goesOn(deps, work, nextAt))
      ? { outcome: 'AGAIN', seen, nextAt }
      : { outcome: 'STALE', seen };
  }
  const written = await commitDecision(deps, work, (latest) =>
    decideDomainChecked(latest, wanted, isThere, now),
  );
  if (written === 'STALE') return { outcome: 'STALE', seen };
  return { outcome: isThere ? 'PROVEN' : 'GIVEN_UP', seen };
}

function whatIsSeen(answer: TxtAnswer, token: string): NonNullable<DomainCheck['seen']> {
  if (answer.outcome === 'UNREACHABLE') return 'NO_ANSWER';
  if (isProven(answer.records, token)) return 'PROOF';
  return answer.records.length > 0 ? 'OTHER_TXT_RECORDS' : 'NO_TXT_RECORD';
}
