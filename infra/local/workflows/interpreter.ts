import { registerHooks } from 'node:module';
import type { RunOptions, StateMachine, StateMachineDefinition } from 'aws-local-stepfunctions';

export type Interpreter = new (
  definition: StateMachineDefinition,
  options: { validationOptions: { noValidate: true } },
) => StateMachine;
export type TaskHandlers = NonNullable<NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers']>;
export type Json = Parameters<TaskHandlers[string]>[0];

const NO_SDK =
  'data:text/javascript,export class LambdaClient {} export class InvokeCommand {} export const fromCognitoIdentityPool = () => {};';

/** Loads the ASL interpreter once, when the first execution needs it. */
export function createInterpreterLoader(): () => Promise<Interpreter> {
  let loaded: Promise<Interpreter> | undefined;
  return () => {
    loaded ??= loadInterpreter();
    return loaded;
  };
}

/**
 * The interpreter imports the Lambda client for tasks that run on AWS. Every task here is local, so the client is
 * left out: that saves 28 MB.
 */
async function loadInterpreter(): Promise<Interpreter> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('@aws-sdk/') && context.parentURL?.includes('aws-local-stepfunctions')
        ? { url: NO_SDK, format: 'module', shortCircuit: true }
        : next(specifier, context),
  });
  try {
    return (await import('aws-local-stepfunctions')).StateMachine;
  } finally {
    hooks.deregister();
  }
}
