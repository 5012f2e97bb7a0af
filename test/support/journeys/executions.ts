import * as z from 'zod';
import { callAws } from '../../../infra/local/base/wire.ts';

const AnswerSchema = z.object({
  stateMachines: z.array(z.object({ name: z.string(), stateMachineArn: z.string() })).default([]),
  executions: z.array(z.object({ name: z.string(), executionArn: z.string() })).default([]),
});

/** Stops a running execution by hand, as somebody with a console might. */
export async function stopByHand(
  stepFunctionsUrl: string,
  { name, stateMachine }: { readonly name: string; readonly stateMachine: string },
): Promise<void> {
  const call = async (operation: string, input: object) =>
    AnswerSchema.parse(await callAws(stepFunctionsUrl, `AWSStepFunctions.${operation}`, input));
  const { stateMachines } = await call('ListStateMachines', {});
  const machine = stateMachines.find((one) => one.name === stateMachine);
  const { executions } = await call('ListExecutions', { stateMachineArn: machine?.stateMachineArn });
  const execution = executions.find((one) => one.name === name);
  await call('StopExecution', { executionArn: execution?.executionArn, error: 'Mistake' });
}
