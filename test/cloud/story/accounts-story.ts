import assert from 'node:assert/strict';
import type { JourneyCaller } from '../../support/journeys/caller.ts';
import { domainOf, PASSWORD } from '../../support/journeys/requests.ts';
import { codeOf, mailAddressOf, ok, put, type StoryDeps, step, until, untilSent } from './story-steps.ts';

const CHOSEN = 'Spring-Rain.84';
const GIVEN = 'Autumn-Leaf.73';
const WRONG = 'Wrong-Pass.57';

interface Account {
  readonly id: string;
  readonly hasPassword: boolean;
  readonly mustResetPassword: boolean;
}

/** The people of a bundle: who they are, how they log in, and how they get another password. */
export async function tellAccountsStory(
  deps: StoryDeps,
  product: JourneyCaller,
  address: string,
): Promise<void> {
  const { customer, anyone, company, support, mailsTo } = deps;
  const loginIdOf = (id: string) => `${id}@${domainOf(company)}`;
  const home = mailAddressOf(`mina-${company}`);
  const verify = async (id: string, password: string): Promise<boolean> => {
    const body = { loginId: loginIdOf(id), password };
    return Object(ok(await product.post('/v1/credentials/verify', body)).body).verified;
  };
  const shown = async (id: string): Promise<Account> => {
    const { accounts }: { accounts: Account[] } = Object(
      ok(await customer.get(`${address}/accounts?product=WORKPLACE`)).body,
    );
    return accounts.find((one) => one.id === id) ?? assert.fail(`no account ${id}`);
  };

  await step(deps, 'The first administrator logs in, and a wrong password does not', async () => {
    assert.equal(await verify('head.office', PASSWORD), true);
    assert.equal(await verify('head.office', WRONG), false);
  });
  await step(deps, 'Accounts come and go, by the console and by the products', async () => {
    const path = `${address}/accounts`;
    ok(await put(customer, `${path}/mina`, { email: home }));
    const accounts = ['kim', 'lee'].map((id) => ({ id, email: mailAddressOf(`${id}-${company}`) }));
    ok(await product.post(`${path}/batch`, { accounts }));
    ok(await product.send('DELETE', `${path}/lee`));
    const listed = Object(ok(await product.get(`${path}?product=WORKPLACE`)).body);
    assert.deepEqual(
      listed.accounts.map(({ id }: Account) => id),
      ['head.office', 'kim', 'mina'],
    );
  });
  await step(deps, 'The console tells who has a password and who must change it', async () => {
    const passwordOf = async (id: string) => {
      const { hasPassword, mustResetPassword } = await shown(id);
      return { hasPassword, mustResetPassword };
    };
    assert.deepEqual(await passwordOf('mina'), { hasPassword: false, mustResetPassword: false });
    ok(await put(customer, `${address}/accounts/mina/password`, { mode: 'ADMIN', password: GIVEN }));
    assert.deepEqual(await passwordOf('mina'), { hasPassword: true, mustResetPassword: true });
    assert.equal(await verify('mina', GIVEN), true);
  });

  const reset = (loginId: string) => anyone.post('/v1/password-resets', { loginId });
  const redeem = (token: string) => anyone.post('/v1/password-resets/redeem', { token, password: CHOSEN });
  await step(
    deps,
    'A link for a new password can be asked for, and a made-up one opens nothing',
    async () => {
      const known = ok(await reset(loginIdOf('mina')));
      assert.equal((await reset('ghost@nowhere.example')).text, known.text);
      assert.equal(codeOf(await redeem('nonsense')), 'LINK_NOT_VALID');
    },
  );
  if (support) await step(deps, 'The link is sent', () => untilSent(deps, support, address, 'PASSWORD_LINK'));
  if (mailsTo)
    await step(deps, 'The link sets a password, once', async () => {
      const token = await linkIn(deps, mailsTo, home);
      ok(await redeem(token));
      assert.equal(codeOf(await redeem(token)), 'LINK_NOT_VALID');
      assert.equal(await verify('mina', CHOSEN), true);
      assert.equal((await shown('mina')).mustResetPassword, false);
    });
}

/** The token of the newest link that came to an address. */
export async function linkIn(
  deps: StoryDeps,
  mailsTo: NonNullable<StoryDeps['mailsTo']>,
  address: string,
): Promise<string> {
  let token: string | undefined;
  await until(deps, `a link to ${address}`, async () => {
    const texts = await mailsTo(address);
    token = texts.map((text) => /#token=(\S+)/.exec(text)?.[1]).findLast((found) => found !== undefined);
    return token !== undefined;
  });
  return token ?? assert.fail('no token');
}
