import { describe, expect, it } from 'vitest';
import { type Call, fault, runMachine } from './run-machine.ts';

const SET_UP = ['set-up-accounts', 'set-up-services', 'complete-setup'];
const answerSetUp = ({ task }: Call) =>
  task === 'set-up-accounts' ? { left: false } : { outcome: 'APPLIED' };

describe('provision', () => {
  it('sets up the accounts, then the services with their links, and completes (R44, R45)', async () => {
    const { calls, failure } = await runMachine('provision', answerSetUp);
    expect(failure).toBeUndefined();
    expect(calls).toEqual(SET_UP);
  });

  it('sets up accounts until none is left (R59)', async () => {
    const { calls, failure } = await runMachine('provision', (call, before) =>
      call.task === 'set-up-accounts' ? { left: before < 3 } : answerSetUp(call),
    );
    expect(failure).toBeUndefined();
    expect(calls.filter((call) => call === 'set-up-accounts')).toHaveLength(4);
    expect(calls.at(-1)).toBe('complete-setup');
  });

  it('fails loudly on an answer that does not say whether accounts are left', async () => {
    const { calls, failure } = await runMachine('provision', () => ({ left: 'perhaps' }));
    expect(failure).toBe('States.NoChoiceMatched');
    expect(calls).toEqual(['set-up-accounts']);
  });

  it.each([
    'Lambda.ServiceException',
    'Lambda.TooManyRequestsException',
    'StoreBusyError',
    'TenantContendedError',
  ])('goes on after a passing %s in any of its tasks', async (name) => {
    const { calls, failure } = await runMachine('provision', (call, before) => {
      if (before === 0) throw fault(name);
      return answerSetUp(call);
    });
    expect(failure).toBeUndefined();
    expect(new Set(calls)).toEqual(new Set(SET_UP));
    expect(calls).toHaveLength(2 * SET_UP.length);
  });

  it('tries five times while the table is busy, and twice after an error it does not know', async () => {
    const failingWith = (name: string) =>
      runMachine('provision', (call) => {
        if (call.task === 'set-up-services') throw fault(name);
        return answerSetUp(call);
      });
    const triesOf = ({ calls }: { readonly calls: readonly string[] }) =>
      calls.filter((call) => call === 'set-up-services').length;
    expect(triesOf(await failingWith('StoreBusyError'))).toBe(5);
    expect(triesOf(await failingWith('TypeError'))).toBe(2);
  });

  it.each(
    SET_UP,
  )('records that it failed when %s cannot be done, and ends as failed (EDGE-R13)', async (broken) => {
    const { calls, failure } = await runMachine('provision', (call) => {
      if (call.task === broken) throw fault('TypeError');
      return answerSetUp(call);
    });
    expect(failure).toBe('SetupFailed');
    expect(calls.at(-1)).toBe('fail-setup');
  });
});

describe('R44 PROMISE-20 a connected product', () => {
  const AGAIN = { left: false, nextAt: '2026-07-01T00:00:02Z' };
  const waiting =
    (task: string, looks: number, otherwise: (call: Call) => unknown) => (call: Call, before: number) =>
      call.task === task && before < looks ? AGAIN : otherwise(call);

  it('is waited for before the services of a set-up are told', async () => {
    const run = await runMachine('provision', waiting('set-up-accounts', 3, answerSetUp));
    expect(run).toEqual({
      calls: [...Array(4).fill('set-up-accounts'), 'set-up-services', 'complete-setup'],
      waits: 3,
      failure: undefined,
    });
  });

  it('that fails while it is waited for fails the set-up', async () => {
    const { calls, failure } = await runMachine('provision', (call, before) => {
      if (call.task === 'set-up-accounts' && before > 0) throw fault('ProductFailedError');
      return waiting('set-up-accounts', 1, answerSetUp)(call, before);
    });
    expect([calls.at(-1), failure]).toEqual(['fail-setup', 'SetupFailed']);
  });

  it('is waited for before settings count as told, and before the receipt of a deletion', async () => {
    const applied = () => ({ outcome: 'APPLIED' });
    const told = await runMachine('service-settings', waiting('tell-services', 2, applied));
    expect(told).toEqual({ calls: Array(3).fill('tell-services'), waits: 2, failure: undefined });
    const nothingLeft = () => ({ left: false });
    expect(await runMachine('data-deletion', waiting('delete-page', 2, nothingLeft))).toEqual({
      calls: [...Array(3).fill('delete-page'), 'complete-deletion'],
      waits: 2,
      failure: undefined,
    });
  });
});

