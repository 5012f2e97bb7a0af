import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { account } from '../app/local-names.ts';
import type { Machine } from '../app/resources.ts';
import { readBody, sendJson } from '../wire.ts';
import type { WorkflowEngine } from './engine.ts';
import type { Execution } from './executions.ts';

/** The error names of the real API. */
class StepFunctionsError extends Error {
  override name = 'StepFunctionsError';
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

const longestName = 80;
/** White space, brackets, wildcards, `" # % \ ^ | ~ $ & , ; : /` and control characters are refused. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are the rule
const refusedInNames = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/;
const largestInput = 262_144;

const page = { maxResults: z.int().min(0).max(1000).default(100), nextToken: z.string().optional() };
const StartSchema = z.object({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().default('{}'),
});
const StopSchema = z.object({
  executionArn: z.string(),
  error: z.string().optional(),
  cause: z.string().optional(),
});
const ExecutionSchema = z.object({ executionArn: z.string() });
const ListSchema = z.object({ stateMachineArn: z.string(), statusFilter: z.string().optional(), ...page });
const HistorySchema = z.object({
  executionArn: z.string(),
  reverseOrder: z.boolean().default(false),
  ...page,
});
const MachineArnSchema = z.object({ stateMachineArn: z.string() });

const seconds = (ms: number): number => ms / 1000;

function paginate<T>(items: readonly T[], maxResults: number, nextToken: string | undefined) {
  const start = Number(nextToken ?? 0);
  const end = start + (maxResults || 100);
  return { items: items.slice(start, end), ...(end < items.length && { nextToken: String(end) }) };
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

type StepFunctions = ReturnType<typeof createStepFunctions>;

/** The calls of the Step Functions API, with AWS's rules on names and repeats. */
export function createStepFunctions(engine: WorkflowEngine, newName: () => string) {
  function machineOf(arn: string): Machine {
    const machine = engine.machines.find((each) => each.arn === arn);
    if (!machine)
      throw new StepFunctionsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return machine;
  }

  function executionOf(arn: string): Execution {
    const execution = engine.find(arn);
    if (!execution)
      throw new StepFunctionsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return execution;
  }

  function startExecution({ stateMachineArn, name = newName(), input }: z.infer<typeof StartSchema>) {
    if (name.length === 0 || name.length > longestName || refusedInNames.test(name)) {
      throw new StepFunctionsError('InvalidName', `Invalid Name: '${name}'`);
    }
    const machine = machineOf(stateMachineArn);
    checkInput(input);
    const known = engine.find(`${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`);
    if (known && (known.status !== 'RUNNING' || known.input !== input)) {
      throw new StepFunctionsError('ExecutionAlreadyExists', `Execution Already Exists: '${known.arn}'`);
    }
    const { arn, startDate } = known ?? engine.start(machine, name, input);
    return { executionArn: arn, startDate: seconds(startDate) };
  }

  const operations: Record<string, (input: unknown) => unknown> = {
    StartExecution: (input) => startExecution(StartSchema.parse(input)),

    StopExecution(input) {
      const { executionArn, error, cause } = StopSchema.parse(input);
      const execution = executionOf(executionArn);
      engine.stop(execution, error, cause);
      return { stopDate: seconds(execution.stopDate ?? execution.startDate) };
    },

    DescribeExecution(input) {
      const execution = executionOf(ExecutionSchema.parse(input).executionArn);
      const { output, error, cause } = execution;
      return {
        ...summaryOf(execution),
        input: execution.input,
        inputDetails: { included: true },
        ...(output !== undefined && { output, outputDetails: { included: true } }),
        ...(error !== undefined && { error }),
        ...(cause !== undefined && { cause }),
      };
    },

    ListExecutions(input) {
      const { stateMachineArn, statusFilter, maxResults, nextToken } = ListSchema.parse(input);
      const { arn } = machineOf(stateMachineArn);
      const all = engine
        .list()
        .filter(
          (each) => each.machineArn === arn && (statusFilter === undefined || each.status === statusFilter),
        )
        .sort((a, b) => b.startDate - a.startDate);
      const { items, ...more } = paginate(all, maxResults, nextToken);
      return { executions: items.map(summaryOf), ...more };
    },

    GetExecutionHistory(input) {
      const { executionArn, reverseOrder, maxResults, nextToken } = HistorySchema.parse(input);
      const { history } = executionOf(executionArn);
      const { items, ...more } = paginate(
        reverseOrder ? history.toReversed() : history,
        maxResults,
        nextToken,
      );
      return { events: items.map((event) => ({ ...event, timestamp: seconds(event.timestamp) })), ...more };
    },

    ListStateMachines: () => ({
      stateMachines: engine.machines.map(({ arn, name }) => ({
        stateMachineArn: arn,
        name,
        type: 'STANDARD',
        creationDate: 0,
      })),
    }),

    DescribeStateMachine(input) {
      const { arn, name, role, text } = machineOf(MachineArnSchema.parse(input).stateMachineArn);
      return {
        stateMachineArn: arn,
        name,
        status: 'ACTIVE',
        definition: text,
        roleArn: `arn:aws:iam::${account}:role/${role}`,
        type: 'STANDARD',
        creationDate: 0,
      };
    },
  };

  return function call(operation: string, input: unknown): unknown {
    const perform = operations[operation];
    if (!perform)
      throw new StepFunctionsError('UnknownOperationException', `${operation} is not served locally`);
    try {
      return perform(input);
    } catch (error) {
      throw error instanceof z.ZodError
        ? new StepFunctionsError('ValidationException', z.prettifyError(error))
        : error;
    }
  };
}

function checkInput(input: string): void {
  try {
    JSON.parse(input);
  } catch {
    throw new StepFunctionsError('InvalidExecutionInput', 'Invalid State Machine Execution Input: not JSON');
  }
  if (Buffer.byteLength(input) > largestInput) {
    throw new StepFunctionsError(
      'InvalidExecutionInput',
      'Invalid State Machine Execution Input: over 256 KiB',
    );
  }
}

/** The AWS JSON 1.0 wire: the operation is named by a header, errors by `__type`. */
export async function handleStepFunctions(
  call: StepFunctions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = (await readBody(incoming)).toString('utf8');
  const operation = String(incoming.headers['x-amz-target'] ?? '').replace(/^AWSStepFunctions\./, '');
  const type = { 'content-type': 'application/x-amz-json-1.0' };
  try {
    sendJson(outgoing, 200, call(operation, JSON.parse(body || '{}')), type);
  } catch (error) {
    if (error instanceof StepFunctionsError)
      sendJson(outgoing, 400, { __type: error.type, message: error.message }, type);
    else if (error instanceof SyntaxError)
      sendJson(outgoing, 400, { __type: 'SerializationException', message: error.message }, type);
    else throw error;
  }
}
