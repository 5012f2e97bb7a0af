import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant, kstDateOf } from '../../../../functions/core/business-calendar.ts';
import type { Product } from '../../../../functions/core/catalog/codes.ts';
import type { Commit } from '../../../../functions/core/commit.ts';
import { decideVerification } from '../../../../functions/core/decide/domain-verification.ts';
import { decideRename } from '../../../../functions/core/decide/rename.ts';
import { decideNameRelease } from '../../../../functions/core/decide/support/name-release.ts';
import { decideTrialRelease } from '../../../../functions/core/decide/support/trial-release.ts';
import type { StoredTenant } from '../../../../functions/core/model/tenant.ts';
import { placeholderFor } from '../../../../functions/core/names/placeholders.ts';
import type { Refusal } from '../../../../functions/core/refusals/refusals.ts';
import { NameReleaseSchema, TrialReleaseSchema } from '../../../../functions/core/requests/support.ts';
import { alertsOf } from '../../../../functions/core/views/alerts.ts';
import { done, FREE, subscribe } from '../../../support/plan-changes.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, WORKPLACE_BODY, withAccount } from '../../../support/requests.ts';
import { BY_OWNER, cancelling } from '../../../support/subscriptions.ts';
import { committed, failed, OWNER, ready, requested, storedBy, TENANT_ID } from '../../../support/tenants.ts';

const NOW: Instant = '2026-07-10T00:00:00Z';
const BY_SUPPORT = { type: 'SUPPORT', sub: 'support-1' } as const;
const REASON = 'Sold to another company';

const release = (stored: StoredTenant, body: object, ownedBy?: string): Commit | Refusal =>
  decideNameRelease(stored, NameReleaseSchema.parse({ reason: REASON, ...body }), ownedBy, {
    actor: BY_SUPPORT,
    now: NOW,
  });
const become = (stored: StoredTenant, decision: Commit | Refusal): StoredTenant =>
  storedBy(committed(decision), stored);
const renamed = (stored: StoredTenant, domainName: string): StoredTenant => {
  const rename = { field: 'domainName', value: domainName } as const;
  return become(stored, decideRename(stored, rename, undefined, { actor: BY_OWNER, now: NOW }));
};
const withProof = ({ tenant, ...stored }: StoredTenant): StoredTenant => ({
  ...stored,
  tenant: { ...tenant, domainOwnership: 'PROVEN' },
});
const withCheck = (stored: StoredTenant): StoredTenant =>
  become(
    stored,
    decideVerification(stored, () => 'a-token', { actor: BY_OWNER, now: NOW }),
  );
const alertsIn = ({ tenant }: StoredTenant) => alertsOf(tenant, {}, kstDateOf(NOW)).map(({ code }) => code);

