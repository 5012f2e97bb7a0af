import type { IncomingMessage } from 'node:http';
import type { HttpApi } from '../app/http-api.ts';
import type { Stops } from '../base/stop.ts';
import { listen } from '../base/wire.ts';
import { createHttpGateway, type GatewayDeps } from './gateway.ts';
import type { Issuer } from './jwt.ts';
import { createLocalApi, type LocalApiDeps } from './local-api.ts';

type Handle = Parameters<typeof listen>[1];

/** Binds the port before all else: a busy one must not cost a synth, and the issuer is the gateway's own origin. */
export async function openGateway(port: number, stops: Stops) {
  let handle: Handle = async (_, outgoing) => {
    outgoing.writeHead(503, { 'retry-after': '1' }).end();
  };
  const listening = await listen(port, (incoming, outgoing) => handle(incoming, outgoing));
  stops.add(listening.close);
  return {
    url: `http://localhost:${listening.port}`,
    serve(by: Handle): void {
      handle = by;
    },
  };
}

/** Makes tokens that the app's authorizer accepts, and the keys by which others check them. */
export function createTokens(url: string, { routes }: HttpApi, issuer: Issuer) {
  const rule = routes.find(({ jwt }) => jwt !== undefined)?.jwt ?? { issuer: url, audience: ['local'] };
  return {
    token: (sub: string, scope = ''): Promise<string> => issuer.token(rule, sub, scope),
    rule,
    jwks: issuer.jwks,
  };
}

/** Serves some of the requests, before the API sees them. */
export interface Pages {
  readonly serves: (incoming: IncomingMessage) => boolean;
  readonly handle: Handle;
}

/** Serves the app's API on the open port, and before it the local pages. */
export function startGateway(
  gateway: { readonly serve: (by: Handle) => void },
  { now, pages, ...deps }: GatewayDeps & LocalApiDeps & { readonly pages: readonly Pages[] },
): void {
  const first = [...pages, createLocalApi({ ...deps, now })];
  const serveApi = createHttpGateway({ ...deps, now: () => Math.floor(now()) });
  gateway.serve((incoming, outgoing) => {
    const handle = first.find(({ serves }) => serves(incoming))?.handle ?? serveApi;
    return handle(incoming, outgoing);
  });
}
