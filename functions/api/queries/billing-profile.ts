import type { Deployment } from '../../core/model/deployment.ts';
import type { KnownTenant } from '../../core/model/tenant.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { visibleOf } from '../pipeline/callers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import { billingProfileReply } from '../pipeline/replies.ts';

export interface BillingProfileDeps {
  readonly tenant: (tenantId: string) => Promise<KnownTenant | undefined>;
  readonly deployment?: Deployment;
}

/** GET …/billing-profile */
export async function getBillingProfile(
  { tenant, deployment }: BillingProfileDeps,
  request: HttpRequest,
): Promise<HttpReply> {
  const known = visibleOf(await tenant(tenantIdIn(request)), request);
  return billingProfileReply({ ...known, deployment }, request.now);
}