describe('EDGE-A5 F37 support releases a name', () => {
  it('a domain that nobody has proven: a placeholder stands in, and the event says why', () => {
    const commit = committed(release(ready(BUNDLE_BODY), { field: 'domainName', name: ' ACME.com ' }));
    expect(commit.tenant).toMatchObject({
      identity: { companyId: 'acme', domainName: `${TENANT_ID}.invalid` },
      domainOwnership: 'UNPROVEN',
      settingsDue: NOW,
    });
    expect(commit.released).toEqual([{ field: 'domainName', value: 'acme.com' }]);
    expect(commit.claimed).toEqual([{ field: 'domainName', value: `${TENANT_ID}.invalid` }]);
    expect(commit.events).toMatchObject([
      { type: 'NAME_RELEASED', actor: BY_SUPPORT, details: { name: 'acme.com', reason: REASON } },
    ]);
  });

  it.each([
    [
      'companyId',
      BUNDLE_BODY,
      { field: 'companyId', name: 'acme' },
      { companyId: TENANT_ID, domainName: 'acme.com' },
    ],
    [
      'groupName',
      LITE_BUNDLE_BODY,
      { field: 'groupName', name: 'acme-group' },
      { companyId: 'acme', groupName: TENANT_ID },
    ],
  ])('a %s: a placeholder stands in', (_, body, name, identity) => {
    const stored = become(ready(body), release(ready(body), name));
    expect(stored.tenant.identity).toEqual(identity);
    expect(alertsIn(stored)).toContain('NAME_RELEASED');
  });

  it.each<[string, StoredTenant, object, object]>([
    [
      'a domain',
      ready(),
      { field: 'domainName', name: 'acme.com' },
      {
        nameKind: 'DOMAIN',
        name: 'acme.com',
        next: `${TENANT_ID}.invalid`,
        isPlaceholder: true,
        loginId: `admin@${TENANT_ID}.invalid`,
      },
    ],
    [
      'a company ID with a replacement',
      ready(),
      { field: 'companyId', name: 'acme', replacement: 'acme-seoul' },
      { nameKind: 'COMPANY_ID', name: 'acme', next: 'acme-seoul', isPlaceholder: false },
    ],
    [
      'a secondary domain',
      renamed(ready(), 'acme.kr'),
      { field: 'domainName', name: 'acme.com' },
      { nameKind: 'DOMAIN', name: 'acme.com', isPlaceholder: false },
    ],
    [
      'a group name that reads like the company ID',
      ready(withAccount(LITE_BUNDLE_BODY, { groupName: 'acme' })),
      { field: 'groupName', name: 'acme' },
      {
        nameKind: 'GROUP_NAME',
        name: 'acme',
        next: TENANT_ID,
        isPlaceholder: true,
        loginId: `admin@${TENANT_ID}`,
      },
    ],
    [
      'a placeholder, which the mail does not name',
      become(ready(), release(ready(), { field: 'companyId', name: 'acme' })),
      { field: 'companyId', name: TENANT_ID, replacement: 'acme-seoul' },
      {
        nameKind: 'COMPANY_ID',
        name: TENANT_ID,
        endsPlaceholder: true,
        next: 'acme-seoul',
        isPlaceholder: false,
      },
    ],
  ])('%s: a mail tells the company what is gone and what it has now', (_, stored, body, data) => {
    const { mails } = committed(release(stored, body));
    expect(mails.map(({ template, data: { company: __, ...said } }) => [template, said])).toEqual([
      ['NAME_RELEASED', data],
    ]);
  });

  it('another name of the kind takes its place', () => {
    const commit = committed(
      release(ready(), { field: 'companyId', name: 'acme', replacement: 'acme-seoul' }),
    );
    expect(commit.tenant.identity.companyId).toBe('acme-seoul');
    expect(commit.claimed).toEqual([{ field: 'companyId', value: 'acme-seoul' }]);
    expect(alertsIn(become(ready(), commit))).not.toContain('NAME_RELEASED');
  });

  it('one of its own domains can take the place: nothing new is claimed', () => {
    const stored = renamed(ready(), 'acme.kr');
    const commit = committed(
      release(stored, { field: 'domainName', name: 'acme.kr', replacement: 'acme.com' }, TENANT_ID),
    );
    expect(commit.tenant).toMatchObject({ identity: { domainName: 'acme.com' } });
    expect([commit.claimed, commit.released]).toEqual([[], [{ field: 'domainName', value: 'acme.kr' }]]);
  });

  it('F30 a secondary domain, also a proven one: the company keeps its present name', () => {
    const stored = renamed(withProof(ready()), 'acme.kr');
    const commit = committed(release(stored, { field: 'domainName', name: 'acme.com' }));
    expect(commit.tenant).toMatchObject({
      identity: { domainName: 'acme.kr' },
      secondaryDomains: [],
      provenDomains: [],
    });
    expect([commit.claimed, commit.released]).toEqual([[], [{ field: 'domainName', value: 'acme.com' }]]);
  });

  it('F30 a secondary domain beside a proven one, which stays proven', () => {
    const stored = withProof(renamed(ready(), 'acme.kr'));
    const commit = committed(release(stored, { field: 'domainName', name: 'acme.com' }));
    expect(commit.tenant).toMatchObject({ identity: { domainName: 'acme.kr' }, domainOwnership: 'PROVEN' });
  });

  it('F37 a company ID beside a proven domain, and leaves the proof and a check for it alone', () => {
    const stored = withProof(ready());
    const companyId = { field: 'companyId', name: 'acme' };
    expect(committed(release(stored, companyId)).tenant.domainOwnership).toBe('PROVEN');
    const checking = withCheck(ready());
    expect(committed(release(checking, companyId)).tenant.domainVerification).toEqual(
      checking.tenant.domainVerification,
    );
    const group = committed(release(ready(LITE_BUNDLE_BODY), { field: 'groupName', name: 'acme-group' }));
    expect(group.tenant.domainOwnership).toBe('NOT_NEEDED');
  });

  it('F27 a domain with the check for its proof', () => {
    const { tenant } = committed(release(withCheck(ready()), { field: 'domainName', name: 'acme.com' }));
    expect(tenant).not.toHaveProperty('domainVerification');
  });

  it('F22 the company takes a name of its own at once, and the placeholder is gone then', () => {
    const stored = become(
      ready(),
      release(renamed(ready(), 'acme.kr'), { field: 'domainName', name: 'acme.kr' }),
    );
    const rename = { field: 'domainName', value: 'acme-own.kr' } as const;
    const commit = committed(decideRename(stored, rename, undefined, { actor: BY_OWNER, now: NOW }));
    expect(commit.tenant).toMatchObject({
      identity: { domainName: 'acme-own.kr' },
      secondaryDomains: ['acme.com'],
    });
    expect(commit.released).toEqual([{ field: 'domainName', value: `${TENANT_ID}.invalid` }]);
  });

  const gone = cancelling(ready(WORKPLACE_BODY), [{ product: 'WORKPLACE', date: '2026-07-10' }], NOW);
  it.each<[string, StoredTenant, object, string | undefined, object]>([
    [
      'a name of somebody else',
      ready(),
      { field: 'domainName', name: 'other.com' },
      undefined,
      { refused: 'NAME_NOT_HELD' },
    ],
    [
      'a kind of name that it has not',
      ready(),
      { field: 'groupName', name: 'acme' },
      undefined,
      { refused: 'NAME_NOT_HELD' },
    ],
    [
      'a proven domain that is in use',
      withProof(ready()),
      { field: 'domainName', name: 'acme.com' },
      undefined,
      { refused: 'NAME_IS_PROVEN' },
    ],
    [
      'a replacement of a secondary domain',
      renamed(ready(), 'acme.kr'),
      { field: 'domainName', name: 'acme.com', replacement: 'acme.net' },
      undefined,
      { refused: 'NAME_HAS_NO_PLACE' },
    ],
    [
      'R34 a name that is to be its own replacement',
      ready(),
      { field: 'companyId', name: 'acme', replacement: 'acme' },
      TENANT_ID,
      { refused: 'NAME_UNCHANGED' },
    ],
    [
      'R37 a placeholder that would be its own replacement',
      become(ready(), release(ready(), { field: 'companyId', name: 'acme' })),
      { field: 'companyId', name: placeholderFor('companyId', TENANT_ID) },
      undefined,
      { refused: 'NAME_UNCHANGED' },
    ],
    [
      'a replacement that another company has',
      ready(),
      { field: 'companyId', name: 'acme', replacement: 'taken' },
      't33456789bcdfghjkmnpq',
      { refused: 'VALUE_TAKEN', errors: [{ pointer: '#/replacement', code: 'VALUE_TAKEN' }] },
    ],
    [
      'any name while the set-up runs',
      requested(),
      { field: 'companyId', name: 'acme' },
      undefined,
      { refused: 'OPERATION_IN_PROGRESS' },
    ],
    [
      'any name after a failed set-up',
      failed(),
      { field: 'companyId', name: 'acme' },
      undefined,
      { refused: 'OPERATION_FAILED' },
    ],
  ])('refuses %s', (_, stored, body, ownedBy, refusal) => {
    expect(release(stored, body, ownedBy)).toMatchObject(refusal);
  });

  it('an ended company has nothing left to release once its data is gone', () => {
    const { tenant } = gone;
    const workplace = tenant.subscriptions.WORKPLACE;
    if (!workplace) throw new Error('there is no WORKPLACE');
    const deleted = { ...workplace, phase: 'ENDED', dataStatus: 'DELETED' } as const;
    const stored = { ...gone, tenant: { ...tenant, subscriptions: { WORKPLACE: deleted } } } as StoredTenant;
    expect(release(stored, { field: 'companyId', name: 'acme' })).toMatchObject({
      refused: 'SUBSCRIPTION_ENDED',
    });
  });
});

