import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../../functions/core/business-calendar.ts';
import { accountDesk } from '../../support/accounts.ts';
import { refusalOf } from '../../support/http.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT } from '../../support/tenants.ts';

const [SHARED, NEXT] = ['Autumn-Wind.73', 'Winter-Snow.61'];
const OWN = 'Spring-Rain.84';
const MINA = 'mina@acme.com';
const LATER = addSeconds(REQUESTED_AT, 60);
const byAdmin = (password: string) => ({ initialPassword: { mode: 'ADMIN', password } });
const BY_USER = { initialPassword: { mode: 'USER', email: 'boss@home.example' } };
const IN = { verified: true, mustResetPassword: true };

/** WORKPLACE with Mina, who has no password yet, after a switch in mode ADMIN that has come to its end. */
async function switchedBefore() {
  const stored = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
  const desk = accountDesk(stored);
  desk.register('mina', undefined, ['WORKPLACE']);
  await desk.toBundle(byAdmin(SHARED));
  desk.put(stored);
  return desk;
}

describe('the first password that an administrator chose', () => {
  it('R100 R101 is for everybody who has none', async () => {
    const desk = await switchedBefore();
    expect(await desk.verify(MINA, SHARED)).toMatchObject(IN);
    desk.setPassword('mina', OWN);
    expect(await desk.verify(MINA, SHARED)).toMatchObject({ verified: false });
  });

  it('R98 is worth nothing from the moment on in which a later switch in mode USER is accepted', async () => {
    const desk = await switchedBefore();
    expect(await desk.toBundle(BY_USER)).toMatchObject({ status: 202 });
    expect(await desk.verify(MINA, SHARED)).toMatchObject({ verified: false });
    expect(JSON.stringify(desk.credentials.items())).not.toContain('INITIAL_PASSWORD');
  });

  it('R100 is replaced by that of a later switch in mode ADMIN', async () => {
    const desk = await switchedBefore();
    await desk.toBundle(byAdmin(NEXT));
    expect(await desk.verify(MINA, SHARED)).toMatchObject({ verified: false });
    expect(await desk.verify(MINA, NEXT)).toMatchObject(IN);
  });

  it('stays when the later switch is refused, or only tried out', async () => {
    const desk = await switchedBefore();
    await desk.toBundle(BY_USER, { query: { dryRun: 'true' } });
    const lower = { ...BY_USER, companyId: 'another' };
    expect(await refusalOf(() => desk.toBundle(lower))).toMatchObject({ refused: 'INPUT_INVALID' });
    expect(await desk.verify(MINA, SHARED)).toMatchObject(IN);
  });
});

describe('the link of a switch in mode USER', () => {
  it('R98 R99 goes to the address of the form and sets the password once', async () => {
    const desk = await switchedBefore();
    await desk.toBundle(BY_USER);
    const token = await desk.post();
    expect(desk.sent).toMatchObject([{ template: 'PASSWORD_LINK', recipient: 'boss@home.example' }]);
    expect(await desk.redeem(token, OWN)).toMatchObject({ status: 200 });
    expect(await desk.verify('admin@acme.com', OWN)).toMatchObject({ verified: true });
    expect(await refusalOf(() => desk.redeem(token, NEXT))).toEqual({ refused: 'LINK_NOT_VALID' });
  });

  it('is void once the account has set another password', async () => {
    const desk = await switchedBefore();
    await desk.toBundle(BY_USER);
    const token = await desk.post();
    desk.setPassword('admin', OWN, LATER);
    expect(await refusalOf(() => desk.redeem(token, NEXT, LATER))).toEqual({ refused: 'LINK_NOT_VALID' });
  });
});
