import { canBeRemade } from '../../mail-requests/remade-mail.ts';
import { isLost, type MailItem } from '../../mails/mail-item.ts';
import { isDeleted, type Tenant } from '../../model/tenant.ts';

/** The calls that cure what is stuck: the only list of them. A new address is the customer's to give. */
export const CURES = {
  retryOperation: { method: 'POST', path: '/v1/tenants/{tenantId}/operation/retry' },
  renewTimers: { method: 'POST', path: '/v1/tenants/{tenantId}/work/renew' },
  retryMail: { method: 'POST', path: '/v1/tenants/{tenantId}/mails/{mailId}/retry' },
  updateProfile: { method: 'PATCH', path: '/v1/tenants/{tenantId}/profile' },
  dismissMail: { method: 'POST', path: '/v1/tenants/{tenantId}/mails/{mailId}/dismiss' },
} as const;
export type CureName = keyof typeof CURES;

/** The call as it can be sent. */
export const cureOf = (name: CureName, of: { readonly tenantId: string; readonly mailId?: string }) => ({
  method: CURES[name].method,
  path: CURES[name].path
    .replace('{tenantId}', of.tenantId)
    .replace('{mailId}', encodeURIComponent(of.mailId ?? '')),
});

/** A mail that cannot be made again, or whose reader has left, can only be dismissed. One that came back would again. */
export function mailCure(mail: MailItem, tenant: Tenant): CureName {
  if (isDeleted(tenant) || !canBeRemade(mail)) return 'dismissMail';
  return isLost(mail) && tenant.addressTrouble?.kind === 'BOUNCES' ? 'updateProfile' : 'retryMail';
}
