import { describe, expect, it } from 'vitest';
import type { TxtAnswer } from '../../../functions/adapters/dns/txt-records.ts';
import { repairWork } from '../../../functions/background/sweep/repair-work.ts';
import { checkDomain } from '../../../functions/background/workflow/domain-check.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import { decideVerification } from '../../../functions/core/decide/domain-verification.ts';
import { startedWork, type WorkInput, workInput } from '../../../functions/core/lifecycle/work.ts';
import { proofOf } from '../../../functions/core/model/domain-proof.ts';
import { memoryStore } from '../../support/lives/memory-store.ts';
import { BY_OWNER } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, requestCommit } from '../../support/tenants.ts';

const NOW: Instant = REQUESTED_AT;
const HOUR = 3_600;
const END = addSeconds(NOW, 72 * HOUR);
const ask = (token: string, now: Instant) => ({ tokenOf: () => token, context: { actor: BY_OWNER, now } });

const NOTHING: TxtAnswer = { outcome: 'ANSWERED', records: [] };
const THERE: TxtAnswer = { outcome: 'ANSWERED', records: ['v=spf1 -all', proofOf('abc')] };

/** A tenant that has asked for the proof; `dns` is what its domain answers. */
function verifying() {
  const store = memoryStore(requestCommit());
  const begin = (now: Instant = NOW) => {
    const { tokenOf, context } = ask('abc', now);
    store.write(committed(decideVerification(store.current(), tokenOf, context)));
  };
  begin();
  const dns = { answer: NOTHING };
  const asked: string[] = [];
  const unreachable: string[] = [];
  const deps = {
    ...store,
    txtRecords: async (domainName: string) => {
      asked.push(domainName);
      return dns.answer;
    },
    reportUnreachable: (_: WorkInput, code: string) => void unreachable.push(code),
  };
  const item = () => {
    const found = store.workItems().find(({ kind }) => kind === 'DOMAIN_VERIFICATION');
    if (!found) throw new Error('nothing is looked for');
    return found;
  };
  const relay = () => store.advance(item(), startedWork(workInput(item())));
  const check = (now: Instant, work: WorkInput = workInput(item())) => checkDomain(deps, work, now);
  return { store, dns, asked, unreachable, begin, item, relay, check };
}

describe('R46 F27 a check for the proof', () => {
  it('that finds it proves the domain, once, and the work is done', async () => {
    const world = verifying();
    world.dns.answer = THERE;
    expect(await world.check(NOW)).toEqual({ outcome: 'PROVEN', seen: 'PROOF' });
    expect(world.asked).toEqual(['acme.com']);
    expect(world.store.current().tenant.domainOwnership).toBe('PROVEN');
    expect(world.item().state).toBe('DONE');
    expect(await world.check(NOW)).toEqual({ outcome: 'STALE' });
    expect(world.store.events.filter(({ type }) => type === 'DOMAIN_PROVEN')).toHaveLength(1);
  });

  it.each<[string, TxtAnswer, string, string[]]>([
    ['no record', NOTHING, 'NO_TXT_RECORD', []],
    ['another token', { outcome: 'ANSWERED', records: [proofOf('abd')] }, 'OTHER_TXT_RECORDS', []],
    [
      'no answer, which is told to the operators',
      { outcome: 'UNREACHABLE', code: 'ESERVFAIL' },
      'NO_ANSWER',
      ['ESERVFAIL'],
    ],
  ])('that sees %s checks again', async (_, answer, seen, codes) => {
    const world = verifying();
    await world.relay();
    world.dns.answer = answer;
    const nextAt = addSeconds(NOW, 60);
    expect(await world.check(NOW)).toEqual({ outcome: 'AGAIN', seen, nextAt });
    expect(world.unreachable).toEqual(codes);
    expect(world.store.current().tenant.version).toBe(2);
  });

  it('keeps the sweep away until after the next check, also before the relay has recorded the start', async () => {
    const world = verifying();
    const late = addSeconds(NOW, 10 * HOUR);
    expect(await world.check(late)).toMatchObject({ outcome: 'AGAIN' });
    expect(world.item()).toMatchObject({ state: 'STARTED', sweepAt: addSeconds(late, HOUR + 300) });
    expect(await world.relay()).toBe(true);
  });

  it('gives up at the end of the 72 hours', async () => {
    const world = verifying();
    expect(await world.check(END)).toEqual({ outcome: 'GIVEN_UP', seen: 'NO_TXT_RECORD' });
    expect(world.store.current().tenant.domainVerification?.status).toBe('FAILED');
    expect(world.item().state).toBe('DONE');
  });

  it('of an old execution is void once the check has begun anew', async () => {
    const world = verifying();
    const old = workInput(world.item());
    world.begin(addSeconds(NOW, HOUR));
    expect(await world.check(addSeconds(NOW, HOUR), old)).toEqual({ outcome: 'STALE' });
    expect(world.asked).toEqual([]);
  });

  it('of an execution whose place another one took ends', async () => {
    const world = verifying();
    const old = workInput(world.item());
    await world.relay();
    await repairWork(
      { ...world.store, start: async () => {}, count: () => {} },
      world.item(),
      addSeconds(NOW, HOUR),
    );
    expect(world.item()).toMatchObject({ state: 'PENDING', restarts: 1 });
    expect(await world.check(addSeconds(NOW, HOUR), old)).toMatchObject({ outcome: 'STALE' });
    expect(await world.check(addSeconds(NOW, HOUR))).toMatchObject({ outcome: 'AGAIN' });
  });

  it('PROMISE-7: that dies after its write is a success when it is done again', async () => {
    const world = verifying();
    world.dns.answer = THERE;
    await world.check(NOW);
    const { version } = world.store.current().tenant;
    expect(await world.check(NOW)).toEqual({ outcome: 'STALE' });
    expect(world.store.current().tenant.version).toBe(version);
  });

  it('whose tenant asks for it no more is closed by the sweep', async () => {
    const world = verifying();
    const open = { ...world.item(), state: 'STARTED' } as const;
    world.dns.answer = THERE;
    await world.check(NOW);
    const deps = { ...world.store, start: async () => {}, count: () => {} };
    const closed: string[] = [];
    await repairWork(
      { ...deps, advance: async (_, after) => closed.push(after.state) > 0 },
      open,
      addSeconds(NOW, HOUR),
    );
    expect(closed).toEqual(['VOID']);
  });
});
