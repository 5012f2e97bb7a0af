import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { executionName, type WorkItem, type WorkKind, workInput } from '../core/work.ts';

/**
 * Starts the execution of a work item. The name is deterministic and the input byte-identical on every try, so a second
 * start does nothing: AWS answers with the running one, or says that the name is taken, which means it was started.
 */
export function createWorkflowStarter(client: SFNClient, machineOf: Readonly<Record<WorkKind, string>>) {
  return async (work: WorkItem): Promise<void> => {
    const command = new StartExecutionCommand({
      stateMachineArn: machineOf[work.kind],
      name: executionName(work),
      input: JSON.stringify(workInput(work)),
    });
    try {
      await client.send(command);
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  };
}
