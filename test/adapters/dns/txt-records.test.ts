import { promises as dns } from 'node:dns';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTxtLookup } from '../../../functions/adapters/dns/txt-records.ts';
import { type DnsServer, startDnsServer } from '../../../infra/local/engines/dns-server.ts';

let server: DnsServer;
let other: DnsServer;
beforeAll(async () => {
  [server, other] = await Promise.all([startDnsServer(0), startDnsServer(0)]);
});
afterAll(() => Promise.all([server.stop(), other.stop()]));

const lookup = (name: string, servers = server.address) => createTxtLookup({ servers, timeoutMs: 20 })(name);

describe('R46 F27 the TXT records of a domain', () => {
  it('are all that it has', async () => {
    server.tell('several.example', { txt: ['v=spf1 -all', 'smartwork-verification=abc', 'third'] });
    expect(await lookup('several.example')).toEqual({
      outcome: 'ANSWERED',
      records: ['v=spf1 -all', 'smartwork-verification=abc', 'third'],
    });
  });

  it('are whole, in how many pieces they may stand', async () => {
    const long = 'x'.repeat(600);
    server.tell('pieces.example', { txt: [['smartwork-', 'verification', '=abc'], long] });
    expect(await lookup('pieces.example')).toEqual({
      outcome: 'ANSWERED',
      records: ['smartwork-verification=abc', long],
    });
  });

  it('are found under a name in capital letters too', async () => {
    server.tell('Capital.Example.', { txt: ['found'] });
    expect(await lookup('CAPITAL.example')).toEqual({ outcome: 'ANSWERED', records: ['found'] });
  });

  it.each([
    ['there is no such domain', 'nobody.example'],
    ['the records were taken away again', 'gone.example'],
  ])('are none when %s', async (_, name) => {
    server.tell('gone.example', { txt: ['once'] });
    server.tell('gone.example', { txt: [] });
    expect(await lookup(name)).toEqual({ outcome: 'ANSWERED', records: [] });
  });

  it.each([
    ['a server that fails', 'SERVFAIL', 'ESERVFAIL'],
    ['a server that says nothing', 'SILENCE', 'ETIMEOUT'],
  ] as const)('are not known after %s', async (_, fault, code) => {
    server.tell('broken.example', { fault });
    expect(await lookup('broken.example')).toEqual({ outcome: 'UNREACHABLE', code });
  });

  it('are not known when nobody listens', async () => {
    const gone = await startDnsServer(0);
    await gone.stop();
    expect(await lookup('nobody.example', gone.address)).toMatchObject({ outcome: 'UNREACHABLE' });
  });

  it('are asked of the next server when the first one says nothing', async () => {
    server.tell('second.example', { fault: 'SILENCE' });
    other.tell('second.example', { txt: ['found'] });
    expect(await lookup('second.example', `${server.address}, ${other.address}`)).toEqual({
      outcome: 'ANSWERED',
      records: ['found'],
    });
  });
});

describe('a lookup', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is given up after eight seconds, whatever the servers do', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    server.tell('slow.example', { fault: 'SILENCE' });
    const answer = createTxtLookup({ servers: server.address, timeoutMs: 60_000 })('slow.example');
    vi.advanceTimersByTime(8_000);
    expect(await answer).toEqual({ outcome: 'UNREACHABLE', code: 'ECANCELLED' });
  });

  it('leaves no clock running, and asks the servers of the system where none is named', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(dns.Resolver.prototype, 'resolveTxt').mockResolvedValue([['found']]);
    const setServers = vi.spyOn(dns.Resolver.prototype, 'setServers');
    expect(await lookup('acme.com', '')).toEqual({ outcome: 'ANSWERED', records: ['found'] });
    expect(setServers).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['an error without a code', new Error('a mistake')],
    ['a code that is no text', Object.assign(new Error('a mistake'), { code: 7 })],
    ['what is no error', { code: 'ENODATA' }],
  ])('hides no mistake of ours: %s', async (_, error) => {
    vi.spyOn(dns.Resolver.prototype, 'resolveTxt').mockRejectedValue(error);
    await expect(lookup('acme.com')).rejects.toBe(error);
  });
});
