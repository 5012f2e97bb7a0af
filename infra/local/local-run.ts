import type { Mail } from './engines/mail-server.ts';
import type { LogLine } from './functions/log-ring.ts';
import type { Invocations } from './functions/pool.ts';
import type { ExecutionView, QueueContent } from './http/local-api.ts';
import type { ExecutionStatus } from './workflows/history.ts';

export type LocalOptions = {
  /** 0 takes a free port; so do the engines' ports left out. */
  port?: number;
  dynamodbPort?: number;
  stepFunctionsPort?: number;
  sesPort?: number;
  dnsPort?: number;
  /** A DynamoDB engine that runs already; without it one is started. */
  dynamodbEndpoint?: string;
  /** Keeps tables, executions, clock and mails in this directory. */
  data?: string;
  /** A directory that `cdk synth` wrote; without it the app is synthesized. */
  assembly?: string;
  /** The CDK app to synthesize. */
  app?: string;
  /** Does not print what the functions log. */
  quiet?: boolean;
};

export type LocalRun = {
  url: string;
  dynamodbUrl: string;
  stepFunctionsUrl: string;
  sesUrl: string;
  /** Of the DNS server: host and port. */
  dnsAddress: string;
  now: () => Date;
  token: (sub: string, scope?: string) => Promise<string>;
  /** Moves the clock; answers where it stands once everything due is done. */
  advance: (to: { by: string } | { to: string }) => Promise<Date>;
  /** Resolves when no invocation, stream record or runnable execution is left. */
  drain: () => Promise<void>;
  executions: (filter?: { name?: string; status?: ExecutionStatus }) => ExecutionView[];
  mails: () => readonly Mail[];
  logs: () => LogLine[];
  queues: () => QueueContent[];
  invocations: () => Invocations[];
  stop: () => Promise<void>;
};
