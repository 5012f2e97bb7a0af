import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Stops } from '../base/stop.ts';
import { listen, readBody, sendJson } from '../base/wire.ts';
import type { BusEvent } from '../events/event-bus.ts';
import { createWorkflowEngine, type WorkflowDeps } from './engine.ts';
import { statusChange } from './status-change.ts';
import { createStepFunctions, type StepFunctions } from './step-functions-api.ts';
import { StepFunctionsError } from './step-functions-inputs.ts';

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
  const listening = await listen(port, (incoming, outgoing) => serve(call, incoming, outgoing));
  stops.add(listening.close);
  return { url: `http://127.0.0.1:${listening.port}`, executions: engine.list, restore: engine.restore };
}

/** The AWS JSON 1.0 wire: the operation is named by a header, errors by `__type`. */
async function serve(
  call: StepFunctions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = (await readBody(incoming)).toString('utf8');
  const operation = String(incoming.headers['x-amz-target'] ?? '').replace(/^AWSStepFunctions\./, '');
  const type = { 'content-type': 'application/x-amz-json-1.0' };
  try {
    sendJson(outgoing, 200, call(operation, JSON.parse(body || '{}')), type);
  } catch (error) {
    if (error instanceof StepFunctionsError)
      sendJson(outgoing, 400, { __type: error.type, message: error.message }, type);
    else if (error instanceof SyntaxError)
      sendJson(outgoing, 400, { __type: 'SerializationException', message: error.message }, type);
    else throw error;
  }
}
