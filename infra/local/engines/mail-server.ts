import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import * as z from 'zod';
import { toIso } from '../clock/instants.ts';
import { listen, type Reply, readBody, send } from '../wire.ts';
import { freePort } from './dynamodb.ts';

type SesModule = typeof import('aws-ses-v2-local', { with: { 'resolution-mode': 'require' }});

export const MailSchema = z.object({
  messageId: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string().optional(),
  html: z.string().optional(),
  template: z.string().optional(),
  sentAt: z.string(),
});
export type Mail = z.infer<typeof MailSchema>;

const V2BodySchema = z.object({
  FromEmailAddress: z.string().default(''),
  Destination: z.object({ ToAddresses: z.array(z.string()).default([]) }).default({ ToAddresses: [] }),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Content: z.object({
    Simple: z
      .object({
        Subject: z.object({ Data: z.string() }),
        Body: z.object({
          Text: z.object({ Data: z.string() }).optional(),
          Html: z.object({ Data: z.string() }).optional(),
        }),
      })
      .optional(),
  }),
});

type Content = Omit<Mail, 'messageId' | 'sentAt'>;

/** The engine keeps every mail a second time, and no page shows that one. */
const forgetAfter = 100;

/** A SendEmail of the SES v1 query protocol: lists and tags are flattened into numbered names. */
function readV1Mail(body: string): Content {
  const form = new URLSearchParams(body);
  const tags = new Map<string, string>();
  for (const [name, value] of form) {
    const index = /^Tags\.member\.(\d+)\.Name$/.exec(name)?.[1];
    if (index) tags.set(value, form.get(`Tags.member.${index}.Value`) ?? '');
  }
  return {
    from: form.get('Source') ?? '',
    to: [...form]
      .filter(([name]) => name.startsWith('Destination.ToAddresses.member.'))
      .map(([, value]) => value),
    subject: form.get('Message.Subject.Data') ?? '',
    text: form.get('Message.Body.Text.Data') ?? undefined,
    html: form.get('Message.Body.Html.Data') ?? undefined,
    template: tags.get('template'),
  };
}

function readV2Mail(body: string): Content {
  const { FromEmailAddress, Destination, EmailTags, Content } = V2BodySchema.parse(JSON.parse(body));
  return {
    from: FromEmailAddress,
    to: Destination.ToAddresses,
    subject: Content.Simple?.Subject.Data ?? '',
    text: Content.Simple?.Body.Text?.Data,
    html: Content.Simple?.Body.Html?.Data,
    template: EmailTags.find(({ Name }) => Name === 'template')?.Value,
  };
}

/** One mail as the inbox page of the SES engine wants it. */
function inboxEntry({ messageId, from, to, subject, text, html, sentAt }: Mail) {
  return {
    messageId,
    from,
    replyTo: [],
    destination: { to, cc: [], bcc: [] },
    subject,
    body: { text, html },
    attachments: [],
    at: Math.floor(Date.parse(sentAt) / 1000),
  };
}

type Deps = { port: number; now: () => number; kept: readonly Mail[]; save: (mail: Mail) => void };

/**
 * The SES endpoint: it stands before aws-ses-v2-local, which checks and answers the calls and has the inbox page
 * but drops the tags of a mail, all recipients but the first, and shares one store among all its servers.
 */
export async function startMailServer({ port, now, kept, save }: Deps) {
  const mails: Mail[] = [...kept];
  let engine: Promise<{ url: string; close: () => void }> | undefined;

  // Loaded when first needed: express and its kin take 25 MB.
  async function startEngine() {
    const ses: SesModule = createRequire(import.meta.url)('aws-ses-v2-local');
    const enginePort = await freePort();
    const server = await ses.default({ host: '127.0.0.1', port: enginePort });
    return { url: `http://127.0.0.1:${enginePort}`, close: () => server.close() };
  }

  function record(path: string, body: string, reply: Reply): void {
    const answer = reply.body.toString('utf8');
    const isV1 = path === '/';
    const content = isV1 ? readV1Mail(body) : readV2Mail(body);
    const messageId = (isV1 ? /<MessageId>(.*?)</ : /"MessageId":"(.*?)"/).exec(answer)?.[1] ?? '';
    // A part of a text keeps the whole of it in memory; a clone is a text of its own.
    const mail = { messageId, ...structuredClone(content), sentAt: toIso(now()) };
    mails.push(mail);
    save(mail);
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = incoming;
    const path = url.split('?')[0] ?? '/';
    const body = (await readBody(incoming)).toString('utf8');
    if (method === 'GET' && path === '/store') {
      const since = Number(new URLSearchParams(url.split('?')[1]).get('since') ?? 0);
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      outgoing.end(
        JSON.stringify({ templates: {}, emails: mails.map(inboxEntry).filter(({ at }) => at >= since) }),
      );
      return;
    }
    engine ??= startEngine();
    const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
      typeof value === 'string' && !['host', 'connection', 'transfer-encoding'].includes(name)
        ? [[name, value] as const]
        : [],
    );
    const reply = await send((await engine).url + url, method, Object.fromEntries(headers), body);
    const isMail =
      path === '/v2/email/outbound-emails' ||
      (path === '/' && new URLSearchParams(body).get('Action') === 'SendEmail');
    if (method === 'POST' && isMail && reply.status === 200) {
      record(path, body, reply);
      if (mails.length % forgetAfter === 0) await send(`${(await engine).url}/clear-store`, 'POST', {}, '');
    }
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
