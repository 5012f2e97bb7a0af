import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Synthesized } from '../../infra/local/app/synth.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { startLocal } from '../../infra/local/start.ts';
import { synthesizeFixture } from './fixture/synthesized.ts';

let assembly: Synthesized;
let local: LocalRun;

beforeAll(async () => {
  assembly = await synthesizeFixture();
  local = await startLocal({ port: 0, assembly: assembly.directory, quiet: true });
});

afterAll(async () => {
  await local.stop();
  assembly.remove();
});

/** What a browser keeps between the pages of a login. */
function visitor() {
  const cookies = new Map<string, string>();
  return async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const url = new URL(path, local.url).href;
    const answer = await fetch(url, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
}

const VERIFIER = randomBytes(32).toString('base64url');

function authorizePath(changes: Record<string, string> = {}): string {
  const wish = {
    client_id: 'console',
    redirect_uri: `${local.url}/login`,
    response_type: 'code',
    scope: 'openid smartwork/console',
    state: 'abc',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  return `/_local/login/authorize?${new URLSearchParams(wish)}`;
}

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers,
});
const locationOf = (answer: Response): string => answer.headers.get('location') ?? '';

/** To the login page, and the address that its form is sent to. */
async function toLoginPage(visit: ReturnType<typeof visitor>, changes = {}): Promise<string> {
  const begun = await visit(authorizePath(changes));
  const page = await visit(locationOf(begun), { headers: { 'accept-language': 'ko' } });
  const [, action = ''] = /action="([^"]+)"/.exec(await page.text()) ?? [];
  return action;
}

describe('the login of the local run', () => {
  it('gives a token of the chosen person, with the scope of the client alone', async () => {
    const visit = visitor();
    const action = await toLoginPage(visit);
    const chosen = await visit(action, form({ sub: 'customer-1' }, { origin: local.url }));
    const back = new URL(locationOf(await visit(locationOf(chosen))));
    expect([back.pathname, back.searchParams.get('state')]).toEqual(['/login', 'abc']);

    const redeem = (verifier: string) =>
      visit(
        '/_local/login/token',
        form({
          grant_type: 'authorization_code',
          client_id: 'console',
          code: back.searchParams.get('code') ?? '',
          redirect_uri: `${local.url}/login`,
          code_verifier: verifier,
        }),
      );
    expect((await redeem('x'.repeat(43))).status).toBe(400);
    const answer: unknown = await (await redeem(VERIFIER)).json();
    const [, payload = ''] = String(Object(answer).access_token).split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      sub: 'customer-1',
      scope: 'smartwork/console',
    });
  });

  it.each([
    ['without an origin', {}],
    ['of a page elsewhere on this machine', { origin: 'http://localhost:5173' }],
    ['of another scheme', { origin: 'https://localhost' }],
  ])('EDGE-Q6 takes no login %s', async (_, headers) => {
    const visit = visitor();
    const action = await toLoginPage(visit);
    expect((await visit(action, form({ sub: 'customer-1' }, headers))).status).toBe(403);
  });

  it.each([
    ['a person of another client', { sub: 'operator' }],
    ['a stranger', { sub: 'nobody' }],
    ['nobody', {}],
  ])('does not let in %s', async (_, fields) => {
    const visit = visitor();
    const action = await toLoginPage(visit);
    expect((await visit(action, form(fields, { origin: local.url }))).status).toBe(422);
  });

  it('EDGE-Q6 takes no choice from a browser that did not begin the login', async () => {
    const action = await toLoginPage(visitor());
    const answer = await visitor()(action, form({ sub: 'customer-1' }, { origin: local.url }));
    expect([answer.status, locationOf(answer)]).toEqual([400, '']);
  });

  it.each([
    ['another address', { redirect_uri: 'https://evil.example/login' }],
    ['a client that is not there', { client_id: 'stranger' }],
  ])('EDGE-Q6 sends no code to %s', async (_, changes) => {
    const answer = await visitor()(authorizePath(changes));
    expect([answer.status, locationOf(answer)]).toEqual([400, '']);
  });

  it.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['with the scope of the staff', { scope: 'openid smartwork/support' }],
  ])('EDGE-Q6 begins no login of a customer %s', async (_, changes) => {
    const answer = await visitor()(authorizePath(changes));
    expect(locationOf(answer)).toMatch(/\/login\?error=(invalid_request|invalid_scope)/);
  });

  it('shows its page in no frame, and without code', async () => {
    const visit = visitor();
    const page = await visit(locationOf(await visit(authorizePath({ ui_locales: 'ko' }))));
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(await page.text()).toContain('김하늘');
  });
});
