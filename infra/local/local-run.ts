import type { Mail } from './engines/mail.ts';
import type { ToldEvent } from './events/event-bridge.ts';
import type { FaultCounts } from './faults/rates.ts';
import type { Invocations } from './functions/invocations.ts';
import type { LogLine } from './functions/log-ring.ts';
import type { QueueContent } from './queues/start-queues.ts';
import type { LocalWebhook } from './queues/webhooks.ts';
import type { ExecutionView } from './workflows/executions.ts';
import type { ExecutionStatus } from './workflows/history.ts';

/** The handle that `startLocal` answers with. */
export interface LocalRun {
  readonly url: string;
  readonly dynamodbUrl: string;
  readonly stepFunctionsUrl: string;
  readonly eventBridgeUrl: string;
  readonly sesUrl: string;
  /** Of the DNS server: host and port. */
  readonly dnsAddress: string;
  readonly now: () => Date;
  readonly token: (sub: string, scope?: string) => Promise<string>;
  /** Moves the clock; answers where it stands once everything due is done. */
  readonly advance: (to: { by: string } | { to: string }) => Promise<Date>;
  /** Resolves when no invocation, stream record or runnable execution is left. */
  readonly drain: () => Promise<void>;
  /** Runs `act` while no stream is read: nothing follows from what it writes before it has ended. */
  readonly whileStreamsPaused: <T>(act: () => Promise<T>) => Promise<T>;
  readonly executions: (filter?: {
    readonly name?: string;
    readonly status?: ExecutionStatus;
  }) => ExecutionView[];
  readonly mails: () => readonly Mail[];
  /** What the buses of the stack were told, the oldest first. */
  readonly told: () => readonly ToldEvent[];
  readonly logs: () => LogLine[];
  readonly queues: () => QueueContent[];
  /** The receivers that the stack delivers to. */
  readonly webhooks: () => LocalWebhook[];
  readonly invocations: () => Invocations[];
  /** How many faults were injected. */
  readonly faults: () => Readonly<FaultCounts>;
  readonly stop: () => Promise<void>;
}
