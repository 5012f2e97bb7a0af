import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Assembly } from './assembly.ts';
import type { Resolve } from './intrinsics.ts';
import {
  FunctionSchema,
  KeysSchema,
  MachineSchema,
  MappingSchema,
  PermissionSchema,
  QueueMappingSchema,
  QueueSchema,
  RuleSchema,
} from './property-schemas.ts';

export interface LocalFunction {
  readonly name: string;
  readonly arn: string;
  readonly role: string;
  readonly bundle: string;
  readonly exportName: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly concurrency: number | undefined;
  readonly environment: Readonly<Record<string, string>>;
}
export interface Machine {
  readonly name: string;
  readonly arn: string;
  readonly role: string;
  readonly text: string;
  readonly substitutions: Readonly<Record<string, string>>;
}
interface Rule {
  readonly name: string;
  readonly functionArns: readonly string[];
}
interface QueueTarget {
  readonly arn: string;
  /** What of the event the queue gets; undefined: all of it. */
  readonly path: string | undefined;
}
export interface LocalQueue {
  readonly name: string;
  readonly arn: string;
  readonly hiddenMs: number;
  /** After how many tries a message goes to which queue. */
  readonly redrive: { readonly arn: string; readonly tries: number } | undefined;
}
export type QueueMapping = Readonly<z.infer<typeof QueueMappingSchema>> & { readonly id: string };
interface ScheduleRule extends Rule {
  readonly everyMs: number;
}
export interface EventRule extends Rule {
  /** The name of the bus. */
  readonly bus: string;
  /** As JSON. */
  readonly pattern: string;
  readonly queueTargets: readonly QueueTarget[];
}
export type StreamMapping = Readonly<z.infer<typeof MappingSchema>> & { readonly id: string };
type Permission = z.infer<typeof PermissionSchema>;
export type Resources = ReturnType<typeof readResources>;

/** The names under which the rest of the run knows the template's resources. */
export function readResources(assembly: Assembly, resolve: Resolve) {
  const { template } = assembly;

  /** Reads only the properties its schema names: the others may refer to resources that are not served here. */
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

  function partitionKeyOf(id: string): string {
    const { KeySchema } = read(id, KeysSchema);
    return KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';
  }

  const ruleIds = idsOf('AWS::Events::Rule');
  const isOfEvents = (id: string) => template.Resources[id]?.Properties?.['EventPattern'] !== undefined;

  function readTargets(id: string): (z.infer<typeof RuleSchema> & Rule)[] {
    const rule = read(id, RuleSchema);
    const functionArns = rule.Targets.map(({ Arn }) => Arn).filter((arn) => arn.includes(':function:'));
    if (rule.State !== 'ENABLED') return [];
    return [{ ...rule, name: reference(id), functionArns }];
  }

  function readSchedule(id: string): ScheduleRule[] {
    return readTargets(id).map(({ ScheduleExpression, name, functionArns }) => ({
      name,
      functionArns,
      everyMs: rateOf(id, ScheduleExpression),
    }));
  }

  function readEventRule(id: string): EventRule[] {
    return readTargets(id).map(({ EventBusName, EventPattern, Targets, name, functionArns }) => ({
      name,
      functionArns,
      queueTargets: Targets.flatMap(({ Arn, InputPath }) =>
        Arn.includes(':sqs:') ? [{ arn: Arn, path: InputPath }] : [],
      ),
      bus: EventBusName.replace(/^.*event-bus\//, ''),
      pattern: JSON.stringify(EventPattern),
    }));
  }

  function readQueue(id: string): LocalQueue {
    const { VisibilityTimeout, RedrivePolicy } = read(id, QueueSchema);
    return {
      name: attribute(id, 'QueueName'),
      arn: attribute(id, 'Arn'),
      hiddenMs: VisibilityTimeout * 1_000,
      redrive: RedrivePolicy && {
        arn: RedrivePolicy.deadLetterTargetArn,
        tries: RedrivePolicy.maxReceiveCount,
      },
    };
  }

  const mappingIds = idsOf('AWS::Lambda::EventSourceMapping');
  const isOfQueue = (id: string) => read(id, QueueMappingSchema).EventSourceArn.includes(':sqs:');

  function rateOf(id: string, expression = ''): number {
    const [, value, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
    if (!value || !unit) throw new Error(`${id}: the local run knows rate(…) schedules, not ${expression}`);
    const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }[unit] ?? 0;
    return Number(value) * unitMs;
  }

  return {
    functions: idsOf('AWS::Lambda::Function').map(readFunction),
    mappings: mappingIds
      .filter((id) => !isOfQueue(id))
      .map((id): StreamMapping => ({ id, ...read(id, MappingSchema) })),
    queueMappings: mappingIds
      .filter(isOfQueue)
      .map((id): QueueMapping => ({ id, ...read(id, QueueMappingSchema) })),
    machines: idsOf('AWS::StepFunctions::StateMachine').map(readMachine),
    schedules: ruleIds.filter((id) => !isOfEvents(id)).flatMap(readSchedule),
    eventRules: ruleIds.filter(isOfEvents).flatMap(readEventRule),
    buses: idsOf('AWS::Events::EventBus').map(reference),
    permissions: idsOf('AWS::Lambda::Permission').map((id): Permission => read(id, PermissionSchema)),
    queues: idsOf('AWS::SQS::Queue').map(readQueue),
    tables: idsOf('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table').map((id) => ({
      name: reference(id),
      streamArn: attribute(id, 'StreamArn'),
      partitionKey: partitionKeyOf(id),
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
