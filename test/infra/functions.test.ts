import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { byMachineVariable, WORK_KINDS } from '../../functions/core/lifecycle/work-kinds.ts';
import { functionHandlers, functionNames } from '../../infra/bundle.ts';
import { synthesize, WITH_WEBHOOK } from './synthesize.ts';

const stack = synthesize(WITH_WEBHOOK);
const FunctionSchema = z.object({
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  MemorySize: z.number(),
  Timeout: z.number(),
  ReservedConcurrentExecutions: z.number().optional(),
  LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});
const functions = new Map(
  stack.ofType('AWS::Lambda::Function').map(([, { Properties }]) => {
    const parsed = FunctionSchema.parse(Properties);
    return [String(parsed.Environment.Variables['POWERTOOLS_SERVICE_NAME']), parsed];
  }),
);
const EnvModule = z.object({ EnvSchema: z.custom<z.ZodObject>((value) => value instanceof z.ZodObject) });

describe('the functions', () => {
  it('are the folders with a handler, and nothing that CDK adds', () => {
    expect([...functions.keys()].sort()).toEqual(functionNames().sort());
  });

  it.each(
    functionNames(),
  )('%s gets exactly the variables that it reads, its name and the namespace', async (name) => {
    const { EnvSchema } = EnvModule.parse(
      await import(pathToFileURL(resolve(dirname(functionHandlers().get(name) ?? ''), 'env.ts')).href),
    );
    expect(Object.keys(functions.get(name)?.Environment.Variables ?? {}).sort()).toEqual(
      [...Object.keys(EnvSchema.shape), 'POWERTOOLS_METRICS_NAMESPACE', 'POWERTOOLS_SERVICE_NAME'].sort(),
    );
    expect(functions.get(name)?.Environment.Variables).toMatchObject({
      POWERTOOLS_SERVICE_NAME: name,
      POWERTOOLS_METRICS_NAMESPACE: 'Smartwork/prod',
    });
  });

  it.each(
    functionNames(),
  )('%s runs on Node 24 and arm64 with a log of its own that ends after 30 days', (name) => {
    const made = functions.get(name);
    expect(made).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    const log = made?.LoggingConfig.LogGroup.Ref ?? '';
    expect(stack.resources[log]).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { RetentionInDays: 30 },
    });
    expect(
      [...functions.values()].filter(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref === log),
    ).toHaveLength(1);
  });

  it('that hash and that sweep have a whole core, and a share of their own', () => {
    expect(functions.get('passwords')).toMatchObject({
      MemorySize: 1769,
      Timeout: 15,
      ReservedConcurrentExecutions: 20,
    });
    expect([...functions].filter(([, { MemorySize }]) => MemorySize !== 512).map(([name]) => name)).toEqual([
      'passwords',
      'sweep',
    ]);
  });

  it('that answer calls end before the gateway gives up', () => {
    const answering = ['public', 'queries', 'product', 'commands', 'support', 'passwords'];
    for (const name of answering) expect(functions.get(name)?.Timeout).toBeLessThan(30);
  });

  it.each([
    'relay',
    'sweep',
  ])('%s starts each kind of work with the machine of its name, and spreads the wakes', (name) => {
    expect(functions.get(name)?.Environment.Variables).toMatchObject({
      ...byMachineVariable((kind) => ({ Ref: `${WORK_KINDS[kind].machine}Machine` })),
      WAKE_SPREAD_SECONDS: '120',
    });
  });

  it('revive what died, a few at a time', () => {
    expect(functions.get('revive')).toMatchObject({ ReservedConcurrentExecutions: 5, Timeout: 30 });
  });

  it('mails leave, and their fate is written down, whatever the rest of the account does', () => {
    expect(functions.get('send-mail')).toMatchObject({ ReservedConcurrentExecutions: 10 });
    expect(functions.get('mail-fate')).toMatchObject({ ReservedConcurrentExecutions: 5, Timeout: 30 });
  });

  it('sweep one at a time, for at most two minutes', () => {
    expect(functions.get('sweep')).toMatchObject({ ReservedConcurrentExecutions: 4, Timeout: 120 });
  });
});
