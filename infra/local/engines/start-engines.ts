import { PROJECT_ROOT } from '../app/load-app.ts';
import type { LocalOptions } from '../base/options.ts';
import type { Stops } from '../base/stop.ts';
import { startDnsServer } from './dns-server.ts';
import { startDynamoDb } from './dynamodb.ts';
import type { Mail } from './mail.ts';
import { startMailServer } from './mail-server.ts';

/** The engines' part of `--data`. */
interface KeptData {
  readonly databasePath: string | undefined;
  readonly mails: () => readonly Mail[];
  readonly saveMail: (mail: Mail) => void;
}

export interface EnginesDeps {
  readonly options: LocalOptions;
  readonly data: KeptData;
  readonly now: () => number;
  readonly stops: Stops;
}

/** The engines in place of AWS: tables, mail and DNS. Step Functions comes later, it needs the state machines. */
export async function startEngines(deps: EnginesDeps) {
  const [database, mail, dns] = await Promise.all([startDatabase(deps), startMail(deps), startDns(deps)]);
  return { database, mail, dns };
}

async function startDatabase({ options, data, stops }: EnginesDeps) {
  const { dynamodbPort = 0, dynamodbEndpoint } = options;
  if (dynamodbEndpoint !== undefined) return { url: dynamodbEndpoint };
  const engine = await startDynamoDb({
    projectRoot: PROJECT_ROOT,
    port: dynamodbPort,
    dbPath: data.databasePath,
    endpoint: process.env['DYNAMODB_ENDPOINT'],
  });
  stops.add(engine.stop);
  return engine;
}

async function startMail({ options: { sesPort = 0 }, data, now, stops }: EnginesDeps) {
  const server = await startMailServer({ port: sesPort, now, kept: data.mails(), save: data.saveMail });
  stops.add(server.stop);
  return server;
}

async function startDns({ options: { dnsPort = 0 }, stops }: EnginesDeps) {
  const server = await startDnsServer(dnsPort);
  stops.add(server.stop);
  return server;
}
