import * as z from 'zod';
import { toIso } from '../clock/instants.ts';
import type { ExecutionStatus, HistoryEvent } from './history.ts';

export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly machineArn: string;
  readonly machineName: string;
  readonly input: string;
  readonly status: ExecutionStatus;
  readonly startDate: number;
  readonly stopDate?: number;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly history: readonly HistoryEvent[];
}

const StoredSchema = z.object({
  arn: z.string(),
  name: z.string(),
  machineArn: z.string(),
  machineName: z.string(),
  input: z.string(),
  status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
  startDate: z.number(),
  stopDate: z.number().optional(),
  output: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
  history: z.array(
    z.looseObject({ id: z.number(), previousEventId: z.number(), timestamp: z.number(), type: z.string() }),
  ),
});

/** The executions that --data kept, the latest word on each. */
export function readStoredExecutions(lines: readonly unknown[]): Execution[] {
  const stored = lines.map((line): Execution => {
    const { stopDate, output, error, cause, ...rest } = StoredSchema.parse(line);
    return {
      ...rest,
      ...(stopDate !== undefined && { stopDate }),
      ...(output !== undefined && { output }),
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause }),
    };
  });
  return [...new Map(stored.map((execution) => [execution.arn, execution])).values()];
}

export type ExecutionView = ReturnType<typeof viewExecution>;

/** An execution as the local pages and tests see it. */
export function viewExecution(
  { name, machineName, status, startDate, stopDate, input, output, error, cause, history }: Execution,
  withHistory: boolean,
) {
  return {
    name,
    stateMachine: machineName,
    status,
    startDate: toIso(startDate),
    stopDate: stopDate === undefined ? null : toIso(stopDate),
    input,
    output: output ?? null,
    error: error ?? null,
    cause: cause ?? null,
    ...(withHistory && {
      history: history.map((event) => ({ ...event, timestamp: toIso(event.timestamp) })),
    }),
  };
}
