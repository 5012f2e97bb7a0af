import { describe, expect, it } from 'vitest';
import type { Loaded } from '../../../functions/adapters/stores/command-store.ts';
import {
  type IdempotencyRecord,
  type IdempotentCall,
  payloadHashOf,
} from '../../../functions/adapters/table/idempotency-items.ts';
import type { CommitOutcome, StoredResponse } from '../../../functions/adapters/table/stored-response.ts';
import { tenantReply } from '../../../functions/api/pipeline/replies.ts';
import { type Command, runCommand } from '../../../functions/api/pipeline/run-command.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { decideOperationRetry } from '../../../functions/core/decide/system/setup.ts';
import type { HttpRequest } from '../../../functions/runtime/http-entry.ts';
import { CUSTOMER, refusalOf, request, STRANGER, SUPPORT } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { failed, REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

const retry: Command = {
  tenantId: TENANT_ID,
  decide: (stored) => decideOperationRetry(stored, { type: 'SUPPORT', sub: 'support-1' }, REQUESTED_AT),
  reply: (commit, stored) => tenantReply(202, commit, stored),
};
const post = (change: Partial<HttpRequest> = {}) =>
  request({ method: 'POST', headers: { 'idempotency-key': 'key-1' }, body: { note: 1 }, ...change });
const recordOf = (body: unknown): IdempotencyRecord => ({
  payloadHash: payloadHashOf({ body, query: {} }),
  status: 202,
  headers: { etag: '"v3"' },
  body: '{"kept":true}',
});

function store(loaded: Partial<Loaded> = {}, outcomes: CommitOutcome[] = [{ outcome: 'COMMITTED' }]) {
  const load = recorder(
    (_: string, __: IdempotentCall | undefined): Loaded => ({
      stored: failed(),
      answered: undefined,
      ...loaded,
    }),
  );
  const commit = recorder(
    (_: Commit, __: StoredResponse | undefined): CommitOutcome => outcomes.shift() ?? { outcome: 'STALE' },
  );
  return { load, commit };
}

describe('a command', () => {
  it('is one read and one transaction, and answers the tenant after it', async () => {
    const deps = store();
    const reply = await runCommand(deps, post(), retry);
    expect(reply).toMatchObject({ status: 202, headers: { etag: '"v3"' } });
    expect(reply.body).toMatchObject({ version: 3, operation: { status: 'IN_PROGRESS' } });
    expect(deps.load.calls).toHaveLength(1);
    expect(deps.commit.calls).toHaveLength(1);
  });

  it('keeps its answer under caller, method, path and key, without the version being guessable', async () => {
    const deps = store();
    await runCommand(deps, post(), retry);
    const call = { sub: CUSTOMER.sub, method: 'POST', path: `/v1/tenants/${TENANT_ID}`, key: 'key-1' };
    expect(deps.load.calls[0]).toEqual([TENANT_ID, call, undefined]);
    const kept = deps.commit.calls[0]?.[1];
    expect(kept?.call).toEqual(call);
    expect(kept?.record).toMatchObject({
      status: 202,
      payloadHash: payloadHashOf({ body: { note: 1 }, query: {} }),
    });
  });

  it('EDGE-R7 replays the stored response of its key and commits nothing', async () => {
    const deps = store({ answered: recordOf({ note: 1 }), stored: undefined });
    expect(await runCommand(deps, post(), retry)).toEqual({
      status: 202,
      headers: { etag: '"v3"', 'content-language': 'en' },
      body: { kept: true },
    });
    expect(deps.commit.calls).toEqual([]);
  });

  it('PROMISE-9: loses the race of its own key and replays what the other one was answered', async () => {
    const deps = store({}, [{ outcome: 'ANSWERED', record: recordOf({ note: 1 }) }]);
    expect(await runCommand(deps, post(), retry)).toMatchObject({ body: { kept: true } });
  });

  it.each([
    ['before', store({ answered: recordOf({ note: 2 }) })],
    ['at the same time', store({}, [{ outcome: 'ANSWERED', record: recordOf({ note: 2 }) }])],
  ])('refuses a key that was used for another body %s', async (_, deps) => {
    expect(await refusalOf(() => runCommand(deps, post(), retry))).toMatchObject({
      refused: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('refuses a key that was used with another query: it says what is meant as the body does', async () => {
    const deps = store({ answered: recordOf({ note: 1 }) });
    const call = () => runCommand(deps, post({ query: { product: 'WORKPLACE' } }), retry);
    expect(await refusalOf(call)).toMatchObject({ refused: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('PROMISE-9: a key whose first call is being written at this moment is refused for now', async () => {
    const deps = store({}, [{ outcome: 'IN_FLIGHT' }]);
    expect(await refusalOf(() => runCommand(deps, post(), retry))).toEqual({
      refused: 'IDEMPOTENCY_KEY_IN_FLIGHT',
    });
    expect(deps.commit.calls).toHaveLength(1);
  });

  it('needs a key for a POST, and reads nothing without', async () => {
    const deps = store();
    expect(await refusalOf(() => runCommand(deps, post({ headers: {} }), retry))).toMatchObject({
      refused: 'IDEMPOTENCY_KEY_REQUIRED',
    });
    expect(deps.load.calls).toEqual([]);
  });

  it.each(['', 'a b', 'ключ', 'x'.repeat(256)])('refuses the malformed key "%s"', async (key) => {
    const call = () => runCommand(store(), post({ headers: { 'idempotency-key': key } }), retry);
    expect(await refusalOf(call)).toMatchObject({
      refused: 'HEADER_MALFORMED',
      errors: [{ pointer: 'header/Idempotency-Key', code: 'HEADER_MALFORMED' }],
    });
  });

  it('refuses a malformed key of a dry run, too: what it says of the real call is true', async () => {
    const query = { dryRun: 'true' };
    const call = () => runCommand(store(), post({ headers: { 'idempotency-key': 'a b' }, query }), retry);
    expect(await refusalOf(call)).toMatchObject({ refused: 'HEADER_MALFORMED' });
  });

  it.each([
    ['PUT', undefined],
    ['DELETE', undefined],
    ['PATCH', 'key-1'],
  ])('%s stores no response when its key is %s', async (method, key) => {
    const deps = store();
    await runCommand(deps, post({ method, headers: { 'idempotency-key': key } }), retry);
    expect(deps.load.calls[0]?.[1]).toBeUndefined();
    expect(deps.commit.calls[0]?.[1]).toBeUndefined();
  });

  it('PUT accepts a key', async () => {
    const deps = store();
    await runCommand(deps, post({ method: 'PUT' }), retry);
    expect(deps.load.calls[0]?.[1]).toMatchObject({ method: 'PUT', key: 'key-1' });
  });
});

describe('If-Match', () => {
  const calling = (ifMatch: string) =>
    runCommand(store(), post({ headers: { 'idempotency-key': 'k', 'if-match': ifMatch } }), retry);

  it.each(['"v2"', '*'])('%s is the tenant that is stored', async (ifMatch) => {
    expect(await calling(ifMatch)).toMatchObject({ status: 202 });
  });

  it.each(['"v1"', '"v3"', '"v20"'])('%s is another one: EDGE-R7', async (ifMatch) => {
    expect(await refusalOf(() => calling(ifMatch))).toMatchObject({ refused: 'ETAG_STALE' });
  });

  it.each(['v2', '"2"', 'W/"v2"', '"v2", "v3"', '', '"v-2"'])('%s is malformed', async (ifMatch) => {
    expect(await refusalOf(() => calling(ifMatch))).toMatchObject({
      refused: 'HEADER_MALFORMED',
      errors: [{ pointer: 'header/If-Match' }],
    });
  });

  it('PROMISE-9: is checked again after a lost race', async () => {
    const deps = store({}, [{ outcome: 'STALE' }]);
    const load = recorder(
      (): Loaded => ({
        stored:
          load.calls.length === 1 ? failed() : { ...failed(), tenant: { ...failed().tenant, version: 9 } },
        answered: undefined,
      }),
    );
    const headers = { 'idempotency-key': 'k', 'if-match': '"v2"' };
    const call = () => runCommand({ ...deps, load }, post({ headers }), retry);
    expect(await refusalOf(call)).toMatchObject({ refused: 'ETAG_STALE' });
  });
});

describe('a dry run', () => {
  it('answers the result and the charges, needs no key and writes nothing', async () => {
    const deps = store();
    const reply = await runCommand(deps, post({ headers: {}, query: { dryRun: 'true' } }), retry);
    expect(reply).toMatchObject({
      status: 200,
      // Of the tenant as it stands: the call itself can be sent with it.
      headers: { etag: '"v2"' },
      body: { dryRun: true, result: { version: 3 }, charges: { currency: 'KRW', dueNow: 0 } },
    });
    expect(deps.commit.calls).toEqual([]);
  });

  it('refuses what the command itself would refuse', async () => {
    const call = () => runCommand(store({ stored: ready() }), post({ query: { dryRun: 'true' } }), retry);
    expect(await refusalOf(call)).toMatchObject({ refused: 'OPERATION_NOT_FAILED' });
  });

  it.each(['1', 'yes', 'TRUE', ''])('misspelt as "%s" does not become a real one', async (dryRun) => {
    const deps = store();
    const call = () => runCommand(deps, post({ query: { dryRun } }), retry);
    expect(await refusalOf(call)).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: 'query/dryRun' }],
    });
    expect(deps.commit.calls).toEqual([]);
  });

  it('of "false" is a real one', async () => {
    expect(await runCommand(store(), post({ query: { dryRun: 'false' } }), retry)).toMatchObject({
      status: 202,
    });
  });
});

describe('whose tenant it is', () => {
  it.each([
    ['another owner', STRANGER, failed()],
    ['nobody', CUSTOMER, undefined],
  ])('the tenant of %s is no tenant at all', async (_, caller, stored) => {
    const deps = store({ stored });
    expect(await refusalOf(() => runCommand(deps, post({ caller }), retry))).toEqual({
      refused: 'NOT_FOUND',
    });
    expect(deps.commit.calls).toEqual([]);
  });

  it('support acts on any tenant', async () => {
    expect(await runCommand(store(), post({ caller: SUPPORT }), retry)).toMatchObject({ status: 202 });
  });

  it('a route without a caller is a mistake of the stack', async () => {
    await expect(runCommand(store(), post({ caller: undefined }), retry)).rejects.toThrow('without a token');
  });
});

describe('PROMISE-8: contention', () => {
  it('decides again on what the other writer left', async () => {
    const deps = store({}, [{ outcome: 'STALE' }, { outcome: 'COMMITTED' }]);
    expect(await runCommand(deps, post(), retry)).toMatchObject({ status: 202 });
    expect(deps.load.calls).toHaveLength(2);
  });

  it('is BUSY after five lost races', async () => {
    const deps = store({}, []);
    expect(await refusalOf(() => runCommand(deps, post(), retry))).toEqual({ refused: 'BUSY' });
    expect(deps.commit.calls).toHaveLength(5);
  });
});
