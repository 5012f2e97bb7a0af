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

/** Makes tokens that the app's authorizer accepts, and the documents by which others check them. */
export function createTokens(url: string, { routes }: HttpApi, issuer: Issuer) {
  const rule = routes.find(({ jwt }) => jwt !== undefined)?.jwt ?? { issuer: url, audience: ['local'] };
  return {
    token: (sub: string, scope = ''): Promise<string> => issuer.token(rule, sub, scope),
    discovery: () => ({ issuer: rule.issuer, jwks_uri: `${url}/.well-known/jwks.json` }),
    jwks: issuer.jwks,
  };
}

/** Serves the app's API and the local pages on the open port. */
export function startGateway(
  gateway: { readonly serve: (by: Handle) => void },
  { now, ...deps }: GatewayDeps & LocalApiDeps,
): void {
  const localApi = createLocalApi({ ...deps, now });
  const serveApi = createHttpGateway({ ...deps, now: () => Math.floor(now()) });
  gateway.serve((incoming, outgoing) =>
    localApi.serves(incoming.url ?? '/') ? localApi.handle(incoming, outgoing) : serveApi(incoming, outgoing),
  );
}
