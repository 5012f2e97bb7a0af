import { createHash } from 'node:crypto';
import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { addSeconds } from '../core/business-calendar.ts';
import { executionName, type MachineKind, type WorkItem, workInput } from '../core/work.ts';

export interface WorkflowSettings {
  readonly machineOf: Readonly<Record<MachineKind, string>>;
  readonly wakeSpreadSeconds: number;
}

export type WorkflowStarter = ReturnType<typeof createWorkflowStarter>;

/**
 * Starts the execution of a work item. The name is deterministic and the input byte-identical on every try, so a second
 * start does nothing: AWS answers with the running one, or says that the name is taken, which means it was started.
 */
export function createWorkflowStarter(client: SFNClient, { machineOf, wakeSpreadSeconds }: WorkflowSettings) {
  const machineFor = ({ kind }: WorkItem): string => {
    const machine = Object.entries(machineOf).find(([known]) => known === kind)?.[1];
    if (machine === undefined) throw new Error(`no machine carries ${kind}`);
    return machine;
  };

  return {
    async start(work: WorkItem): Promise<void> {
      const wakeAt = addSeconds(work.wakeAt, spreadOf(work, wakeSpreadSeconds));
      const command = new StartExecutionCommand({
        stateMachineArn: machineFor(work),
        name: executionName(work),
        input: JSON.stringify({ ...workInput(work), wakeAt }),
      });
      try {
        await client.send(command);
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },

    /** Ends the wait of work that another version took the place of. It would change nothing: this is tidiness. */
    async stop(work: WorkItem): Promise<void> {
      const machine = machineFor(work);
      const executionArn = `${machine.replace(':stateMachine:', ':execution:')}:${executionName(work)}`;
      const reason = { error: 'Superseded', cause: 'The work has changed since' };
      try {
        await client.send(new StopExecutionCommand({ executionArn, ...reason }));
      } catch (error) {
        if (!(error instanceof ExecutionDoesNotExist)) throw error;
      }
    },
  };
}

/** Work on a date wakes within the spread after it, a tenant always at its own second; work due now does not wait. */
function spreadOf({ tenantId, kind }: WorkItem, seconds: number): number {
  if (seconds === 0 || kind === 'PROVISION' || kind === 'DATA_DELETION') return 0;
  return createHash('sha256').update(tenantId).digest().readUInt16BE(1) % (seconds + 1);
}
