import { expect, it } from 'vitest';
import { answerOf } from '../../../client/src/answer.ts';
import { listStuck } from '../../../client/src/generated/sdk.gen.ts';
import type { Stuck } from '../../../client/src/generated/types.gen.ts';
import { type JourneyCaller, locationOf, tenantIdOf } from '../../support/journeys/caller.ts';
import { stopByHand } from '../../support/journeys/executions.ts';
import { haltedTrial } from '../../support/journeys/halted-trial.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { bundleRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();

/** All pages, of one entry each. */
async function stuckFor({ client }: JourneyCaller, query = {}, headers = {}): Promise<Stuck[]> {
  const found: Stuck[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = { ...query, limit: 1, ...(cursor !== undefined && { cursor }) };
    const { data } = await answerOf(listStuck({ client, query: page, headers }));
    found.push(...data.stuck);
    cursor = data.cursor;
    if (cursor === undefined) return found;
  }
}

/** Sends the call that the entry names. */
const cured = (desk: JourneyCaller, { cure = { method: '', path: '' } }: Stuck) =>
  desk.call(
    cure.method,
    cure.path,
    { 'content-type': 'application/json', 'idempotency-key': `cure-${cure.path}` },
    '{}',
  );

async function company(companyId: string) {
  const { as, local } = journey();
  const customer = await as(companyId);
  const accepted = await customer.post('/v1/tenants', bundleRequest(companyId));
  const tenantId = tenantIdOf(accepted);
  await local.drain();
  return { customer, tenantId, address: locationOf(accepted) };
}

it('R45 EDGE-R13 a failed set-up is stuck until the listed call has cured it', async () => {
  const { support, local } = journey();
  const desk = await support();
  expect(await stuckFor(desk)).toEqual([]);
  const { customer, tenantId, address, mend } = await haltedTrial(journey(), 'halted', 'halted');
  const [entry, ...others] = await stuckFor(desk);
  expect(others).toEqual([]);
  expect(entry).toEqual({
    tenantId,
    companyId: 'halted',
    domainName: 'halted.example',
    kind: 'OPERATION',
    state: 'FAILED',
    message: 'The operation has failed: the company cannot use what it requested.',
    since: expect.any(String),
    operation: 'PROVISION',
    cure: { method: 'POST', path: `${address}/operation/retry` },
  });
  const [inKorean] = await stuckFor(desk, { kind: 'OPERATION' }, { 'Accept-Language': 'ko' });
  expect(inKorean?.message).toBe('작업이 실패했습니다. 회사가 신청한 내용을 이용할 수 없습니다.');
  expect(await stuckFor(desk, { kind: 'MAIL,WORK' })).toEqual([]);

  await mend();
  if (entry) expect(await cured(desk, entry)).toMatchObject({ status: 202 });
  expect(await stuckFor(desk)).toEqual([]);
  await local.drain();
  expect((await customer.get(address)).body).toMatchObject({ operation: { status: 'SUCCEEDED' } });
  expect(await stuckFor(desk)).toEqual([]);
});

it('R45 a failed mail is stuck until it was sent again, or dismissed', async () => {
  const { support, local, tables } = journey();
  const desk = await support();
  const [lost, told] = [await company('lost-mail'), await company('told-by-phone')];
  for (const { tenantId } of [lost, told]) {
    const [item] = await tables.ofTenant(tenantId, 'MAIL#');
    await tables.put('Subscriptions', {
      ...item,
      state: 'FAILED',
      stuckPk: 'STUCK#MAIL#0',
      stuckSince: '2026-07-01T00:00:00Z',
      mail: { ...Object(item?.['mail']), state: 'FAILED', attempts: 8, failedAt: '2026-07-01T00:00:00Z' },
    });
  }
  const before = local.mails().length;
  const stuck = await stuckFor(desk, { kind: 'MAIL' });
  expect(stuck.map(({ tenantId, state }) => [tenantId, state]).sort()).toEqual(
    [lost, told].map(({ tenantId }) => [tenantId, 'FAILED']).sort(),
  );
  const entry = stuck.find(({ tenantId }) => tenantId === lost.tenantId);
  if (entry) expect(await cured(desk, entry)).toMatchObject({ status: 202 });
  const mailId = stuck.find(({ tenantId }) => tenantId === told.tenantId)?.mail?.mailId;
  expect(await desk.post(`${told.address}/mails/${mailId}/dismiss`, {})).toMatchObject({ status: 202 });
  expect(await stuckFor(desk)).toEqual([]);
  await local.drain();
  expect(local.mails()).toHaveLength(before + 1);
  const eventsOf = async ({ customer, address }: typeof lost) =>
    Object((await customer.get(`${address}/events`)).body).events.map(({ type }: { type: string }) => type);
  expect(await eventsOf(lost)).toContain('MAIL_RETRIED');
  expect(await eventsOf(told)).toContain('MAIL_DISMISSED');
});

it('PROMISE-17: a timer that dies again and again is stuck until it is renewed', async () => {
  const { support, local } = journey();
  const desk = await support();
  const { tenantId } = await company('mortal');
  const timers = () =>
    local
      .executions({ status: 'RUNNING' })
      .filter(({ name }) => name.startsWith(`${tenantId}-WORKPLACE-TRIAL_EXPIRY`));
  for (let deaths = 0; deaths < 6; deaths++) {
    const [timer] = timers();
    if (timer) await stopByHand(local.stepFunctionsUrl, timer);
    await local.drain();
    if (timers().length === 0 && deaths < 5) await local.advance({ by: 'PT1H' });
  }
  expect(timers()).toEqual([]);
  const [entry, ...others] = await stuckFor(desk);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ tenantId, kind: 'WORK', state: 'DEAD', work: { kind: 'TRIAL_EXPIRY' } });
  if (entry) expect(await cured(desk, entry)).toMatchObject({ status: 202 });
  expect(await stuckFor(desk)).toEqual([]);
  await local.drain();
  expect(timers()).toHaveLength(1);
});

it('is for support, and takes no filter that it does not know', async () => {
  const { as, support } = journey();
  const desk = await support();
  expect((await (await as('a-customer')).get('/v1/stuck')).status).toBe(403);
  const refusal = async (query: string) => {
    const { status, body } = await desk.get(`/v1/stuck?${query}`);
    return [status, Object(body).errors?.[0]?.pointer, Object(body).errors?.[0]?.code];
  };
  expect(await refusal('kinds=MAIL')).toEqual([422, 'query/kinds', 'UNKNOWN_FIELD']);
  expect(await refusal('kind=TIMER')).toEqual([422, 'query/kind', 'STUCK_KIND']);
  expect(await refusal('kind=')).toEqual([422, 'query/kind', 'STUCK_KIND']);
  expect(await refusal('limit=101')).toEqual([422, 'query/limit', 'INVALID']);
  expect(await refusal('cursor=nonsense')).toEqual([422, 'query/cursor', 'CURSOR_INVALID']);
});
