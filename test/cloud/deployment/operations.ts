import { CloudWatchLogsClient, DescribeLogStreamsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  DeleteFunctionConcurrencyCommand,
  type FunctionConfiguration,
  InvokeCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
  paginateListFunctions,
} from '@aws-sdk/client-lambda';
import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { FunctionName } from '../../../infra/constructs/environments.ts';
import type { Outputs } from './cdk.ts';

interface Swept {
  readonly handled: number;
  readonly failed: number;
  /** Events that the bus was told of. */
  readonly published: number;
}

/** What an operator does in the account of a deployment. */
export interface Operations {
  /** Runs the sweep as the schedule does, at another time. */
  readonly sweepAt: (time: Date) => Promise<Swept>;
  /** Nothing invokes the function while `work` goes on. */
  readonly without: <Result>(names: readonly FunctionName[], work: () => Promise<Result>) => Promise<Result>;
  readonly machines: readonly string[];
  /** Starts an execution and tells how it stands. */
  readonly start: (machine: string, name: string, input: object) => Promise<() => Promise<string>>;
  readonly statusOf: (execution: string) => Promise<string>;
  readonly stop: (execution: string) => Promise<void>;
  /** The functions that have written nothing into their log. */
  readonly silent: () => Promise<string[]>;
}

const MACHINE_OUTPUT = /^(\w+)MachineArn$/;

export async function operationsOf(stack: string, region: string, outputs: Outputs): Promise<Operations> {
  const lambda = new LambdaClient({ region });
  const sfn = new SFNClient({ region });
  const logs = new CloudWatchLogsClient({ region });
  const functions = await functionsOf(lambda, stack);
  const machines = new Map(
    Object.entries(outputs).flatMap(([name, arn]) => {
      const [, machine] = MACHINE_OUTPUT.exec(name) ?? [];
      return machine && arn ? [[machine, arn] as const] : [];
    }),
  );
  const nameOf = (name: FunctionName): string => {
    const { FunctionName: found } = functions.get(name) ?? {};
    if (found === undefined) throw new Error(`the stack has no function ${name}`);
    return found;
  };
  const status = async (executionArn: string): Promise<string> =>
    (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status ?? '';
  const arnOf = async (execution: string): Promise<string> => {
    for (const stateMachineArn of machines.values()) {
      const { executions = [] } = await sfn.send(new ListExecutionsCommand({ stateMachineArn }));
      const found = executions.find(({ name }) => name === execution);
      if (found?.executionArn) return found.executionArn;
    }
    throw new Error(`no machine has an execution ${execution}`);
  };

  return {
    async sweepAt(time) {
      const Payload = JSON.stringify({ time: time.toISOString() });
      const answer = await lambda.send(new InvokeCommand({ FunctionName: nameOf('sweep'), Payload }));
      const text = answer.Payload?.transformToString() ?? '';
      if (answer.FunctionError) throw new Error(`the sweep failed: ${text}`);
      return JSON.parse(text);
    },
    async without(names, work) {
      for (const name of names)
        await lambda.send(
          new PutFunctionConcurrencyCommand({
            FunctionName: nameOf(name),
            ReservedConcurrentExecutions: 0,
          }),
        );
      try {
        return await work();
      } finally {
        for (const name of names)
          await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName: nameOf(name) }));
      }
    },
    machines: [...machines.keys()],
    async start(machine, name, input) {
      const stateMachineArn = machines.get(machine);
      const started = await sfn.send(
        new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }),
      );
      return () => status(started.executionArn ?? '');
    },
    statusOf: async (execution) => status(await arnOf(execution)),
    async stop(execution) {
      await sfn.send(new StopExecutionCommand({ executionArn: await arnOf(execution) }));
    },
    async silent() {
      const groups = [...functions].map(([name, { LoggingConfig }]) => ({
        name,
        group: LoggingConfig?.LogGroup,
      }));
      const streams = await Promise.all(
        groups.map(async ({ name, group }) => {
          const { logStreams = [] } = await logs.send(
            new DescribeLogStreamsCommand({ logGroupName: group, limit: 1 }),
          );
          return { name, isSilent: logStreams.length === 0 };
        }),
      );
      return streams.filter(({ isSilent }) => isSilent).map(({ name }) => name);
    },
  };
}

/** The functions of a stack by the names of their folders. */
async function functionsOf(client: LambdaClient, stack: string): Promise<Map<string, FunctionConfiguration>> {
  const found = new Map<string, FunctionConfiguration>();
  for await (const { Functions = [] } of paginateListFunctions({ client }, {}))
    for (const one of Functions) {
      const name = one.Environment?.Variables?.['POWERTOOLS_SERVICE_NAME'];
      if (name !== undefined && one.FunctionName?.startsWith(`${stack}-`)) found.set(name, one);
    }
  return found;
}
