import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
