import { cashReceiptsView } from '../../core/views/cash-receipt-view.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { visibleOf } from '../pipeline/callers.ts';
import { etagOf } from '../pipeline/headers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import type { BillingDeps } from './billing.ts';

/** GET …/cash-receipts */
export async function listCashReceipts(
  { tenant: tenantOf }: Pick<BillingDeps, 'tenant'>,
  request: HttpRequest,
): Promise<HttpReply> {
  const { tenant, profile } = visibleOf(await tenantOf(tenantIdIn(request)), request);
  return { status: 200, headers: { etag: etagOf(tenant.version) }, body: cashReceiptsView(profile) };
}
