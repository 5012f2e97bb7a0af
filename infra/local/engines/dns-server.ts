import { createSocket } from 'node:dgram';

/** A TXT record: one text, or the pieces in which it stands in the zone. */
export type TxtRecord = string | readonly string[];
/** The answer for a name; a fault in place of records simulates broken DNS. */
export type DnsAnswer = { readonly txt: readonly TxtRecord[] } | { readonly fault: 'SERVFAIL' | 'SILENCE' };
export type DnsServer = Awaited<ReturnType<typeof startDnsServer>>;

const TXT = 16;
const HEADER_BYTES = 12;
const PIECE_BYTES = 255;
const RCODES = { ok: 0, serverFailure: 2, noSuchName: 3 };
/** Response, authoritative, recursion desired and available. */
const RESPONSE_FLAGS = 0x8580;

/** A DNS server on loopback that knows the TXT records it was told and nothing else. */
export async function startDnsServer(port: number) {
  const zone = new Map<string, DnsAnswer>();
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const answer = answerTo(query, zone);
    if (answer) socket.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, '127.0.0.1', resolve);
  });

  return {
    address: `127.0.0.1:${socket.address().port}`,
    /** Names are compared without regard to case; no records take the name away. */
    tell(name: string, answer: DnsAnswer): void {
      const key = name.toLowerCase().replace(/\.$/, '');
      if ('txt' in answer && answer.txt.length === 0) zone.delete(key);
      else zone.set(key, answer);
    },
    records: () => Object.fromEntries(zone),
    stop: () => new Promise<void>((resolve) => socket.close(resolve)),
  };
}

/** Undefined for a message that is no question, and where silence is the answer. */
function answerTo(query: Buffer, zone: ReadonlyMap<string, DnsAnswer>): Buffer | undefined {
  const question = readQuestion(query);
  if (!question) return undefined;
  const known = zone.get(question.name);
  if (known === undefined) return response(query, question.end, RCODES.noSuchName, []);
  if ('txt' in known) {
    const records = question.type === TXT ? known.txt : [];
    return response(query, question.end, RCODES.ok, records);
  }
  return known.fault === 'SERVFAIL' ? response(query, question.end, RCODES.serverFailure, []) : undefined;
}

function readQuestion(query: Buffer) {
  if (query.length < HEADER_BYTES + 5 || query.readUInt16BE(4) !== 1) return undefined;
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = query[at]; length; length = query[at]) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  if (at + 5 > query.length) return undefined;
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function response(query: Buffer, questionEnd: number, rcode: number, records: readonly TxtRecord[]): Buffer {
  const head = Buffer.from(query.subarray(0, questionEnd));
  head.writeUInt16BE(RESPONSE_FLAGS | rcode, 2);
  head.writeUInt16BE(records.length, 6);
  // The further sections of the query, such as the options of EDNS, are not answered.
  head.writeUInt32BE(0, 8);
  return Buffer.concat([head, ...records.map(resourceRecord)]);
}

function resourceRecord(record: TxtRecord): Buffer {
  const pieces = [record].flat().flatMap(inPieces);
  const data = Buffer.concat(pieces.map((piece) => Buffer.concat([Buffer.from([piece.length]), piece])));
  // The name is a pointer to that of the question; class IN.
  const fixed = Buffer.from([0xc0, HEADER_BYTES, 0, TXT, 0, 1, 0, 0, 0, 60, 0, 0]);
  fixed.writeUInt16BE(data.length, 10);
  return Buffer.concat([fixed, data]);
}

function inPieces(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8');
  const count = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES));
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES),
  );
}
