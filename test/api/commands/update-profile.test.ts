import { describe, expect, it } from 'vitest';
import type { IdempotentCall } from '../../../functions/adapters/table/idempotency-items.ts';
import type { StoredResponse } from '../../../functions/adapters/table/stored-response.ts';
import { updateProfile } from '../../../functions/api/commands/update-profile.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { refusalOf, request } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { ready } from '../../support/tenants.ts';

const patch = (body: unknown) =>
  request({ method: 'PATCH', headers: { 'idempotency-key': 'key-1', 'if-match': '"v2"' }, body });
const store = () => ({
  load: recorder((_: string, __: IdempotentCall | undefined) => ({ stored: ready(), answered: undefined })),
  commit: recorder((_: Commit, __: StoredResponse | undefined) => ({ outcome: 'COMMITTED' as const })),
});

describe('PATCH …/profile', () => {
  it('R18 R32 answers the tenant with its new profile', async () => {
    const deps = store();
    const body = { companyName: 'Acme Corp', language: 'en' };
    expect(await updateProfile(deps, patch(body))).toMatchObject({
      status: 200,
      headers: { etag: '"v3"' },
      body: { version: 3, profile: { ...body, notificationEmail: 'boss@acme-mail.com' } },
    });
    expect(deps.commit.calls[0]?.[0].profile).toMatchObject(body);
  });

  it('PROMISE-15: its answer is personal and is not kept, not even with a key', async () => {
    const deps = store();
    await updateProfile(deps, patch({ language: 'en' }));
    expect([deps.load.calls[0]?.[1], deps.commit.calls[0]?.[1]]).toEqual([undefined, undefined]);
  });

  it('refuses a bad form without a read', async () => {
    const deps = store();
    expect(await refusalOf(() => updateProfile(deps, patch({ adminId: 'x' })))).toMatchObject({
      errors: [{ pointer: '#/adminId', code: 'UNKNOWN_FIELD' }, { pointer: '#' }],
    });
    expect(deps.load.calls).toEqual([]);
  });
});
