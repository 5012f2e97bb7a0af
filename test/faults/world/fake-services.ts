import type { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type SESClient, SESServiceException, type SendEmailCommand } from '@aws-sdk/client-ses';
import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import {
  type ServiceRequest,
  ServiceRequestSchema,
} from '../../../functions/core/views/bus/service-request.ts';

interface Execution {
  readonly input: string;
  status: 'RUNNING' | 'CLOSED' | 'STOPPED';
}

/** Step Functions by AWS's rules of names: the same name and input again is no second start; it tells of each stop. */
export function fakeStepFunctions(tellStopped: (name: string) => void) {
  const executions = new Map<string, Execution>();
  let refusing: ((name: string) => string | undefined) | undefined;

  function start({ input: { name = '', input = '' } }: StartExecutionCommand): object {
    const refusal = refusing?.(name);
    if (refusal !== undefined) throw Object.assign(new Error('not now'), { name: refusal });
    const known = executions.get(name);
    if (known && (known.input !== input || known.status !== 'RUNNING')) {
      throw new ExecutionAlreadyExists({ $metadata: {}, message: 'the name is taken' });
    }
    if (!known) executions.set(name, { input, status: 'RUNNING' });
    return {};
  }

  function stop({ input: { executionArn = '' } }: StopExecutionCommand): object {
    const name = executionArn.split(':').at(-1) ?? '';
    const execution = executions.get(name);
    if (!execution) throw new ExecutionDoesNotExist({ $metadata: {}, message: 'there is none' });
    if (execution.status === 'RUNNING') {
      execution.status = 'STOPPED';
      tellStopped(name);
    }
    return {};
  }

  const client = {
    async send(command: unknown): Promise<object> {
      if (command instanceof StartExecutionCommand) return start(command);
      if (command instanceof StopExecutionCommand) return stop(command);
      throw new Error('Step Functions is asked for something else');
    },
  };
  return {
    client: client as unknown as SFNClient,
    executions: executions as ReadonlyMap<string, Execution>,
    /** Refuses the starts for which this gives the name of an error, until called with undefined. */
    refuse(error: typeof refusing): void {
      refusing = error;
    },
  };
}

/** What SES does with one call. */
export type SesMood = 'TAKES' | 'THROTTLES' | 'REFUSES' | 'FAILS_AFTER_TAKING' | 'FAILS_BEFORE_TAKING';

export function fakeSes(moodOf: () => SesMood, reportUnknown: (name: string) => void) {
  const taken: string[] = [];
  const fault = (name: string, httpStatusCode: number) =>
    new SESServiceException({
      name,
      $fault: httpStatusCode < 500 ? 'client' : 'server',
      $metadata: { httpStatusCode },
    });

  const client = {
    async send({ input }: SendEmailCommand): Promise<object> {
      const mood = moodOf();
      const tags = new Map(input.Tags?.map(({ Name, Value }) => [Name, Value]));
      const name = `${tags.get('tenant')} ${tags.get('mail')}`;
      if (mood === 'FAILS_BEFORE_TAKING' || mood === 'FAILS_AFTER_TAKING') reportUnknown(name);
      if (mood === 'REFUSES') throw fault('MessageRejected', 400);
      if (mood === 'THROTTLES') throw fault('Throttling', 400);
      if (mood === 'FAILS_BEFORE_TAKING') throw fault('InternalFailure', 500);
      taken.push(name);
      if (mood === 'FAILS_AFTER_TAKING') throw fault('InternalFailure', 500);
      return { MessageId: `m${taken.length}` };
    },
  };
  /** The tenants and mail IDs that SES has taken, one entry a delivery. */
  return { client: client as unknown as SESClient, taken: taken as readonly string[] };
}

/** An event bus: some entries of a call may be refused. */
export function fakeBus(refuses: () => boolean) {
  const told: string[] = [];
  const requests: ServiceRequest[] = [];
  const client = {
    async send({ input: { Entries = [] } }: PutEventsCommand): Promise<object> {
      const answers = Entries.map(({ Detail = '' }) => {
        if (refuses()) return { ErrorCode: 'ThrottlingException' };
        const detail = JSON.parse(Detail);
        told.push(String(Object(detail).id));
        const { data: request } = ServiceRequestSchema.safeParse(detail);
        if (request) requests.push(request);
        return { EventId: `e${told.length}` };
      });
      return { Entries: answers };
    },
  };
  return {
    client: client as unknown as EventBridgeClient,
    /** The IDs of the events that it took, one entry a delivery. */
    told: told as readonly string[],
    /** What connected products were asked for, and have not heard yet. */
    requests,
  };
}
