import { describe, expect, it } from 'vitest';
import type { NewTenantStore } from '../../../functions/adapters/stores/new-tenant-store.ts';
import { payloadHashOf } from '../../../functions/adapters/table/idempotency-items.ts';
import type { CommitOutcome } from '../../../functions/adapters/table/stored-response.ts';
import { requestTrial } from '../../../functions/api/commands/request-trial.ts';
import { newTenantId } from '../../../functions/api/pipeline/new-id.ts';
import { jsonIn } from '../../../functions/core/language.ts';
import type { TakenValues } from '../../../functions/core/names/taken-values.ts';
import type { HttpRequest } from '../../../functions/runtime/http-entry.ts';
import { refusalOf, request } from '../../support/http.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, withAccount } from '../../support/requests.ts';
import { OWNER, REQUESTED_AT, TENANT_ID } from '../../support/tenants.ts';

const post = (change: Partial<HttpRequest> = {}) =>
  request({
    method: 'POST',
    path: '/v1/tenants',
    params: {},
    headers: { 'idempotency-key': 'key-1' },
    body: BUNDLE_BODY,
    ...change,
  });
const answered = {
  payloadHash: payloadHashOf({ body: BUNDLE_BODY, query: {} }),
  status: 202,
  headers: {},
  body: '{"kept":true}',
};
const free: TakenValues = { taken: [], trialUsed: [] };
const HASH = { algorithm: 'scrypt', n: 2, r: 1, p: 1, salt: 's', key: 'k' } as const;

type Looked = Awaited<ReturnType<NewTenantStore['lookUp']>>;

/** Writes down in which order the store and the hash were called, and with what. */
function desk(looked: Partial<Looked> = {}, outcome: CommitOutcome = { outcome: 'COMMITTED' }) {
  const order: string[] = [];
  const created: Parameters<NewTenantStore['create']>[] = [];
  const lookedAt: Parameters<NewTenantStore['lookUp']>[] = [];
  const deps = {
    store: {
      lookUp: async (...args: Parameters<NewTenantStore['lookUp']>) => {
        order.push('lookUp');
        lookedAt.push(args);
        const nothing = { stored: undefined, tenantIds: [] };
        return { known: free, answered: undefined, trials: nothing, ...looked } as Looked;
      },
      create: async (...args: Parameters<NewTenantStore['create']>) => {
        order.push('create');
        created.push(args);
        return outcome;
      },
    },
    hash: async (password: string) => {
      order.push(`hash ${password}`);
      return HASH;
    },
    newTenantId: () => TENANT_ID,
    mostTrials: 5,
  };
  return { deps, order, created, lookedAt };
}

