import { randomUUID } from 'node:crypto';
import { loadApp, probeFunctions, projectRoot } from './app/load-app.ts';
import { findFunction } from './app/resources.ts';
import { createActivity } from './clock/activity.ts';
import { createClock } from './clock/clock.ts';
import { createTimeTravel } from './clock/time-travel.ts';
import { openDataDirectory } from './data-directory.ts';
import { startDnsServer } from './engines/dns-server.ts';
import { startDynamoDb } from './engines/dynamodb.ts';
import { startMailServer } from './engines/mail-server.ts';
import { createTables } from './engines/tables.ts';
import { createLogRing, type LogLine } from './functions/log-ring.ts';
import { createFunctionPool } from './functions/pool.ts';
import { createHttpGateway } from './http/gateway.ts';
import { createIssuer } from './http/jwt.ts';
import { createLocalApi, type QueueContent, readAdvance, viewExecution } from './http/local-api.ts';
import type { LocalOptions, LocalRun } from './local-run.ts';
import { createStops } from './stop.ts';
import { createStreamPump } from './streams/pump.ts';
import { listen } from './wire.ts';
import { createWorkflowEngine } from './workflows/engine.ts';
import { createStepFunctions, handleStepFunctions } from './workflows/step-functions-api.ts';

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

  async function startMail() {
    const port = options.sesPort ?? 0;
    const server = await startMailServer({ port, now: clock.now, kept: data.mails(), save: data.saveMail });
    stops.add(server.stop);
    return server;
  }

  async function startDns() {
    const server = await startDnsServer(options.dnsPort ?? 0);
    stops.add(server.stop);
    return server;
  }

  const [{ resolve, resources, api }, engine, issuer, mailServer, dns] = await Promise.all([
    loadApp({ ...options, apiOrigin: url, addStop: stops.add }),
    startEngine(options, data.databasePath, stops),
    createIssuer(),
    startMail(),
    startDns(),
  ]);

  const pool = createFunctionPool(
    () => ({
      dynamodb: engine.url,
      stepFunctions: stepFunctionsUrl(),
      ses: mailServer.url,
      dns: dns.address,
    }),
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
  await probeFunctions(resources.functions, pool.probe);

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
    dns,
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
    dnsAddress: dns.address,
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
    invocations: pool.invocations,
    stop: stops.run,
  };
}

async function startEngine(
  { dynamodbPort = 0, dynamodbEndpoint }: LocalOptions,
  dbPath: string | undefined,
  stops: ReturnType<typeof createStops>,
) {
  if (dynamodbEndpoint !== undefined) return { url: dynamodbEndpoint };
  const engine = await startDynamoDb({
    projectRoot,
    port: dynamodbPort,
    dbPath,
    endpoint: process.env['DYNAMODB_ENDPOINT'],
  });
  stops.add(engine.stop);
  return engine;
}
