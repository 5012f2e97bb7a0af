import { createHash } from 'node:crypto';
import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { addSeconds } from '../../core/business-calendar.ts';
import { executionName, isForMachine, type WorkItem, workInput } from '../../core/lifecycle/work.ts';
import { isTimerKind, type MachineKind } from '../../core/lifecycle/work-kinds.ts';

export interface WorkflowSettings {
  readonly machineOf: Readonly<Record<MachineKind, string>>;
  readonly wakeSpreadSeconds: number;
}

/**
 * Starts the execution of a work item. The name is deterministic and the input byte-identical on every try, so a second
 * start does nothing: AWS answers with the running one, or says that the name is taken, which means it was started.
 */
export function createWorkflowStarter(client: SFNClient, { machineOf, wakeSpreadSeconds }: WorkflowSettings) {
  return {
    async start(work: WorkItem): Promise<void> {
      const wakeAt = addSeconds(work.wakeAt, spreadOf(work, wakeSpreadSeconds));
      const command = new StartExecutionCommand({
        stateMachineArn: machineFor(machineOf, work),
        name: executionName(work),
        input: JSON.stringify({ ...workInput(work), wakeAt }),
      });
      try {
        await client.send(command);
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },
  };
}

/** The machine that carries work of this kind; reminders have none. */
export function machineFor(machineOf: WorkflowSettings['machineOf'], work: WorkItem): string {
  if (!isForMachine(work)) throw new Error(`no machine carries ${work.kind}`);
  return machineOf[work.kind];
}

/** Work on a date wakes within the spread after it, a tenant always at its own second; work due now does not wait. */
function spreadOf({ tenantId, kind }: WorkItem, seconds: number): number {
  if (!isTimerKind(kind)) return 0;
  return createHash('sha256').update(tenantId).digest().readUInt16BE(1) % (seconds + 1);
}