describe('EDGE-A5 the request of a release', () => {
  const errorsOf = (schema: typeof NameReleaseSchema | typeof TrialReleaseSchema, body: object) =>
    schema
      .safeParse(body)
      .error?.issues.map(({ path, ...issue }) => [path.join('/'), Object(issue).params?.code]) ?? [];

  it.each([
    [{ reason: REASON, name: 'acme' }, [['field', undefined]]],
    [{ reason: REASON, field: 'companyId' }, [['name', undefined]]],
    [{ field: 'companyId', name: 'acme', reason: 'no' }, [['reason', 'REASON_LENGTH']]],
    [{ field: 'companyId', name: 'acme', reason: 'line\nbreak' }, [['reason', 'REASON_CHARACTERS']]],
    [
      { field: 'companyId', name: 'acme', reason: REASON, replacement: '-acme-' },
      [['replacement', 'COMPANY_ID_EDGES']],
    ],
    [{ field: 'companyId', name: 'acme' }, [['reason', undefined]]],
    [{ field: 'companyId', name: 'acme', reason: REASON, force: true }, [['', undefined]]],
  ])('%j is refused', (body, expected) => {
    expect(errorsOf(NameReleaseSchema, body)).toEqual(expected);
  });

  it('of a trial has a name with its kind, or neither', () => {
    const body = { product: 'WORKBOX', reason: REASON };
    expect(errorsOf(TrialReleaseSchema, body)).toEqual([]);
    expect(errorsOf(TrialReleaseSchema, { ...body, field: 'groupName' })).toEqual([['', 'FIELD_AND_NAME']]);
  });
});

