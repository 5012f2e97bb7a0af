import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import type Provider from 'oidc-provider';
import { readBody, sendProblem } from '../base/wire.ts';
import { LOGIN_PAGE_HEADERS, LOGIN_STYLES, pageLanguage, peoplePage } from './login-page.ts';
import { PEOPLE } from './people.ts';

interface LoginDeps {
  readonly url: string;
  readonly rule: { readonly issuer: string; readonly audience: readonly string[] };
  readonly privateJwk: JWK;
}

const PATH = '/_local/login/';
const DISCOVERY = '/.well-known/openid-configuration';

/** Serves the local issuer and its login page. It is loaded with the first login: the start does not wait for it. */
export function createLogin({ url, rule, privateJwk }: LoginDeps) {
  let provider: Promise<Provider> | undefined;
  const load = async (): Promise<Provider> => {
    const { createOidcIssuer } = await import('./oidc-issuer.ts');
    const { port } = new URL(url);
    const origins = [url, `http://127.0.0.1:${port}`];
    return createOidcIssuer({ ...rule, origins, privateJwk });
  };

  return {
    serves: ({ url: target = '/' }: IncomingMessage): boolean =>
      target.startsWith(PATH) || target.split('?')[0] === DISCOVERY,

    async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
      const path = (incoming.url ?? '/').split('?')[0] ?? '/';
      if (path === `${PATH}styles.css`) {
        outgoing.writeHead(200, { 'content-type': 'text/css' }).end(LOGIN_STYLES);
        return;
      }
      provider ??= load();
      const issuer = await provider;
      if (path.startsWith(`${PATH}people/`)) await serveLoginPage(issuer, incoming, outgoing);
      else await issuer.callback()(incoming, outgoing);
    },
  };
}

async function serveLoginPage(
  issuer: Provider,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const begun = await issuer.interactionDetails(incoming, outgoing).catch(() => undefined);
  if (!begun) return sendProblem(outgoing, 400, 'This login was not begun here, or it is over. Begin again.');
  const { params } = begun;
  const client = params['client_id'] === 'operations' ? 'operations' : 'console';
  if (incoming.method !== 'POST') {
    const wish = String(params['ui_locales'] ?? incoming.headers['accept-language'] ?? '');
    outgoing.writeHead(200, LOGIN_PAGE_HEADERS);
    outgoing.end(peoplePage(client, incoming.url ?? '', pageLanguage(wish)));
    return;
  }
  // A form needs no permission to be sent from elsewhere, so it must say that it comes from this page.
  if (incoming.headers.origin !== `http://${incoming.headers.host}`)
    return sendProblem(outgoing, 403, 'The login is sent by its own page only.');
  const sub = new URLSearchParams((await readBody(incoming)).toString('utf8')).get('sub');
  const person = PEOPLE.find((one) => one.sub === sub && one.client === client);
  if (!person) return sendProblem(outgoing, 422, 'There is no such person.');
  await issuer.interactionFinished(incoming, outgoing, { login: { accountId: person.sub } });
}
