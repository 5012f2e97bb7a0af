import type { Identity } from '../model/tenant.ts';
import { normalizeDomain } from '../rules/domain-name.ts';

/** An account as its login ID names it: who it is, and the value by which its company is found. */
export interface LoginId {
  readonly accountId: string;
  readonly realm: Identity;
}

/**
 * `id@domain.com` or `id@group` (R49, R50): only a domain has a dot. Typed in any case; undefined when it is
 * no login ID. It is looked up by its claim, so login IDs follow a rename by themselves.
 */
export function readLoginId(text: string): LoginId | undefined {
  const [accountId = '', realm = '', ...more] = text.trim().toLowerCase().split('@');
  if (accountId === '' || realm === '' || more.length > 0) return undefined;
  if (!realm.includes('.')) return { accountId, realm: { groupName: realm } };
  const domainName = normalizeDomain(realm);
  return domainName === undefined ? undefined : { accountId, realm: { domainName } };
}
