import { describe, expect, it } from 'vitest';
import { relayWork } from '../../../functions/background/relay/relay-work.ts';
import { addSeconds } from '../../../functions/core/business-calendar.ts';
import { closedWork, startedWork, type WorkItem, workInput } from '../../../functions/core/lifecycle/work.ts';
import { afterDeath } from '../../support/died.ts';
import { recorder } from '../../support/recorder.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { REQUESTED_AT, requestCommit } from '../../support/tenants.ts';

const timer = requestCommit(WORKPLACE_BODY).work.find(({ kind }) => kind === 'TRIAL_EXPIRY');
if (!timer) throw new Error('no timer');
const waiting = startedWork(workInput(timer));
/** The same timer as another version asks for it. */
const moved: WorkItem = { ...timer, version: 5, sweepAt: addSeconds(REQUESTED_AT, 600) };

function relay() {
  const start = recorder(async (_: WorkItem) => {});
  const stop = recorder(async (_: WorkItem) => {});
  const advance = recorder(async (_: WorkItem, __: WorkItem) => true);
  const leftRunning: [WorkItem, unknown][] = [];
  const deps = {
    start,
    stop,
    advance,
    reportLeftRunning: (...args: [WorkItem, unknown]) => void leftRunning.push(args),
  };
  return { deps, start, stop, advance, leftRunning };
}

describe('a work item of the stream', () => {
  it('PROMISE-1: that is pending is started and recorded, once; a first one stops nothing', async () => {
    const { deps, start, stop, advance } = relay();
    await relayWork(deps, timer, undefined);
    expect(start.calls).toEqual([[timer]]);
    expect(advance.calls).toEqual([[timer, startedWork(timer)]]);
    expect(stop.calls).toEqual([]);
  });

  it.each(['STARTED', 'DONE', 'VOID', 'WAITING'] as const)('that is %s is not started', async (state) => {
    const { deps, start, advance } = relay();
    await relayWork(deps, { ...timer, state }, undefined);
    expect([start.calls, advance.calls]).toEqual([[], []]);
  });

  it('EDGE-R3 of another version: the new one is started, then the one that waits is stopped', async () => {
    const { deps, start, stop } = relay();
    await relayWork(deps, moved, waiting);
    expect(start.calls).toEqual([[moved]]);
    expect(stop.calls).toEqual([[waiting]]);
  });

  it('that is void stops the one that waits', async () => {
    const { deps, start, stop } = relay();
    await relayWork(deps, closedWork({ ...moved, version: 5 }, 'VOID'), waiting);
    expect([start.calls, stop.calls]).toEqual([[], [[waiting]]]);
  });

  it('of which the old one was still pending: it may have been started since, from its own record', async () => {
    const { deps, stop } = relay();
    await relayWork(deps, moved, timer);
    expect(stop.calls).toEqual([[timer]]);
  });

  it.each<[string, WorkItem, WorkItem]>([
    ['was only recorded as started', waiting, timer],
    ['is started again: that one died', afterDeath(waiting, REQUESTED_AT), waiting],
    ['had no execution yet', closedWork(moved, 'VOID'), { ...waiting, state: 'WAITING' }],
    ['was closed before', moved, closedWork(waiting, 'DONE')],
    [
      'had woken when the new one was asked for: it ends by itself',
      moved,
      { ...waiting, wakeAt: REQUESTED_AT },
    ],
  ])('stops nothing that %s', async (_, work, before) => {
    const { deps, stop } = relay();
    await relayWork(deps, work, before);
    expect(stop.calls).toEqual([]);
  });

  it('is not lost by a stop that fails: that is tidiness, and reported', async () => {
    const { deps, start, leftRunning } = relay();
    const error = new Error('throttled');
    const stop = async () => {
      throw error;
    };
    await relayWork({ ...deps, stop }, moved, waiting);
    expect(start.calls).toHaveLength(1);
    expect(leftRunning).toEqual([[waiting, error]]);
  });

  it('PROMISE-13: stops nothing when the new one could not be started: the record comes again', async () => {
    const { deps, stop } = relay();
    const start = async () => {
      throw new Error('throttled');
    };
    await expect(relayWork({ ...deps, start }, moved, waiting)).rejects.toThrow('throttled');
    expect(stop.calls).toEqual([]);
  });
});
