import type { IncomingHttpHeaders } from 'node:http';

/** The names that lead to this machine and to no other. */
const LOCAL_NAME = String.raw`(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?`;
const LOCAL_HOST = new RegExp(`^${LOCAL_NAME}$`, 'i');
const LOCAL_ORIGIN = new RegExp(`^https?://${LOCAL_NAME}$`, 'i');

/**
 * Why a request is not served, or undefined. The local run asks nobody for a password, so a web page in the same
 * browser must not reach it: neither under a name of its own that it has pointed here (DNS rebinding), nor from its
 * own origin, whatever CORS allows.
 */
export function refusalOf({ host = '', origin }: IncomingHttpHeaders): string | undefined {
  if (!LOCAL_HOST.test(host)) return 'The local run is called as localhost, 127.0.0.1 or [::1].';
  if (origin !== undefined && !LOCAL_ORIGIN.test(origin))
    return 'The local run is called by no page but those of localhost, 127.0.0.1 or [::1].';
  return undefined;
}
