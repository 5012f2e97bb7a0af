import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import {
  ASSET_CACHING,
  contentSecurityPolicy,
  PAGE_CACHING,
  PAGE_HEADERS,
  REFERENCE,
  REFERENCE_POLICY,
} from '../../constructs/console/page-headers.ts';
import { CLIENTS, type ClientId } from '../login/people.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** The API, the local pages and the documents of the issuer are no pages of the console. */
const ELSEWHERE = /^\/(v1|_local|\.well-known)(\/|$)/;

/** Serves the built console: its files, and its one page under every other address. */
export function createConsoleFiles(directory: string, url: string) {
  const headersOf = (policy: string) => ({
    ...PAGE_HEADERS,
    // Locally the page stays on plain HTTP.
    'content-security-policy': policy.replace('; upgrade-insecure-requests', ''),
  });
  const [ofConsole, ofReference] = [headersOf(contentSecurityPolicy([])), headersOf(REFERENCE_POLICY)];

  return {
    serves: ({ method, url: target = '/' }: IncomingMessage): boolean =>
      (method === 'GET' || method === 'HEAD') && !ELSEWHERE.test(target.split('?')[0] ?? '/'),

    async handle(
      { url: target = '/', headers: { host } }: IncomingMessage,
      outgoing: ServerResponse,
    ): Promise<void> {
      const path = new URL(target, 'http://localhost').pathname;
      const isReference = REFERENCE.path.test(path);
      const headers = isReference ? ofReference : ofConsole;
      if (path === '/config.json') {
        outgoing.writeHead(200, {
          ...headers,
          'content-type': 'application/json',
          'cache-control': PAGE_CACHING,
        });
        outgoing.end(JSON.stringify(configOf(host === undefined ? url : `http://${host}`)));
        return;
      }
      const isPage = extname(path) === '';
      const body = await readWithin(directory, isReference ? REFERENCE.file : isPage ? '/index.html' : path);
      if (!body) {
        outgoing.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('There is no such file.');
        return;
      }
      outgoing.writeHead(200, {
        ...headers,
        'content-type': TYPES[isPage ? '.html' : extname(path)] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': path.startsWith('/assets/') ? ASSET_CACHING : PAGE_CACHING,
      });
      outgoing.end(body);
    },
  };
}

const loginOf = (authority: string, clientId: ClientId) => ({
  authority,
  clientId,
  scope: `openid ${CLIENTS[clientId].scope}`,
});

const configOf = (authority: string) => ({
  logins: { customer: loginOf(authority, 'console'), staff: loginOf(authority, 'operations') },
  isLocal: true,
});

async function readWithin(directory: string, path: string): Promise<Buffer | undefined> {
  const file = normalize(join(directory, decodeURIComponent(path)));
  if (!file.startsWith(directory + sep)) return undefined;
  return await readFile(file).catch(() => undefined);
}
