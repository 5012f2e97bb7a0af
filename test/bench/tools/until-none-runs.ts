import { setTimeout as sleep } from 'node:timers/promises';
import { callAws } from '../../../infra/local/base/wire.ts';

/** Looks by the API of Step Functions until the last execution of a machine has ended. */
export async function untilNoneRuns(endpoint: string, machineName: string): Promise<void> {
  const call = async (operation: string, input: object) =>
    Object(await callAws(endpoint, `AWSStepFunctions.${operation}`, input));
  const { stateMachines } = await call('ListStateMachines', {});
  const { stateMachineArn } = stateMachines.find(({ name }: { name: string }) => name.includes(machineName));
  const running = async (): Promise<number> => {
    const filter = { stateMachineArn, statusFilter: 'RUNNING', maxResults: 1 };
    return (await call('ListExecutions', filter)).executions.length;
  };
  while ((await running()) > 0) await sleep(100);
}
