import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Where an engine listens that serves every page of every origin: what stands before it is the door. On Linux, sixteen
 * million addresses are this machine, too many for a page to try; elsewhere there is one.
 */
export async function hiddenAddress(): Promise<Address> {
  const host = `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;
  return freePort(host).catch(() => freePort('127.0.0.1'));
}

/** A port that is free there at the moment. */
function freePort(host: string): Promise<Address> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object'
          ? resolve({ host, port: address.port })
          : reject(new Error('no free port')),
      );
    });
  });
}
