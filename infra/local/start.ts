import { randomUUID } from 'node:crypto';
import { resolve as resolvePath } from 'node:path';
import { createActivity } from './activity.ts';
import { readAssembly } from './assembly.ts';
import { createClock } from './clock.ts';
import { openDataDirectory } from './data-directory.ts';
import { startDynamoDb } from './engines.ts';
import type { ExecutionStatus } from './executions.ts';
import { createFunctionPool } from './function-pool.ts';
import { FunctionError } from './function-worker.ts';
import { createHttpGateway } from './http-gateway.ts';
import { createResolver } from './intrinsics.ts';
import { createIssuer } from './jwt.ts';
import {
  createLocalApi,
  type ExecutionView,
  type QueueContent,
  readAdvance,
  viewExecution,
} from './local-api.ts';
import { createLocalNames } from './local-names.ts';
import { createLogRing, type LogLine } from './log-ring.ts';
import { type Mail, startMailServer } from './mail-server.ts';
import { readGrants } from './policies.ts';
import { findFunction, readResources } from './resources.ts';
import { readHttpApi } from './routes.ts';
import { findProblems } from './start-checks.ts';
import { createStepFunctions, handleStepFunctions } from './step-functions-api.ts';
import { createStops } from './stop.ts';
import { createStreamPump } from './stream-pump.ts';
import { synthesize } from './synth.ts';
import { createTables } from './tables.ts';
import { createTimeTravel } from './time-travel.ts';
import { listen } from './wire.ts';
import { createWorkflowEngine } from './workflow-engine.ts';

export type LocalOptions = {
  /** 0 takes a free port; so do the engines' ports left out. */
  port?: number;
  dynamodbPort?: number;
  stepFunctionsPort?: number;
  sesPort?: number;
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
  stop: () => Promise<void>;
};

