import { expect, it } from 'vitest';
import { codeOf, locationOf } from '../../support/journeys/caller.ts';
import { nextMidnight, secondsFrom, trialOf } from '../../support/journeys/days.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { workplaceRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
/** Of an address on a day, as a deployment has it that says nothing. */
const NEWS = 50;

it('EDGE-A9 EDGE-A10 EDGE-A7 a company that changes its mind all day fills no mailbox: the rest waits for the morning, only what is so then is told, at the address of then, and links and warnings come in any case', async () => {
  const { as, support, anyone, local } = journey();
  const [owner, desk] = [await as('undecided'), await support()];
  const company = workplaceRequest('undecided');
  const to = company.account.notificationEmail;
  const address = locationOf(await owner.post('/v1/tenants', company));
  await local.drain();
  const told = (address = to) =>
    local
      .mails()
      .filter((mail) => mail.to.includes(address))
      .map(({ template }) => template);
  const present = 'new@undecided-mail.example';
  const call = `${address}/subscriptions/WORKPLACE/paid-switch`;
  const reserve = async () => {
    const { termsVersion } = company;
    const reserved = await owner.send('PUT', call, { billingPlan: 'MONTHLY', termsVersion });
    expect(reserved.status).toBe(200);
    return String(reserved.headers.get('etag'));
  };

  for (let time = 0; time < NEWS / 2 + 1; time++) {
    const etag = await reserve();
    expect((await owner.send('DELETE', call, undefined, { 'if-match': etag })).status).toBe(200);
  }
  await reserve();
  await local.drain();
  expect(told()).toHaveLength(NEWS);

  await anyone.post('/v1/password-resets', { loginId: 'head.office@undecided.example' });
  await owner.patch(`${address}/profile`, { notificationEmail: present });
  await local.drain();
  expect(told().slice(NEWS)).toEqual(['PASSWORD_LINK', 'ADDRESS_CHANGED']);

  const morning = secondsFrom(nextMidnight(local.now()), 9 * 3_600);
  type Row = { mailId: string; state: string; heldUntil?: string; supersededBy?: string };
  const rows = async (): Promise<Row[]> => Object((await desk.get(`${address}/mails?limit=100`)).body).mails;
  const held = (await rows()).filter(({ heldUntil }) => heldUntil !== undefined);
  expect(held.map(({ state, heldUntil }) => [state, heldUntil])).toEqual(
    held.map(() => ['PENDING', morning]),
  );
  expect(held).toHaveLength(4);

  await local.advance({ to: secondsFrom(morning, -1) });
  expect(told()).toHaveLength(NEWS + 2);
  await local.advance({ to: morning });
  expect(told()).toHaveLength(NEWS + 2);
  expect(told(present)).toEqual(['PAID_SWITCH_REQUESTED']);
  const closed = (await rows()).filter(({ mailId }) => held.some((one) => one.mailId === mailId));
  expect(closed.map(({ state }) => state).sort()).toEqual(['SENT', 'VOID', 'VOID', 'VOID']);
  for (const { state, supersededBy } of closed) expect(supersededBy !== undefined).toBe(state === 'VOID');
  expect(codeOf(await owner.get(`${address}/mails`))).toMatch(/^403/);
  expect(trialOf(local.now()).startDate).toBe(morning.slice(0, 10));
});
