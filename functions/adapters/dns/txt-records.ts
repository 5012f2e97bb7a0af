import { promises as dns } from 'node:dns';

export type TxtAnswer =
  | { readonly outcome: 'ANSWERED'; readonly records: readonly string[] }
  /** No server gave an answer: what the domain has is not known. */
  | { readonly outcome: 'UNREACHABLE'; readonly code: string };

interface LookupSettings {
  /** Addresses with or without a port, separated by commas; those of the system when empty. */
  readonly servers: string;
  readonly timeoutMs?: number;
}

/** c-ares doubles the time of each further try: all of them stay well within the time of a task. */
const TRY_MS = 1_500;
const TRIES = 2;
const WHOLE_MS = 8_000;

/** The domain has no TXT record, or there is no such domain. */
const HAS_NONE = new Set(['ENODATA', 'ENOTFOUND']);

/**
 * Looks up the TXT records of a domain: in DNS a record is a list of pieces, which are one text. A server that says
 * nothing is followed by the next one; one that says that it failed is not.
 */
export function createTxtLookup({ servers, timeoutMs = TRY_MS }: LookupSettings) {
  return async (domainName: string): Promise<TxtAnswer> => {
    const resolver = new dns.Resolver({ timeout: timeoutMs, tries: TRIES });
    if (servers !== '') resolver.setServers(servers.split(',').map((server) => server.trim()));
    const patience = setTimeout(() => resolver.cancel(), WHOLE_MS);
    try {
      const records = await resolver.resolveTxt(domainName);
      return { outcome: 'ANSWERED', records: records.map((pieces) => pieces.join('')) };
    } catch (error) {
      const code = codeOf(error);
      return HAS_NONE.has(code) ? { outcome: 'ANSWERED', records: [] } : { outcome: 'UNREACHABLE', code };
    } finally {
      clearTimeout(patience);
    }
  };
}

/** Errors of the resolver have a code; anything else is a mistake of ours. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