/** Everything that is missing in the assembly, in one message. */
export class StartError extends Error {
  override name = 'StartError';
  constructor(problems: readonly string[]) {
    super(`The local run cannot start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

const projectRoot = resolvePath(import.meta.dirname, '../..');

/** Serves the synthesized app: HTTP API, functions, tables, streams, state machines, schedules and mail. */
export async function startLocal(options: LocalOptions = {}): Promise<LocalRun> {
  const stops = createStops();
  try {
    return await startAll(options, stops);
  } catch (error) {
    await stops.run();
    throw error;
  }
}

async function startAll(options: LocalOptions, stops: ReturnType<typeof createStops>): Promise<LocalRun> {
  const data = openDataDirectory(options.data);
  const activity = createActivity();
  const clock = createClock(data.clockOffset());
  stops.add(clock.stop);
  const print = options.quiet
    ? undefined
    : (entry: LogLine) => process.stdout.write(`[${entry.function}] ${entry.line}\n`);
  const logs = createLogRing(print);

  // The port is bound first: a busy one must not cost a synth, and the issuer is the gateway's own origin.
  const handlers: { current?: Parameters<typeof listen>[1] } = {};
  const gateway = await listen(options.port ?? 3000, async (incoming, outgoing) => {
    if (handlers.current) return handlers.current(incoming, outgoing);
    outgoing.writeHead(503, { 'retry-after': '1' }).end();
  });
  stops.add(gateway.close);
  const url = `http://localhost:${gateway.port}`;

  const context = {
    stage: 'local',
    issuer: url,
    audience: 'smartwork',
    sender: 'no-reply@smartwork.example',
  };
  const [assembly, engine, issuer, mailServer] = await Promise.all([
    loadAssembly(options, context, stops),
    startEngine(options, data.databasePath, stops),
    createIssuer(),
    startMailServer({ port: options.sesPort ?? 0, now: clock.now, kept: data.mails(), save: data.saveMail }),
  ]);
  stops.add(mailServer.stop);

  const resolve = createResolver(assembly.template, createLocalNames(assembly, url));
  const resources = readResources(assembly, resolve);
  const problems: string[] = [];
  const api = readHttpApi(resources, resolve, problems);
  problems.push(...findProblems(resources, api.routes, readGrants(assembly.template, resolve)));
  if (problems.length > 0) throw new StartError(problems);

  const pool = createFunctionPool(
    () => ({ dynamodb: engine.url, stepFunctions: stepFunctionsUrl(), ses: mailServer.url }),
    activity,
    logs.write,
  );
  stops.add(pool.stop);
  const workflows = createWorkflowEngine({
    machines: resources.machines,
    functions: resources.functions,
    invoke: pool.invoke,
    clock,
    activity,
    save: data.saveExecution,
  });
  stops.add(workflows.close);
  const stepFunctionsCall = createStepFunctions(workflows, randomUUID);
  const stepFunctions = await listen(options.stepFunctionsPort ?? 0, (incoming, outgoing) =>
    handleStepFunctions(stepFunctionsCall, incoming, outgoing),
  );
  stops.add(stepFunctions.close);
  function stepFunctionsUrl(): string {
    return `http://127.0.0.1:${stepFunctions.port}`;
  }

  await createTables(engine.url, resources, resolve);
  await probeAll();

  async function probeAll(): Promise<void> {
    const broken: string[] = [];
    for (const target of resources.functions) {
      await pool.probe(target).catch((error: unknown) => {
        const reason = error instanceof FunctionError ? error.failure.errorMessage : String(error);
        broken.push(`function ${target.name} does not load: ${reason}`);
      });
    }
    if (broken.length > 0) throw new StartError(broken);
  }

  const queues = resources.queues.map(({ name, arn }) => ({ name, arn, messages: [] as unknown[] }));
  const pump = createStreamPump({
    endpoint: engine.url,
    tables: resources.tables,
    mappings: resources.mappings.flatMap((mapping) => {
      const target = findFunction(resources.functions, mapping.FunctionName);
      return target ? [{ mapping, target }] : [];
    }),
    invoke: pool.invoke,
    deadLetter: (queueArn, message) => queues.find(({ arn }) => arn === queueArn)?.messages.push(message),
    activity,
    positions: data.positions(),
    savePositions: data.savePositions,
  });
  stops.add(pump.stop);
  pool.onFinished(pump.nudge);

  const travel = createTimeTravel({
    clock,
    activity,
    pump,
    invoke: pool.invoke,
    schedules: resources.rules.flatMap(({ name, everyMs, functionArns }) =>
      functionArns.flatMap((arn) => {
        const target = findFunction(resources.functions, arn);
        return target ? [{ rule: name, everyMs, target }] : [];
      }),
    ),
  });
  stops.add(travel.stop);

  async function advance(readTarget: (now: number) => number): Promise<number> {
    const now = await travel.advance(readTarget);
    data.saveClockOffset(clock.offset());
    return now;
  }

  const jwtRule = api.routes.find(({ jwt }) => jwt !== undefined)?.jwt ?? {
    issuer: url,
    audience: ['local'],
  };
  const token = (sub: string, scope = '') => issuer.token(jwtRule, sub, scope);
  const urls = { api: url, dynamodb: engine.url, stepFunctions: stepFunctionsUrl(), ses: mailServer.url };
  const queueContents = (): QueueContent[] => queues.map(({ name, messages }) => ({ name, messages }));
  const localApi = createLocalApi({
    now: clock.now,
    advance,
    token,
    executions: workflows.list,
    mails: mailServer.mails,
    logs: logs.lines,
    queues: queueContents,
    discovery: () => ({ issuer: jwtRule.issuer, jwks_uri: `${url}/.well-known/jwks.json` }),
    jwks: issuer.jwks,
    urls: () => urls,
  });
  const serveApi = createHttpGateway({
    api,
    issuer,
    invoke: pool.invoke,
    now: () => Math.floor(clock.now()),
  });
  handlers.current = (incoming, outgoing) =>
    localApi.serves(incoming.url ?? '/') ? localApi.handle(incoming, outgoing) : serveApi(incoming, outgoing);

  workflows.restore(data.executions());
  pump.start();

  return {
    url,
    dynamodbUrl: engine.url,
    stepFunctionsUrl: stepFunctionsUrl(),
    sesUrl: mailServer.url,
    now: () => new Date(clock.now()),
    token,
    advance: async (to) => new Date(await advance(readAdvance(to))),
    drain: travel.drain,
    executions: ({ name, status } = {}) =>
      workflows
        .list()
        .filter((each) => (name ?? each.name) === each.name && (status ?? each.status) === each.status)
        .map((each) => viewExecution(each, true)),
    mails: mailServer.mails,
    logs: logs.lines,
    queues: queueContents,
    stop: stops.run,
  };
}

async function loadAssembly(
  { assembly, app = 'infra/app.ts' }: LocalOptions,
  context: Record<string, string>,
  stops: ReturnType<typeof createStops>,
) {
  if (assembly) return readAssembly(assembly);
  const { directory, remove } = await synthesize(projectRoot, app, context);
  stops.add(remove);
  return readAssembly(directory);
}

async function startEngine(
  { dynamodbPort = 0 }: LocalOptions,
  dbPath: string | undefined,
  stops: ReturnType<typeof createStops>,
) {
  const engine = await startDynamoDb({
    projectRoot,
    port: dynamodbPort,
    dbPath,
    endpoint: process.env['DYNAMODB_ENDPOINT'],
  });
  stops.add(engine.stop);
  return engine;
}
