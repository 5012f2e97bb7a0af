import * as z from 'zod';
import { AwsError } from '../base/aws-json.ts';

/** The error names of the real API. */
export class StepFunctionsError extends AwsError {
  override readonly name = 'StepFunctionsError';
}

const LONGEST_NAME = 80;
const LARGEST_INPUT_BYTES = 262_144;
/** White space, brackets, wildcards, `" # % \ ^ | ~ $ & , ; : /` and control characters are refused. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are the rule
const REFUSED_IN_NAMES = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/;

const page = { maxResults: z.int().min(0).max(1000).default(100), nextToken: z.string().optional() };

export const StartSchema = z.object({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().default('{}'),
});
export const StopSchema = z.object({
  executionArn: z.string(),
  error: z.string().optional(),
  cause: z.string().optional(),
});
export const ExecutionSchema = z.object({ executionArn: z.string() });
export const ListSchema = z.object({
  stateMachineArn: z.string(),
  statusFilter: z.string().optional(),
  ...page,
});
export const HistorySchema = z.object({
  executionArn: z.string(),
  reverseOrder: z.boolean().default(false),
  ...page,
});
export const MachineArnSchema = z.object({ stateMachineArn: z.string() });

export function checkName(name: string): void {
  if (name.length > 0 && name.length <= LONGEST_NAME && !REFUSED_IN_NAMES.test(name)) return;
  throw new StepFunctionsError('InvalidName', `Invalid Name: '${name}'`);
}

export function checkInput(input: string): void {
  if (!isJson(input)) throw invalidInput('not JSON');
  if (Buffer.byteLength(input) > LARGEST_INPUT_BYTES) throw invalidInput('over 256 KiB');
}

function invalidInput(why: string): StepFunctionsError {
  return new StepFunctionsError('InvalidExecutionInput', `Invalid State Machine Execution Input: ${why}`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
