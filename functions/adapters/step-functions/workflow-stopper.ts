import { ExecutionDoesNotExist, type SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { executionName, type WorkItem } from '../../core/lifecycle/work.ts';
import { machineFor, type WorkflowSettings } from './workflow-starter.ts';

/** Ends the wait of work whose place another version took. It would change nothing any more: this is tidiness. */
export function createWorkflowStopper(client: SFNClient, { machineOf }: WorkflowSettings) {
  return {
    async stop(work: WorkItem): Promise<void> {
      const execution = machineFor(machineOf, work).replace(':stateMachine:', ':execution:');
      const command = new StopExecutionCommand({
        executionArn: `${execution}:${executionName(work)}`,
        error: 'Superseded',
        cause: 'The work has changed since',
      });
      try {
        await client.send(command);
      } catch (error) {
        if (!(error instanceof ExecutionDoesNotExist)) throw error;
      }
    },
  };
}
