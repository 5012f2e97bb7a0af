import { randomUUID } from 'node:crypto';
import { serveAwsJson } from '../base/aws-json.ts';
import type { Stops } from '../base/stop.ts';
import type { BusEvent } from '../events/event-bus.ts';
import { createWorkflowEngine, type WorkflowDeps } from './engine.ts';
import { statusChange } from './status-change.ts';
import { createStepFunctions } from './step-functions-api.ts';

export interface StepFunctionsDeps extends WorkflowDeps {
  readonly port: number;
  readonly publish: (event: BusEvent) => void;
  readonly stops: Stops;
}

/** Runs the state machines and serves the Step Functions API for them. */
export async function startStepFunctions({ port, publish, save, stops, ...deps }: StepFunctionsDeps) {
  const engine = createWorkflowEngine({
    ...deps,
    save(execution) {
      save(execution);
      publish(statusChange(execution));
    },
  });
  stops.add(engine.close);
  const call = createStepFunctions(engine, randomUUID);
  const url = await serveAwsJson({ port, prefix: 'AWSStepFunctions', call, stops });
  return { url, executions: engine.list, restore: engine.restore };
}
