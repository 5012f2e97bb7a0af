import * as z from 'zod';
import type { Instant } from '../../functions/core/business-calendar.ts';
import { type WorkInput, WorkInputSchema } from '../../functions/core/work.ts';
import { runTask, type TaskDeps } from '../../functions/workflow/tasks.ts';
import type { fakeStepFunctions } from './fake-services.ts';

/** The Retry of the ASL: one more try for whatever a task throws. */
const TRIES = 2;

/** The state machines in a few lines: their tasks are the real ones, their waits are the test's. */
export function createMachines(
  { inputs, close }: Pick<ReturnType<typeof fakeStepFunctions>, 'inputs' | 'close'>,
  deps: TaskDeps,
  now: () => Instant,
) {
  const ended = new Set<string>();

  async function task(name: string, work: WorkInput, more: object = {}): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await runTask(deps, { task: name, work, at: now(), ...more });
      } catch (error) {
        if (attempt === TRIES) throw error;
      }
    }
  }

  async function provision(work: WorkInput): Promise<void> {
    try {
      const { products } = ProductsSchema.parse(await task('set-up-accounts', work));
      for (const product of products) await task('set-up-service', work, { product });
      await task('link-services', work);
      await task('complete-setup', work);
    } catch {
      await task('fail-setup', work);
    }
  }

  /** One execution up to its end or its next wait; answers the outcome of a timer. */
  async function run(name: string): Promise<string> {
    const work = WorkInputSchema.parse(JSON.parse(inputs.get(name) ?? ''));
    let outcome = 'APPLIED';
    try {
      if (work.kind === 'PROVISION') await provision(work);
      else ({ outcome } = OutcomeSchema.parse(await task('settle-due', work)));
    } catch {
      // The execution fails; the sweep is what is left.
    }
    if (outcome !== 'WAIT') {
      ended.add(name);
      close(name);
    }
    return outcome;
  }

  const open = (): { name: string; wakeAt: Instant }[] =>
    [...inputs]
      .filter(([name]) => !ended.has(name))
      .map(([name, input]) => {
        const { kind, wakeAt } = WorkInputSchema.parse(JSON.parse(input));
        return { name, wakeAt: kind === 'PROVISION' ? now() : wakeAt };
      });

  return {
    open,
    run,
    /** The execution is gone: it never wakes. */
    lose(name: string): void {
      ended.add(name);
      close(name);
    },
    async runDue(): Promise<number> {
      const due = open().filter(({ wakeAt }) => wakeAt <= now());
      for (const { name } of due) await run(name);
      return due.length;
    },
  };
}

const ProductsSchema = z.object({ products: z.array(z.string()) });
const OutcomeSchema = z.object({ outcome: z.string() });
