import type { BillingProfile, CashReceipt, Group, TenantWithProfile } from '@smartwork/client/types';

/** A company with what else the page shows of it. */
export type CompanySubject = TenantWithProfile & {
  readonly billingProfile?: BillingProfile;
  readonly cashReceipts?: readonly CashReceipt[];
};

/** What an action is about, as the person sees it. */
export type Subject = CompanySubject | Group;
