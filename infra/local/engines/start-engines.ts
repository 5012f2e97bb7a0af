import { PROJECT_ROOT } from '../app/load-app.ts';
import type { LocalOptions } from '../base/options.ts';
import type { Stops } from '../base/stop.ts';
import { listen } from '../base/wire.ts';
import { startDnsServer } from './dns-server.ts';
import { startDynamoDb } from './dynamodb.ts';
import { forwardTo } from './forward.ts';
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

interface Database {
  /** Where the parts of the local run find it. */
  readonly url: string;
  /** Where others do, by the rule of all that listens. */
  readonly door: string;
}

/** The engines in place of AWS: tables, mail and DNS. Step Functions comes later, it needs the state machines. */
export async function startEngines(deps: EnginesDeps) {
  const [database, mail, dns] = await Promise.all([startDatabase(deps), startMail(deps), startDns(deps)]);
  return { database, mail, dns };
}

async function startDatabase({ options, data, stops }: EnginesDeps): Promise<Database> {
  const { dynamodbPort = 0, dynamodbEndpoint } = options;
  if (dynamodbEndpoint !== undefined) return { url: dynamodbEndpoint, door: dynamodbEndpoint };
  const engine = await startDynamoDb({ projectRoot: PROJECT_ROOT, dbPath: data.databasePath });
  stops.add(engine.stop);
  const door = await listen(dynamodbPort, forwardTo(engine.url));
  stops.add(door.close);
  return { url: engine.url, door: `http://127.0.0.1:${door.port}` };
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