describe('a timer', () => {
  it.each([
    'APPLIED',
    'STALE',
    'HELD',
  ])('waits once, applies once and is done when the outcome is %s', async (outcome) => {
    expect(await runMachine('timer', () => ({ outcome }))).toEqual({
      calls: ['apply-due'],
      waits: 1,
      failure: undefined,
    });
  });

  it('tries again when it woke too early, and then waits again (EDGE-I4)', async () => {
    const early = (times: number) => (_: Call, before: number) => {
      if (before < times) throw fault('WokeEarlyError');
      return { outcome: 'APPLIED' };
    };
    expect(await runMachine('timer', early(2))).toMatchObject({ waits: 1, failure: undefined });
    const { calls, waits, failure } = await runMachine('timer', early(3));
    expect([calls.length, waits, failure]).toEqual([4, 2, undefined]);
  });

  it('tries seven times while the table is busy, and fails by the name of the fault', async () => {
    const { calls, failure } = await runMachine('timer', () => {
      throw fault('StoreBusyError');
    });
    expect([calls.length, failure]).toEqual([7, 'StoreBusyError']);
  });
});

describe('data-deletion', () => {
  const answerDeletion = (pages: number) => (call: Call, before: number) =>
    call.task === 'delete-page' ? { left: before < pages } : { outcome: 'APPLIED' };
  const pagesIn = ({ calls }: { readonly calls: readonly string[] }) =>
    calls.filter((call) => call === 'delete-page').length;

  it.each([
    0, 1, 100,
  ])('deletes until nothing is left, here %i pages, then writes the receipt', async (pages) => {
    const run = await runMachine('data-deletion', answerDeletion(pages));
    expect(run.failure).toBeUndefined();
    expect(run.calls.at(-1)).toBe('complete-deletion');
    expect(pagesIn(run)).toBe(pages + 1);
    expect(run.calls).toHaveLength(pages + 2);
  });

  it.each([
    'Lambda.TooManyRequestsException',
    'StoreBusyError',
    'TenantContendedError',
    'TypeError',
  ])('goes on after a passing %s in any of its tasks (PROMISE-10)', async (name) => {
    const { calls, failure } = await runMachine('data-deletion', (call, before) => {
      if (before === 0) throw fault(name);
      return answerDeletion(2)(call, before);
    });
    expect(failure).toBeUndefined();
    expect(calls.at(-1)).toBe('complete-deletion');
  });

  it('tries a page eight times while the table is busy, and four times after an error it does not know', async () => {
    const failingWith = (name: string) =>
      runMachine('data-deletion', () => {
        throw fault(name);
      });
    expect(pagesIn(await failingWith('StoreBusyError'))).toBe(8);
    expect(pagesIn(await failingWith('TypeError'))).toBe(4);
  });

  it('writes no receipt when a page cannot be deleted, and fails by the name of the fault', async () => {
    const { calls, failure } = await runMachine('data-deletion', (_, before) => {
      if (before >= 2) throw fault('StoreBusyError');
      return { left: true };
    });
    expect(failure).toBe('StoreBusyError');
    expect(calls).not.toContain('complete-deletion');
  });

  it('fails loudly on an answer that does not say whether anything is left', async () => {
    const { calls, failure } = await runMachine('data-deletion', () => ({ left: 'perhaps' }));
    expect(failure).toBe('States.NoChoiceMatched');
    expect(calls).toEqual(['delete-page']);
  });
});

describe('service-settings', () => {
  it('tells the services, once (R142)', async () => {
    const { calls, failure } = await runMachine('service-settings', () => ({ outcome: 'APPLIED' }));
    expect(failure).toBeUndefined();
    expect(calls).toEqual(['tell-services']);
  });

  it('tells them again while the tenant changes, five times, and fails by the name of the fault', async () => {
    const { calls, failure } = await runMachine('service-settings', () => {
      throw fault('TenantContendedError');
    });
    expect(failure).toBe('TenantContendedError');
    expect(calls).toHaveLength(5);
  });
});

describe('domain-verification', () => {
  const nextAt = '2026-07-01T00:01:00Z';
  const checking = (checks: number, outcome: string) => (_: Call, before: number) =>
    before < checks ? { outcome: 'AGAIN', seen: 'NO_TXT_RECORD', nextAt } : { outcome };

  it.each([
    [0, 'PROVEN'],
    [0, 'STALE'],
    [3, 'PROVEN'],
    [85, 'GIVEN_UP'],
  ])('waits after each of %i checks that find nothing, and ends with %s (F27)', async (checks, outcome) => {
    const { calls, waits, failure } = await runMachine('domain-verification', checking(checks, outcome));
    expect(failure).toBeUndefined();
    expect([calls.length, waits]).toEqual([checks + 1, checks]);
    expect(new Set(calls)).toEqual(new Set(['check-domain']));
  });

  it.each([
    'Lambda.TooManyRequestsException',
    'StoreBusyError',
    'TenantContendedError',
    'TypeError',
  ])('goes on after a passing %s', async (name) => {
    const { failure } = await runMachine('domain-verification', (call, before) => {
      if (before === 0) throw fault(name);
      return checking(2, 'PROVEN')(call, before);
    });
    expect(failure).toBeUndefined();
  });

  it('fails loudly on an outcome that it does not know', async () => {
    const { failure } = await runMachine('domain-verification', () => ({ outcome: 'PERHAPS' }));
    expect(failure).toBe('States.NoChoiceMatched');
  });
});
