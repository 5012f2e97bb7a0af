import * as z from 'zod';
import { ACCOUNT } from '../app/named-resource.ts';
import type { Machine } from '../app/resources.ts';
import type { WorkflowEngine } from './engine.ts';
import type { Execution } from './executions.ts';
import {
  checkInput,
  checkName,
  ExecutionSchema,
  HistorySchema,
  ListSchema,
  MachineArnSchema,
  StartSchema,
  StepFunctionsError,
  StopSchema,
} from './step-functions-inputs.ts';

type Operation = (engine: WorkflowEngine, input: unknown, newName: () => string) => object;

/** The calls of the Step Functions API, with AWS's rules on names and repeats. */
export function createStepFunctions(engine: WorkflowEngine, newName: () => string) {
  return function call(operation: string, input: unknown): unknown {
    const perform = OPERATIONS[operation];
    if (!perform)
      throw new StepFunctionsError('UnknownOperationException', `${operation} is not served locally`);
    try {
      return perform(engine, input, newName);
    } catch (error) {
      throw error instanceof z.ZodError
        ? new StepFunctionsError('ValidationException', z.prettifyError(error))
        : error;
    }
  };
}

const startExecution: Operation = (engine, call, newName) => {
  const { stateMachineArn, name = newName(), input } = StartSchema.parse(call);
  checkName(name);
  const machine = machineOf(engine, stateMachineArn);
  checkInput(input);
  const known = engine.find(`${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`);
  if (known && (known.status !== 'RUNNING' || known.input !== input)) {
    throw new StepFunctionsError('ExecutionAlreadyExists', `Execution Already Exists: '${known.arn}'`);
  }
  const { arn, startDate } = known ?? engine.start(machine, name, input);
  return { executionArn: arn, startDate: seconds(startDate) };
};

const stopExecution: Operation = (engine, call) => {
  const { executionArn, error, cause } = StopSchema.parse(call);
  const execution = executionOf(engine, executionArn);
  engine.stop(execution, error, cause);
  return { stopDate: seconds(execution.stopDate ?? execution.startDate) };
};

const describeExecution: Operation = (engine, call) => {
  const execution = executionOf(engine, ExecutionSchema.parse(call).executionArn);
  const { input, output, error, cause } = execution;
  return {
    ...summaryOf(execution),
    input,
    inputDetails: { included: true },
    ...(output !== undefined && { output, outputDetails: { included: true } }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
  };
};

const listExecutions: Operation = (engine, call) => {
  const { stateMachineArn, statusFilter, maxResults, nextToken } = ListSchema.parse(call);
  const { arn } = machineOf(engine, stateMachineArn);
  const all = engine
    .list()
    .filter((each) => each.machineArn === arn && (statusFilter === undefined || each.status === statusFilter))
    .sort((a, b) => b.startDate - a.startDate);
  const { items, ...more } = paginate(all, maxResults, nextToken);
  return { executions: items.map(summaryOf), ...more };
};

const getExecutionHistory: Operation = (engine, call) => {
  const { executionArn, reverseOrder, maxResults, nextToken } = HistorySchema.parse(call);
  const { history } = executionOf(engine, executionArn);
  const { items, ...more } = paginate(reverseOrder ? history.toReversed() : history, maxResults, nextToken);
  return { events: items.map((event) => ({ ...event, timestamp: seconds(event.timestamp) })), ...more };
};

const listStateMachines: Operation = ({ machines }) => ({
  stateMachines: machines.map(({ arn, name }) => ({
    stateMachineArn: arn,
    name,
    type: 'STANDARD',
    creationDate: 0,
  })),
});

const describeStateMachine: Operation = (engine, call) => {
  const { arn, name, role, text } = machineOf(engine, MachineArnSchema.parse(call).stateMachineArn);
  return {
    stateMachineArn: arn,
    name,
    status: 'ACTIVE',
    definition: text,
    roleArn: `arn:aws:iam::${ACCOUNT}:role/${role}`,
    type: 'STANDARD',
    creationDate: 0,
  };
};

const OPERATIONS: Readonly<Record<string, Operation>> = {
  StartExecution: startExecution,
  StopExecution: stopExecution,
  DescribeExecution: describeExecution,
  ListExecutions: listExecutions,
  GetExecutionHistory: getExecutionHistory,
  ListStateMachines: listStateMachines,
  DescribeStateMachine: describeStateMachine,
};

function machineOf({ machines }: WorkflowEngine, arn: string): Machine {
  const machine = machines.find((each) => each.arn === arn);
  if (machine) return machine;
  throw new StepFunctionsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
}

function executionOf({ find }: WorkflowEngine, arn: string): Execution {
  const execution = find(arn);
  if (execution) return execution;
  throw new StepFunctionsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
}

function summaryOf({ arn, machineArn, name, status, startDate, stopDate }: Execution) {
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    status,
    startDate: seconds(startDate),
    ...(stopDate !== undefined && { stopDate: seconds(stopDate) }),
  };
}

function paginate<T>(items: readonly T[], maxResults: number, nextToken: string | undefined) {
  const start = Number(nextToken ?? 0);
  const end = start + (maxResults || 100);
  return { items: items.slice(start, end), ...(end < items.length && { nextToken: String(end) }) };
}

const seconds = (ms: number): number => ms / 1000;
