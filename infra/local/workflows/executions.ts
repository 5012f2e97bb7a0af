import * as z from 'zod';
import type { ExecutionStatus, HistoryEvent } from './history.ts';

export type Execution = {
  arn: string;
  name: string;
  machineArn: string;
  machineName: string;
  input: string;
  status: ExecutionStatus;
  startDate: number;
  stopDate?: number;
  output?: string;
  error?: string;
  cause?: string;
  history: HistoryEvent[];
};

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
