import type { RefusalCode } from '../core/refusals.ts';
import { TenantViewSchema } from '../core/views/tenant-view.ts';
import { DryRun } from './answers.ts';

export const BODY_REFUSALS = [
  'JSON_MALFORMED',
  'CONTENT_TYPE_UNSUPPORTED',
  'BODY_TOO_LARGE',
  'INPUT_INVALID',
] as const satisfies RefusalCode[];
export const KEY_REFUSALS = [
  'IDEMPOTENCY_KEY_REQUIRED',
  'HEADER_MALFORMED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_IN_FLIGHT',
] as const satisfies RefusalCode[];
export const CHANGED_TENANT = {
  description: 'The tenant as it is now; with `dryRun=true`, what the call would do.',
  schemas: [TenantViewSchema, DryRun],
  headers: ['ETag'],
} as const;
export const DRY_RUN = { description: 'With `dryRun=true`: what the call would do.', schemas: [DryRun] };
export const ACCEPTED = {
  description: 'Accepted. Read the tenant at Location until its operation is over.',
  schemas: [TenantViewSchema],
  headers: ['ETag', 'Location', 'Retry-After'],
} as const;
