import * as z from 'zod';
import { WokeEarlyError } from '../../../functions/background/delivery/apply-due.ts';
import { type Instant, InstantSchema } from '../../../functions/core/business-calendar.ts';
import { type WorkInput, WorkInputSchema } from '../../../functions/core/lifecycle/work.ts';
import type { fakeStepFunctions } from './fake-services.ts';

/** The Retry of the ASL: one more try for whatever a task throws. */
const TRIES = 2;

/** The state machines in a few lines: their tasks are the real ones, each in a process; their waits are the test's. */
export function createMachines(
  { executions }: Pick<ReturnType<typeof fakeStepFunctions>, 'executions'>,
  invoke: (event: object) => Promise<unknown>,
  now: () => Instant,
  tellDeath: (name: string) => void,
) {
  const inputOf = (name: string): WorkInput =>
    WorkInputSchema.parse(JSON.parse(executions.get(name)?.input ?? ''));

  const lost = new Set<string>();
  /** What was read of an input once: inputs never change. */
  const waits = new Map<
    string,
    { readonly kind: string; readonly wakeAt: Instant; readonly isSaid?: true }
  >();

  function end(name: string): void {
    const execution = executions.get(name);
    if (execution?.status === 'RUNNING') execution.status = 'CLOSED';
  }

  /** A stopped execution takes no further step. */
  async function task(name: string, execution: string): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      if (executions.get(execution)?.status !== 'RUNNING') throw new Error('the execution is over');
      try {
        return await invoke({ task: name, work: inputOf(execution), at: now() });
      } catch (error) {
        if (attempt === TRIES) throw error;
      }
    }
  }

  async function provision(name: string): Promise<string> {
    try {
      if (await pages('set-up-accounts', name)) return 'WAIT';
      await task('set-up-services', name);
      await task('complete-setup', name);
    } catch {
      await task('fail-setup', name);
    }
    return 'DONE';
  }

  async function deleteData(name: string): Promise<string> {
    if (await pages('delete-page', name)) return 'WAIT';
    await task('complete-deletion', name);
    return 'DONE';
  }

  async function tellServices(name: string): Promise<string> {
    return waitsFor(name, await task('tell-services', name)) ? 'WAIT' : 'DONE';
  }

  /** Page by page; answers whether somebody is waited for in the end. */
  async function pages(of: string, name: string): Promise<boolean> {
    for (;;) {
      const answer = await task(of, name);
      if (waitsFor(name, answer)) return true;
      if (!PageSchema.parse(answer).left) return false;
    }
  }

  /** A task that says when to come again. */
  function waitsFor(name: string, answer: unknown): boolean {
    const { nextAt } = WaitSchema.parse(answer);
    if (nextAt === undefined) return false;
    waits.set(name, { kind: inputOf(name).kind, wakeAt: nextAt, isSaid: true });
    return true;
  }

  /** Each check says when the next one is. */
  async function lookForProof(name: string): Promise<string> {
    const answer = await task('check-domain', name);
    return waitsFor(name, answer) ? 'WAIT' : OutcomeSchema.parse(answer).outcome;
  }

  async function carryOut(name: string): Promise<string> {
    const { kind } = inputOf(name);
    if (kind === 'PROVISION') return provision(name);
    if (kind === 'DATA_DELETION') return deleteData(name);
    if (kind === 'SERVICE_SETTINGS') return tellServices(name);
    if (kind === 'DOMAIN_VERIFICATION') return lookForProof(name);
    return applyDue(name);
  }

  /** A timer that woke early waits for its date again. */
  async function applyDue(name: string): Promise<string> {
    try {
      return OutcomeSchema.parse(await task('apply-due', name)).outcome;
    } catch (error) {
      if (error instanceof WokeEarlyError) return 'WAIT';
      throw error;
    }
  }

  /** One execution up to its end or its next wait; answers what came of it. */
  async function run(name: string): Promise<string> {
    const outcome = await carryOut(name).catch(() => 'FAILED');
    if (outcome !== 'WAIT') end(name);
    if (outcome === 'FAILED') tellDeath(name);
    return outcome;
  }

  function lose(name: string): void {
    end(name);
    lost.add(name);
  }

  const open = (): { name: string; kind: string; wakeAt: Instant }[] =>
    [...executions].flatMap(([name, { status, input }]) => {
      if (status !== 'RUNNING') return [];
      const wait = waits.get(name) ?? JSON.parse(input);
      waits.set(name, wait);
      const { kind, wakeAt, isSaid } = wait;
      return [{ name, kind, wakeAt: isAtOnce(kind) && !isSaid ? now() : wakeAt }];
    });
  const due = () => open().filter(({ wakeAt }) => wakeAt <= now());

  return {
    open,
    due,
    run,
    /** The execution is gone, and nobody is told: it never wakes. */
    lose,
    /** The execution is stopped by hand, and the event bus is told. */
    kill(name: string): void {
      lose(name);
      tellDeath(name);
    },
    lost: lost as ReadonlySet<string>,
    async runDue(): Promise<number> {
      const names = due();
      for (const { name } of names) await run(name);
      return names.length;
    },
  };
}

const isAtOnce = (kind: string): boolean => ['PROVISION', 'SERVICE_SETTINGS', 'DATA_DELETION'].includes(kind);

const PageSchema = z.object({ left: z.boolean() });
const WaitSchema = z.object({ nextAt: InstantSchema.optional() });
const OutcomeSchema = z.object({ outcome: z.string() });
