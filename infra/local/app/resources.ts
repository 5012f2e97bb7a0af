import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Assembly } from './assembly.ts';
import type { Resolve } from './intrinsics.ts';

const FunctionSchema = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Role: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  ReservedConcurrentExecutions: z.number().optional(),
  Environment: z
    .object({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
});

const MappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(100),
  ParallelizationFactor: z.number().default(1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.string()).default([]),
  MaximumRetryAttempts: z.number().default(-1),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
});

const MachineSchema = z.object({
  RoleArn: z.string(),
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.record(z.string(), z.coerce.string()).default({}),
});

const RuleSchema = z.object({
  ScheduleExpression: z.string().optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(z.object({ Arn: z.string(), Input: z.string().optional() })).default([]),
});

const PermissionSchema = z.object({ FunctionName: z.string(), Principal: z.string() });

export type LocalFunction = {
  name: string;
  arn: string;
  role: string;
  bundle: string;
  exportName: string;
  timeoutMs: number;
  memoryMb: number;
  concurrency: number | undefined;
  environment: Record<string, string>;
};
export type StreamMapping = z.infer<typeof MappingSchema> & { id: string };
export type Machine = {
  name: string;
  arn: string;
  role: string;
  text: string;
  substitutions: Record<string, string>;
};
type Rule = { name: string; everyMs: number; functionArns: string[] };
type Permission = z.infer<typeof PermissionSchema>;
export type Resources = ReturnType<typeof readResources>;

/** The names under which the rest of the run knows the template's resources. */
export function readResources(assembly: Assembly, resolve: Resolve) {
  const { template } = assembly;

  /** Reads only the properties its schema names: the others may refer to what is not served here. */
  function read<T extends z.ZodRawShape>(id: string, schema: z.ZodObject<T>): z.infer<z.ZodObject<T>> {
    const properties = template.Resources[id]?.Properties ?? {};
    try {
      const wanted = Object.entries(properties).filter(([name]) => name in schema.shape);
      return schema.parse(resolve(Object.fromEntries(wanted)));
    } catch (error) {
      throw new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  function idsOf(...types: string[]): string[] {
    return Object.keys(template.Resources).filter((id) => types.includes(template.Resources[id]?.Type ?? ''));
  }

  const attribute = (id: string, name: string) => String(resolve({ 'Fn::GetAtt': [id, name] }));
  const reference = (id: string) => String(resolve({ Ref: id }));

  function readFunction(id: string): LocalFunction {
    const properties = read(id, FunctionSchema);
    const directory = assembly.assetPath(properties.Code.S3Key.replace(/\.zip$/, ''));
    const [file = '', exportName = ''] = properties.Handler.split('.');
    const bundle = ['.mjs', '.js', '.cjs']
      .map((ending) => join(directory ?? '', file + ending))
      .find((path) => existsSync(path));
    if (!bundle) throw new Error(`${id}: no bundle for the handler ${properties.Handler} in the assembly`);
    return {
      name: reference(id),
      arn: attribute(id, 'Arn'),
      role: properties.Role.replace(/^.*:role\//, ''),
      bundle,
      exportName,
      timeoutMs: properties.Timeout * 1000,
      memoryMb: properties.MemorySize,
      concurrency: properties.ReservedConcurrentExecutions,
      environment: properties.Environment.Variables,
    };
  }

  function readMachine(id: string): Machine {
    const { RoleArn, DefinitionString, DefinitionSubstitutions } = read(id, MachineSchema);
    return {
      name: attribute(id, 'Name'),
      arn: reference(id),
      role: RoleArn.replace(/^.*:role\//, ''),
      text: DefinitionString,
      substitutions: DefinitionSubstitutions,
    };
  }

  function readRule(id: string): Rule[] {
    const { ScheduleExpression, State, Targets } = read(id, RuleSchema);
    const functionArns = Targets.map((target) => target.Arn).filter((arn) => arn.includes(':function:'));
    if (State !== 'ENABLED' || functionArns.length === 0) return [];
    const [, value, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(ScheduleExpression ?? '') ?? [];
    if (!value || !unit)
      throw new Error(`${id}: the local run knows rate(…) schedules, not ${ScheduleExpression}`);
    const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }[unit] ?? 0;
    return [{ name: reference(id), everyMs: Number(value) * unitMs, functionArns }];
  }

  return {
    functions: idsOf('AWS::Lambda::Function').map(readFunction),
    mappings: idsOf('AWS::Lambda::EventSourceMapping').map(
      (id): StreamMapping => ({ id, ...read(id, MappingSchema) }),
    ),
    machines: idsOf('AWS::StepFunctions::StateMachine').map(readMachine),
    rules: idsOf('AWS::Events::Rule').flatMap(readRule),
    permissions: idsOf('AWS::Lambda::Permission').map((id): Permission => read(id, PermissionSchema)),
    queues: idsOf('AWS::SQS::Queue').map((id) => ({
      name: attribute(id, 'QueueName'),
      arn: attribute(id, 'Arn'),
    })),
    tables: idsOf('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table').map((id) => ({
      name: reference(id),
      streamArn: attribute(id, 'StreamArn'),
      properties: template.Resources[id]?.Properties ?? {},
    })),
    read,
    idsOf,
  };
}

/** An ARN may carry a version or an alias; locally there is one of each function. */
export function findFunction(
  functions: readonly LocalFunction[],
  nameOrArn: string,
): LocalFunction | undefined {
  return functions.find(
    ({ name, arn }) => name === nameOrArn || arn === nameOrArn || nameOrArn.startsWith(`${arn}:`),
  );
}
