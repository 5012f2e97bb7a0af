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
/** Of a tenant that is not there yet: it has no ETag. */
export const DRY_RUN_OF_REQUEST = {
  description: 'With `dryRun=true`: what the call would do.',
  schemas: [DryRun],
};
export const DRY_RUN = { ...DRY_RUN_OF_REQUEST, headers: ['ETag'] } as const;
export const ACCEPTED = {
  description: 'Accepted. Read the tenant at Location until its operation is over.',
  schemas: [TenantViewSchema],
  headers: ['ETag', 'Location', 'Retry-After'],
} as const;
