import { describe, expect, it } from 'vitest';
import { retryAllMails } from '../../../functions/api/support/retry-all-mails.ts';
import type { MailItem } from '../../../functions/core/mails/mail-item.ts';
import { refusalOf, request, SUPPORT } from '../../support/http.ts';
import { FAILED_MAIL } from '../../support/mails.ts';
import { ready, TENANT_ID } from '../../support/tenants.ts';
import { undelivered } from '../../support/undelivered.ts';

const AT = '2026-06-30T06:00:00Z';
const { mailId, template } = FAILED_MAIL;
const BOUNCED: MailItem = {
  ...FAILED_MAIL,
  state: 'SENT',
  attempts: 1,
  messageId: 'm-1',
  fate: { kind: 'BOUNCED', at: AT },
};
const post = (change = {}) => request({ method: 'POST', caller: SUPPORT, ...change });
const trouble = ready();
const withTrouble = {
  ...trouble,
  tenant: { ...trouble.tenant, addressTrouble: { kind: 'BOUNCES', since: AT } as const },
};

describe('POST /v1/mails/retry', () => {
  it.each([
    ['was given up', FAILED_MAIL],
    ['came back', BOUNCED],
  ])('R45 tries again what %s, as support', async (_, mail) => {
    const { deps, commits, asked } = undelivered([mail]);
    expect(await retryAllMails(deps, post())).toEqual({
      status: 200,
      body: { examined: 1, retried: [{ tenantId: TENANT_ID, mailId, template }], left: [] },
    });
    expect(asked).toMatchObject([{ kinds: ['MAIL'] }]);
    expect(asked[0]?.overdueBy).toBeUndefined();
    expect(commits).toMatchObject([
      {
        changedMail: { after: { state: 'PENDING', attempts: 0 } },
        events: [{ type: 'MAIL_RETRIED', actor: { type: 'SUPPORT', sub: 'support-1' } }],
      },
    ]);
    expect(commits[0]?.changedMail?.after).not.toHaveProperty('fate');
  });

  it('a dry run tells the same and writes nothing', async () => {
    const { deps, commits } = undelivered([FAILED_MAIL]);
    expect(await retryAllMails(deps, post({ query: { dryRun: 'true' } }))).toMatchObject({
      body: { dryRun: true, examined: 1, retried: [{ mailId }], left: [] },
    });
    expect(commits).toEqual([]);
  });

  it('leaves what would come back again, what cannot be made again, and what cannot be read', async () => {
    const bounces = undelivered([BOUNCED], withTrouble);
    expect(await retryAllMails(bounces.deps, post())).toMatchObject({
      body: { retried: [], left: [{ tenantId: TENANT_ID, mailId, code: 'ADDRESS_BOUNCES' }] },
    });
    const link: MailItem = { ...FAILED_MAIL, mailId: 'LINK-1', template: 'PASSWORD_LINK' };
    const [gone, broken] = ['gone', 'broken'].map((tenantId) => ({ ...FAILED_MAIL, tenantId }));
    const others = undelivered([link, gone ?? link, broken ?? link, FAILED_MAIL]);
    expect(await retryAllMails(others.deps, post())).toMatchObject({
      body: {
        examined: 4,
        retried: [{ tenantId: TENANT_ID, mailId }],
        left: [{ code: 'MAIL_NOT_REMADE' }, { code: 'NOT_FOUND' }, { code: 'FAILED' }],
      },
    });
    expect(others.failures).toEqual(['broken']);
    expect([...bounces.commits, ...others.commits]).toHaveLength(1);
  });

  it('PROMISE-8: tries again after another writer, and leaves a company that is written all the time', async () => {
    const once = undelivered([FAILED_MAIL], ready(), ['VERSION']);
    expect(await retryAllMails(once.deps, post())).toMatchObject({ body: { retried: [{ mailId }] } });
    const never = undelivered([FAILED_MAIL], ready(), Array(50).fill('VERSION'));
    expect(await retryAllMails(never.deps, post())).toMatchObject({
      body: { retried: [], left: [{ code: 'BUSY' }] },
    });
  });

  it('takes no fields, and only a cursor of its own', async () => {
    const { deps } = undelivered([]);
    await expect(retryAllMails(deps, post({ body: { all: true } }))).rejects.toThrow();
    const refused = await refusalOf(() => retryAllMails(deps, post({ query: { cursor: 'x' } })));
    expect(refused).toMatchObject({ errors: [{ pointer: 'query/cursor' }] });
  });

  it('leaves alone what is in order again', async () => {
    const sent: MailItem = { ...FAILED_MAIL, state: 'SENT', messageId: 'm-2' };
    const { deps } = undelivered([sent]);
    expect(await retryAllMails(deps, post())).toMatchObject({ body: { examined: 0, retried: [], left: [] } });
  });
});
