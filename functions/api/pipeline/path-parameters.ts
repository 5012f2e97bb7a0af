import * as z from 'zod';
import { AccountIdSchema } from '../../core/accounts/account-rules.ts';
import { ProductSchema } from '../../core/catalog/codes.ts';
import { brokenRule, invalidInput, parseInput } from '../../runtime/field-errors.ts';
import type { HttpRequest } from '../../runtime/http-entry.ts';

export const TenantPath = z.object({ tenantId: z.string().regex(/^t[0-9a-z]{20}$/) });
export const SubscriptionPath = TenantPath.extend({ product: ProductSchema });
export const AccountPath = TenantPath.extend({ accountId: AccountIdSchema });

export const GroupPath = z.object({ groupId: z.string().regex(/^g[0-9a-z]{20}$/) });
export const GroupCompanyPath = GroupPath.extend(TenantPath.shape);

/** The tenant of the address; one that cannot exist is a 404 without a read. */
export const tenantIdIn = ({ params }: HttpRequest): string =>
  parseInput(TenantPath, params, 'path').tenantId;
export const groupIdIn = ({ params }: HttpRequest): string => parseInput(GroupPath, params, 'path').groupId;
export const groupCompanyIn = ({ params }: HttpRequest) => parseInput(GroupCompanyPath, params, 'path');
export const subscriptionPathIn = ({ params }: HttpRequest) => parseInput(SubscriptionPath, params, 'path');

/** An ID that none can be is an invalid value: the rest of the address names a resource. */
export function accountPathIn({ params }: HttpRequest): z.output<typeof AccountPath> {
  const { tenantId } = parseInput(TenantPath, params, 'path');
  const parsed = AccountIdSchema.safeParse(params['accountId']);
  if (parsed.success) return { tenantId, accountId: parsed.data };
  throw invalidInput(
    parsed.error.issues.map((issue) => ({
      pointer: 'path/accountId',
      ...brokenRule(issue, params['accountId']),
    })),
  );
}

/** No body, or an empty object. */
const NoFields = z.strictObject({}).optional();

/** For a call that takes no fields: refuses a body that has some. */
export const expectNoFields = ({ body }: HttpRequest): void => {
  parseInput(NoFields, body, 'body');
};
