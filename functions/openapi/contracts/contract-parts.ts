import type { RefusalCode } from '../../core/refusals/codes.ts';
import { TenantViewSchema } from '../../core/views/tenant-view.ts';
import { DryRun } from '../parts/answers.ts';
import { CreatingOnTenantHeaders, MutationQuery, ReplaceableHeaders } from '../parts/requests.ts';

export const BODY_REFUSALS = [
  'JSON_MALFORMED',
  'CONTENT_TYPE_UNSUPPORTED',
  'BODY_TOO_LARGE',
  'INPUT_INVALID',
] as const satisfies RefusalCode[];
/** Of a call that may carry an Idempotency-Key. */
export const REPEAT_REFUSALS = [
  'HEADER_MALFORMED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_IN_FLIGHT',
] as const satisfies RefusalCode[];
/** Of a company in a group, which would be left without a main one. */
export const ALONE_REFUSALS = ['MAIN_CANCELLATION_SCHEDULED', 'MAIN_ENDED'] as const satisfies RefusalCode[];
/** Of a call that must carry one. */
export const KEY_REFUSALS = ['IDEMPOTENCY_KEY_REQUIRED', ...REPEAT_REFUSALS] as const satisfies RefusalCode[];
/** What a PUT or a DELETE on something that is there takes beside its body. */
export const REPLACING = { query: MutationQuery, headers: ReplaceableHeaders } as const;
/** What a POST on a tenant takes beside its body. */
export const CREATING_ON_TENANT = { query: MutationQuery, headers: CreatingOnTenantHeaders } as const;
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
