import { createHash } from 'node:crypto';

/**
 * What a tenant publishes to prove a domain: the same whenever it asks, and of no use to another tenant. It is no secret,
 * so it needs no key: what proves is that it stands in the DNS of the domain.
 */
export const verificationTokenOf = (tenantId: string, domainName: string): string =>
  createHash('sha256').update(`${tenantId} ${domainName}`).digest('hex').slice(0, 40);
