import { registerHooks } from 'node:module';
import type { RunOptions, StateMachine, StateMachineDefinition } from 'aws-local-stepfunctions';

type Interpreter = new (
  definition: StateMachineDefinition,
  options: { validationOptions: { noValidate: true } },
) => StateMachine;
export type TaskHandlers = NonNullable<NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers']>;
export type Json = Parameters<TaskHandlers[string]>[0];

const noSdk =
  'data:text/javascript,export class LambdaClient {} export class InvokeCommand {} export const fromCognitoIdentityPool = () => {};';

let loaded: Promise<Interpreter> | undefined;

/**
 * The ASL interpreter. It imports the Lambda client for tasks that run on AWS; every task here is local, so the
 * client is left out: that saves 28 MB.
 */
export function loadInterpreter(): Promise<Interpreter> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Interpreter> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('@aws-sdk/') && context.parentURL?.includes('aws-local-stepfunctions')
        ? { url: noSdk, format: 'module', shortCircuit: true }
        : next(specifier, context),
  });
  try {
    return (await import('aws-local-stepfunctions')).StateMachine;
  } finally {
    hooks.deregister();
  }
}