describe('POST /v1/tenants', () => {
  it('R2 R17 is one read, one hash and one transaction, in this order', async () => {
    const { deps, order, created, lookedAt } = desk();
    const reply = await requestTrial(deps, post());
    expect(order).toEqual(['lookUp', 'hash Sm4rtW0rk!9', 'create']);
    expect(reply).toMatchObject({
      status: 202,
      headers: { etag: '"v1"', location: `/v1/tenants/${TENANT_ID}`, 'retry-after': '2' },
      body: { tenantId: TENANT_ID, operation: { status: 'IN_PROGRESS' } },
    });
    const call = { sub: OWNER, method: 'POST', path: '/v1/tenants', key: 'key-1' };
    expect(lookedAt).toEqual([
      [
        {
          owner: OWNER,
          identity: { companyId: 'acme', domainName: 'acme.com' },
          products: ['NAVER_WORKS', 'WORKPLACE'],
          mostTrials: 5,
          now: REQUESTED_AT,
        },
        call,
      ],
    ]);
    const [commit, account, kept] = created[0] ?? [];
    expect(commit?.ownerTrials).toEqual({ version: 1, tenantIds: [TENANT_ID] });
    expect(commit?.tenant.ownerSub).toBe(OWNER);
    expect(account).toEqual({ adminId: 'admin', hash: HASH });
    const headers = { ...reply.headers, 'content-language': 'ko' };
    expect(kept).toMatchObject({ call, record: { status: 202, headers, body: jsonIn('ko', reply.body) } });
  });

  it('PROMISE-15: neither the answer nor what is kept of it holds a password or personal data', async () => {
    const { deps, created } = desk();
    const reply = await requestTrial(deps, post());
    const [commit, , kept] = created[0] ?? [];
    const { profile: _, ...shared } = commit ?? {};
    for (const secret of ['Sm4rtW0rk', 'boss@']) {
      expect(JSON.stringify([reply, kept, shared])).not.toContain(secret);
    }
  });

  it('EDGE-R7 a repeat answers what was answered first, without a hash', async () => {
    const { deps, order } = desk({ answered, known: { taken: ['companyId'], trialUsed: [] } });
    expect(await requestTrial(deps, post())).toMatchObject({ status: 202, body: { kept: true } });
    expect(order).toEqual(['lookUp']);
  });

  it('a repeat with another password gets the same answer: passwords are no part of the comparison', async () => {
    const body = withAccount(BUNDLE_BODY, { adminPassword: 'An0ther!Pw7' });
    expect(await requestTrial(desk({ answered }).deps, post({ body }))).toMatchObject({
      body: { kept: true },
    });
  });

  it.each([
    ['found before', desk({ answered: { ...answered, payloadHash: 'other' } })],
    ['found at the write', desk({}, { outcome: 'ANSWERED', record: { ...answered, payloadHash: 'other' } })],
  ])('refuses a key of another request, %s', async (_, { deps }) => {
    expect(await refusalOf(() => requestTrial(deps, post()))).toMatchObject({
      refused: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('PROMISE-9: the race of one key ends with one effect and one answer', async () => {
    const { deps } = desk({}, { outcome: 'ANSWERED', record: answered });
    expect(await requestTrial(deps, post())).toMatchObject({ status: 202, body: { kept: true } });
  });
});

describe('what is refused is neither hashed nor written', () => {
  it.each<[string, ReturnType<typeof desk>, Partial<HttpRequest>, object, string[]]>([
    ['no key', desk(), { headers: {} }, { refused: 'IDEMPOTENCY_KEY_REQUIRED' }, []],
    [
      'no key before a bad form',
      desk(),
      { headers: {}, body: {} },
      { refused: 'IDEMPOTENCY_KEY_REQUIRED' },
      [],
    ],
    [
      'a malformed key',
      desk(),
      { headers: { 'idempotency-key': 'a b' } },
      { refused: 'HEADER_MALFORMED' },
      [],
    ],
    ['a bad form', desk(), { body: {} }, { refused: 'INPUT_INVALID' }, []],
    [
      'R37 a taken value',
      desk({ known: { taken: ['domainName'], trialUsed: [] } }),
      {},
      { refused: 'VALUE_TAKEN', errors: [{ pointer: '#/account/domainName' }] },
      ['lookUp'],
    ],
    [
      'EDGE-R12 a used trial',
      desk({ known: { taken: [], trialUsed: [{ product: 'WORKPLACE', by: 'companyId' }] } }),
      {},
      { refused: 'TRIAL_ALREADY_USED', errors: [{ pointer: '#/companyId' }] },
      ['lookUp'],
    ],
  ])('%s', async (_, { deps, order }, change, refusal, expected) => {
    expect(await refusalOf(() => requestTrial(deps, post(change)))).toMatchObject(refusal);
    expect(order).toEqual(expected);
  });
});

describe('R37 a race that is lost at the write', () => {
  it('names the value that someone else claimed', async () => {
    const { deps } = desk({}, { outcome: 'TAKEN', taken: ['companyId'], trialUsed: [] });
    expect(await refusalOf(() => requestTrial(deps, post()))).toMatchObject({
      refused: 'VALUE_TAKEN',
      errors: [{ pointer: '#/companyId', code: 'VALUE_TAKEN' }],
    });
  });

  it('EDGE-R12 names the trial that someone else used up', async () => {
    const trialUsed = [{ product: 'NAVER_WORKS', by: 'groupName' }] as const;
    const { deps } = desk({}, { outcome: 'TAKEN', taken: [], trialUsed });
    expect(await refusalOf(() => requestTrial(deps, post({ body: NAVER_WORKS_BODY })))).toMatchObject({
      refused: 'TRIAL_ALREADY_USED',
      errors: [{ pointer: '#/account/groupName' }],
    });
  });

  it('is BUSY when nothing can be named', async () => {
    const { deps } = desk({}, { outcome: 'STALE' });
    expect(await refusalOf(() => requestTrial(deps, post()))).toMatchObject({ refused: 'BUSY' });
  });
});

describe('R17 a dry run', () => {
  const dry = { headers: {}, query: { dryRun: 'true' } };

  it('shows what would be, reads once, hashes and writes nothing', async () => {
    const { deps, order, lookedAt } = desk();
    const reply = await requestTrial(deps, post(dry));
    expect(reply).not.toHaveProperty('headers.etag');
    expect(reply).toMatchObject({
      status: 200,
      body: { dryRun: true, result: { subscriptions: [{}, {}] }, charges: { dueNow: 0 } },
    });
    expect(order).toEqual(['lookUp']);
    expect(lookedAt[0]?.[1]).toBeUndefined();
  });

  it('refuses what the request would be refused for', async () => {
    const taken = desk({ known: { taken: ['companyId'], trialUsed: [] } });
    expect(await refusalOf(() => requestTrial(taken.deps, post(dry)))).toMatchObject({
      refused: 'VALUE_TAKEN',
    });
    const bad = { ...dry, body: {} };
    expect(await refusalOf(() => requestTrial(desk().deps, post(bad)))).toMatchObject({
      refused: 'INPUT_INVALID',
    });
    const malformed = { ...dry, headers: { 'idempotency-key': 'a b' } };
    expect(await refusalOf(() => requestTrial(desk().deps, post(malformed)))).toMatchObject({
      refused: 'HEADER_MALFORMED',
    });
  });
});

it('a tenant ID is t and 20 characters that are no vowels and no look-alikes', () => {
  const ids = Array.from({ length: 200 }, newTenantId);
  for (const id of ids) expect(id).toMatch(/^t[2-9b-df-hjkmnp-tv-z]{20}$/);
  expect(new Set(ids).size).toBe(200);
});
