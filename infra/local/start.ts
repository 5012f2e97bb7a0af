import { buildConsole } from '../build-console.ts';
import { loadApp, PROJECT_ROOT } from './app/load-app.ts';
import type { LocalOptions } from './base/options.ts';
import { createStops, type Stops } from './base/stop.ts';
import { createActivity } from './clock/activity.ts';
import { createClock } from './clock/clock.ts';
import { createConsoleFiles } from './console/console-files.ts';
import { openDataDirectory } from './data-directory.ts';
import { startSecrets } from './engines/secrets.ts';
import { startEngines } from './engines/start-engines.ts';
import { createTables } from './engines/tables.ts';
import { startEventBridge } from './events/event-bridge.ts';
import { createEventBus } from './events/event-bus.ts';
import { fatesOf } from './events/mail-fates.ts';
import { startFaults } from './faults/start-faults.ts';
import { probeFunctions } from './functions/probe.ts';
import { startFunctions } from './functions/start-functions.ts';
import { createIssuer } from './http/jwt.ts';
import { readAdvance } from './http/local-inputs.ts';
import { createTokens, openGateway, startGateway } from './http/start-gateway.ts';
import type { LocalRun } from './local-run.ts';
import { createLogin } from './login/login.ts';
import { startQueues } from './queues/start-queues.ts';
import { webhooksOf } from './queues/webhooks.ts';
import { startStreams } from './streams/start-streams.ts';
import { startTimeTravel } from './time-travel/start-time-travel.ts';
import { viewExecution } from './workflows/executions.ts';
import { startStepFunctions } from './workflows/start-step-functions.ts';

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

async function startAll(options: LocalOptions, stops: Stops): Promise<LocalRun> {
  const data = openDataDirectory(options.data);
  const activity = createActivity();
  const clock = createClock(data.clockOffset());
  stops.add(clock.stop);
  const gateway = await openGateway(options.port ?? 3000, stops);
  const { url } = gateway;

  const [{ resolve, resources, api }, { database, mail, dns }, issuer, consoleDirectory] = await Promise.all([
    loadApp({ ...options, apiOrigin: url, addStop: stops.add }),
    startEngines({
      options,
      data,
      now: clock.now,
      // As in AWS the news come after the sender has written down that SES took the mail.
      sent(mail) {
        pool.afterThese(() => {
          for (const fate of fatesOf(mail, clock.now())) publish(fate);
        });
      },
      stops,
    }),
    createIssuer(),
    options.console ? buildConsole(PROJECT_ROOT) : undefined,
  ]);
  const faults = await startFaults(options.faults, database.url, stops);
  const secretOf = (arn: string) => String(resolve(`{{resolve:secretsmanager:${arn}:SecretString:::}}`));
  const secrets = await startSecrets(secretOf);
  stops.add(secrets.stop);
  const queues = await startQueues({ resources, pool: () => pool, activity, data, stops });
  const pool = startFunctions({
    endpoints: () => ({
      dynamodb: faults.tableUrl,
      stepFunctions: stepFunctions.url,
      eventBridge: eventBridge.url,
      ses: mail.url,
      secrets: secrets.url,
      queues: queues.url,
      dns: dns.address,
    }),
    activity,
    resources,
    api,
    options,
    stops,
  });
  const { invoke } = pool;
  const { functions, eventRules } = resources;
  const { enqueue } = queues;
  const publish = createEventBus({ rules: eventRules, functions, invoke, enqueue, now: clock.now });
  const { buses } = resources;
  const eventBridge = await startEventBridge({ port: options.eventBridgePort ?? 0, buses, publish, stops });
  const stepFunctions = await startStepFunctions({
    port: options.stepFunctionsPort ?? 0,
    machines: resources.machines,
    functions,
    invoke,
    clock,
    activity,
    save: data.saveExecution,
    publish: (event) => publish(event),
    stops,
  });
  const { executions } = stepFunctions;
  await createTables(database.url, resources, resolve);
  await probeFunctions(functions, pool.probe, options.warm ?? false);

  const pump = startStreams({
    endpoint: database.url,
    resources,
    pool,
    deadLetter: queues.deadLetter,
    faults: faults.streams,
    activity,
    data,
    stops,
  });
  const { saveClockOffset } = data;
  const { tryAgain } = queues;
  const travel = startTimeTravel({
    clock,
    activity,
    pump,
    invoke,
    resources,
    saveClockOffset,
    tryAgain,
    stops,
  });
  const tokens = createTokens(url, api, issuer);
  startGateway(gateway, {
    ...tokens,
    api,
    pages: [
      createLogin({ url, rule: tokens.rule, privateJwk: issuer.privateJwk }),
      ...(consoleDirectory === undefined ? [] : [createConsoleFiles(consoleDirectory, url)]),
    ],
    issuer,
    invoke,
    now: clock.now,
    advance: travel.advance,
    executions,
    mails: mail.mails,
    told: eventBridge.told,
    dns,
    logs: pool.logs,
    queues: queues.contents,
    urls: () => ({
      api: url,
      dynamodb: database.door,
      stepFunctions: stepFunctions.url,
      eventBridge: eventBridge.url,
      ses: mail.url,
    }),
  });
  stepFunctions.restore(data.executions());
  queues.restore();
  pump.start();

  return {
    url,
    dynamodbUrl: database.door,
    stepFunctionsUrl: stepFunctions.url,
    eventBridgeUrl: eventBridge.url,
    sesUrl: mail.url,
    dnsAddress: dns.address,
    now: () => new Date(clock.now()),
    token: tokens.token,
    advance: async (to) => new Date(await travel.advance(readAdvance(to))),
    drain: travel.drain,
    whileStreamsPaused: pump.whilePaused,
    executions: ({ name, status } = {}) =>
      executions()
        .filter((each) => (name ?? each.name) === each.name && (status ?? each.status) === each.status)
        .map((each) => viewExecution(each, true)),
    mails: mail.mails,
    told: eventBridge.told,
    logs: pool.logs,
    queues: queues.contents,
    webhooks: () => webhooksOf(functions, secretOf),
    invocations: pool.invocations,
    faults: faults.counts,
    stop: stops.run,
  };
}
