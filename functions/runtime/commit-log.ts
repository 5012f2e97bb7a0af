import { logger } from './logger.ts';

/** What a commit says of itself. */
interface Committed {
  readonly tenant: { readonly tenantId: string; readonly version: number };
  readonly events: readonly { readonly type: string }[];
}

/** What made the commit: a call, or an execution. */
interface CommittedBy {
  readonly requestId?: string | undefined;
  /** Of a caller that traces its calls (W3C Trace Context). */
  readonly traceId?: string | undefined;
  readonly execution?: string | undefined;
}

/** The line that ties a call or an execution to the version it has written: events, work and mails carry the version. */
export function logCommit({ tenant: { tenantId, version }, events }: Committed, by: CommittedBy): void {
  logger.info('Committed', { ...by, tenantId, version, events: events.map(({ type }) => type) });
}

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/;

/** The trace of a `traceparent` header; undefined for none, and for what is no trace. */
export function traceIdIn(traceparent = ''): string | undefined {
  const [, traceId] = TRACEPARENT.exec(traceparent) ?? [];
  return traceId !== undefined && /[^0]/.test(traceId) ? traceId : undefined;
}
