import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { listen, type Reply, readBody, send } from '../base/wire.ts';
import { toIso } from '../clock/instants.ts';
import { forwardedHeaders } from './forward.ts';
import { hiddenAddress } from './hidden-address.ts';
import { createMailPacker, inboxEntry, type Mail, readV1Mail, readV2Mail } from './mail.ts';

type SesModule = typeof import('aws-ses-v2-local', { with: { 'resolution-mode': 'require' }});

interface Call {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

interface MailServerDeps {
  readonly port: number;
  readonly now: () => number;
  readonly kept: readonly Mail[];
  readonly save: (mail: Mail) => void;
  /** SES has taken a mail. */
  readonly sent: (mail: Mail) => void;
}

/** The engine keeps a second copy of every mail, which no page shows: it is cleared after this many. */
const FORGET_AFTER = 100;

/**
 * The SES endpoint: it stands before aws-ses-v2-local, which checks and answers the calls and has the inbox page
 * but drops the tags of a mail, all recipients but the first, and shares one store among all its servers.
 */
export async function startMailServer({ port, now, kept, save, sent }: MailServerDeps) {
  const packed = createMailPacker();
  const mails: Mail[] = kept.map(packed);
  let engine: ReturnType<typeof startEngine> | undefined;

  function record({ path, body }: Call, reply: Reply): void {
    const content = path === '/' ? readV1Mail(body) : readV2Mail(body);
    // A slice of the body would keep the whole body in memory; a clone does not.
    const mail = structuredClone({
      messageId: messageIdIn(path, reply),
      ...content,
      sentAt: toIso(now()),
    });
    mails.push(packed(mail));
    save(mail);
    sent(mail);
  }

  async function forward(call: Call): Promise<Reply> {
    engine ??= startEngine();
    const { url } = await engine;
    const reply = await send(url + call.url, call.method, forwardedHeaders(call.headers), call.body);
    if (isSendEmail(call) && reply.status === 200) {
      record(call, reply);
      if (mails.length % FORGET_AFTER === 0) await send(`${url}/clear-store`, 'POST', {}, '');
    }
    return reply;
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const call = await readCall(incoming);
    if (call.method === 'GET' && call.path === '/store') {
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end(inboxSince(mails, call.url));
      return;
    }
    const reply = await forward(call);
    const { 'content-type': type = 'text/plain' } = reply.headers;
    outgoing.writeHead(reply.status, { 'content-type': String(type) }).end(reply.body);
  }

  const listening = await listen(port, handle);
  return {
    url: `http://127.0.0.1:${listening.port}`,
    mails: (): readonly Mail[] => mails,
    async stop(): Promise<void> {
      await listening.close();
      (await engine)?.close();
    },
  };
}

/** Loaded when the first mail comes: express and its dependencies take 25 MB. */
async function startEngine() {
  const ses: SesModule = createRequire(import.meta.url)('aws-ses-v2-local');
  const { host, port } = await hiddenAddress();
  const server = await ses.default({ host, port });
  return { url: `http://${host}:${port}`, close: () => server.close() };
}

async function readCall(incoming: IncomingMessage): Promise<Call> {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = (await readBody(incoming)).toString('utf8');
  return { method, url, path: url.split('?')[0] ?? '/', headers, body };
}

function isSendEmail({ method, path, body }: Call): boolean {
  if (method !== 'POST') return false;
  if (path === '/v2/email/outbound-emails') return true;
  return path === '/' && new URLSearchParams(body).get('Action') === 'SendEmail';
}

/** SES v1 answers at `/` in XML, v2 in JSON. */
function messageIdIn(path: string, reply: Reply): string {
  const pattern = path === '/' ? /<MessageId>(.*?)</ : /"MessageId":"(.*?)"/;
  return pattern.exec(reply.body.toString('utf8'))?.[1] ?? '';
}

function inboxSince(mails: readonly Mail[], url: string): string {
  const since = Number(new URLSearchParams(url.split('?')[1]).get('since') ?? 0);
  return JSON.stringify({ templates: {}, emails: mails.map(inboxEntry).filter(({ at }) => at >= since) });
}