describe('EDGE-A5 EDGE-R12 support gives a used trial back', () => {
  const giveBack = (stored: StoredTenant, body: object): Commit | Refusal =>
    decideTrialRelease(stored, TrialReleaseSchema.parse({ reason: REASON, ...body }), {
      actor: BY_SUPPORT,
      now: NOW,
    });
  const forgotten = (commit: Commit): string[] =>
    (commit.forgottenTrials ?? []).map(({ product, field, value, owner = 'anybody' }) =>
      [product, field, value, owner].join(' '),
    );

  it('under all names of the company, for anybody and for its owner', () => {
    const commit = committed(giveBack(ready(WORKPLACE_BODY), { product: 'WORKBOX' }));
    expect(forgotten(commit)).toEqual([
      'WORKBOX companyId acme anybody',
      'WORKBOX domainName acme.com anybody',
      `WORKBOX domainName acme.com ${OWNER}`,
    ]);
    expect(commit.events).toMatchObject([
      { type: 'TRIAL_RELEASED', product: 'WORKBOX', actor: BY_SUPPORT, details: { reason: REASON } },
    ]);
    expect(commit.tenant).not.toHaveProperty('releasedTrials');
  });

  it('under one name that is given, whoever has had it', () => {
    const commit = committed(
      giveBack(ready(), { product: 'WORKBOX', field: 'domainName', name: 'Freed.com' }),
    );
    expect(forgotten(commit)).toEqual([
      'WORKBOX domainName freed.com anybody',
      `WORKBOX domainName freed.com ${OWNER}`,
    ]);
    expect(commit.events).toMatchObject([{ details: { name: 'freed.com', reason: REASON } }]);
  });

  it('under one name that is given also of a product that the company has: it keeps its own use of it', () => {
    const named = { product: 'WORKPLACE', field: 'domainName', name: 'freed.com' };
    const commit = committed(giveBack(ready(), named));
    expect(forgotten(commit)).toContain('WORKPLACE domainName freed.com anybody');
    expect(commit.tenant).not.toHaveProperty('releasedTrials');
  });

  it('refuses the trial of a product that the company has', () => {
    expect(giveBack(ready(), { product: 'WORKPLACE' })).toMatchObject({ refused: 'ALREADY_SUBSCRIBED' });
  });

  it('the company begins the product on trial once more, and then never again', () => {
    const both = done(
      become(ready(WORKPLACE_BODY), subscribe(ready(WORKPLACE_BODY), 'WORKBOX', NOW)),
      addSeconds(NOW, 60),
    );
    const ended = cancelling(both, [{ product: 'WORKBOX', date: '2026-07-10' }], addSeconds(NOW, 120));
    const subscription = ended.tenant.subscriptions.WORKBOX;
    if (!subscription) throw new Error('there is no WORKBOX');
    const tenant = {
      ...ended.tenant,
      subscriptions: {
        ...ended.tenant.subscriptions,
        WORKBOX: { ...subscription, dataStatus: 'DELETED' as const },
      },
    };
    const left = { ...ended, tenant };
    expect(subscribe(left, 'WORKBOX', NOW)).toMatchObject({ refused: 'TRIAL_ALREADY_USED' });
    const given = become(left, giveBack(left, { product: 'WORKBOX' }));
    const again = committed(subscribe(given, 'WORKBOX', NOW, { known: FREE }));
    expect(again.tenant.subscriptions.WORKBOX).toMatchObject({ phase: 'TRIAL' });
    expect(again.tenant.releasedTrials).toEqual([]);
    const releasedTrials: Product[] = ['WORKBOX', 'NAVER_WORKS'];
    const more = { ...given, tenant: { ...given.tenant, releasedTrials } };
    const { tenant: after } = committed(subscribe(more, 'WORKBOX', NOW, { known: FREE }));
    expect(after.releasedTrials).toEqual(['NAVER_WORKS']);
  });
});
