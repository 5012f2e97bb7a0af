import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createWebhookSender } from '../../../functions/adapters/webhooks/webhook-sender.ts';
import { type Receiver, startReceiver } from '../../connector/webhook-receiver.ts';

const HEADERS = { 'webhook-id': 't1-v1-1' };

describe('a call of a receiver', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver({ secrets: () => [] });
  });
  afterEach(() => receiver.breakDown(undefined));
  afterAll(() => receiver.stop());
  const send = (timeoutMs?: number) => createWebhookSender(receiver.url, timeoutMs)(HEADERS, '{}');

  it.each([200, 204, 401, 410, 500, 503])('answers its status %d', async (status) => {
    receiver.breakDown(status);
    expect(await send()).toEqual({ status });
  });

  it('follows no redirect: the body goes nowhere else', async () => {
    receiver.breakDown('REDIRECT');
    const { calls } = receiver.seen();
    expect(await send()).toEqual({ status: 307 });
    expect(receiver.seen().calls).toBe(calls + 1);
  });

  it('is given up when there is no answer in time', async () => {
    receiver.breakDown('HANG');
    expect(await send(50)).toEqual({ failure: 'TimeoutError' });
  });

  it('names the code of a connection that broke, or that there is none', async () => {
    receiver.breakDown('HANG_UP');
    expect(await send()).toEqual({ failure: 'UND_ERR_SOCKET' });
    const nobody = await startReceiver({ secrets: () => [] });
    await nobody.stop();
    expect(await createWebhookSender(nobody.url)(HEADERS, '{}')).toEqual({ failure: 'ECONNREFUSED' });
  });

  it.each([
    ['whose address is none', new TypeError('no', { cause: { code: 'ERR_INVALID_URL' } }), 'ERR_INVALID_URL'],
    ['with a code that is no text', new TypeError('no', { cause: { code: 7 } }), 'not an error'],
    ['with a cause that has none', new TypeError('no', { cause: 'broken' }), 'TypeError'],
    ['that failed without an error', undefined, 'not an error'],
  ])('PROMISE-15: says of a call %s no more than a name', async (_, error, failure) => {
    vi.stubGlobal('fetch', () => Promise.reject(error));
    expect(await createWebhookSender('https://receiver.example')(HEADERS, '{}')).toEqual({ failure });
    vi.unstubAllGlobals();
  });

  it('sends the body as it was signed, as a CloudEvent', async () => {
    const body = '{"id": "t1-v1-1",\n "subject": "회사"}';
    const got = Promise.withResolvers<unknown>();
    const server = createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      outgoing.writeHead(204).end();
      got.resolve([incoming.headers['content-type'], Buffer.concat(chunks).toString('utf8')]);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = Object(server.address());
    await createWebhookSender(`http://127.0.0.1:${port}`)(HEADERS, body);
    expect(await got.promise).toEqual(['application/cloudevents+json; charset=utf-8', body]);
    server.close();
    server.closeAllConnections();
  });
});
