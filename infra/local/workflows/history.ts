import type { StateMachine } from 'aws-local-stepfunctions';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export type EndStatus = Exclude<ExecutionStatus, 'RUNNING'>;

/** How an execution ended. */
export interface Ending {
  readonly error?: string;
  readonly cause?: string;
  readonly output?: string;
}

export interface Note extends Readonly<Record<string, unknown>> {
  readonly type: string;
}

export interface HistoryEvent extends Note {
  readonly id: number;
  readonly previousEventId: number;
  /** Milliseconds of the local clock. */
  readonly timestamp: number;
}

type EngineEvent =
  ReturnType<StateMachine['run']>['eventLogs'] extends AsyncGenerator<infer Event> ? Event : never;

/** An event of the interpreter in the words of GetExecutionHistory; only the interpreter sees a wait as a task. */
export function describeEvent(event: EngineEvent, isWait: (stateName: string) => boolean): Note | undefined {
  switch (event.type) {
    case 'StateEntered':
      return stateEntered(typeOf(event.state, isWait), event.state.name, JSON.stringify(event.state.input));
    case 'StateExited':
      return stateExited(typeOf(event.state, isWait), event.state.name, JSON.stringify(event.state.output));
    case 'StateFailed': {
      const kind = typeOf(event.state, isWait);
      const details = { error: event.Error, cause: String(event.Cause), state: event.state.name };
      return kind === 'Task'
        ? { type: 'LambdaFunctionFailed', lambdaFunctionFailedEventDetails: details }
        : { type: `${kind}StateFailed`, stateFailedEventDetails: details };
    }
    case 'MapIterationStarted':
    case 'MapIterationSucceeded':
    case 'MapIterationFailed':
      return {
        type: event.type,
        mapIterationEventDetails: { name: event.parentState.name, index: event.index },
      };
    default:
      return undefined;
  }
}

export function stateEntered(kind: string, name: string, input: string): Note {
  return { type: `${kind}StateEntered`, stateEnteredEventDetails: { name, input } };
}

export function stateExited(kind: string, name: string, output: string): Note {
  return { type: `${kind}StateExited`, stateExitedEventDetails: { name, output } };
}

function typeOf(
  state: { readonly name: string; readonly type: string },
  isWait: (stateName: string) => boolean,
): string {
  return isWait(state.name) ? 'Wait' : state.type;
}

/** The last event of an execution. */
export function endingNote(status: EndStatus, details: Ending): Note {
  switch (status) {
    case 'SUCCEEDED':
      return { type: 'ExecutionSucceeded', executionSucceededEventDetails: details };
    case 'ABORTED':
      return { type: 'ExecutionAborted', executionAbortedEventDetails: details };
    case 'TIMED_OUT':
      return { type: 'ExecutionTimedOut', executionTimedOutEventDetails: details };
    case 'FAILED':
      return { type: 'ExecutionFailed', executionFailedEventDetails: details };
  }
}
