import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Receiver, startReceiver } from '../../connector/webhook-receiver.ts';
import type { Outputs } from '../deployment/cdk.ts';
import { REGION } from './emulator.ts';

export interface ConnectedProduct {
  readonly receiver: Receiver;
  /** With it the stack asks the product, and delivers to its receiver. */
  readonly context: readonly string[];
  /** Hands the key of a deployed stack to the receiver, as an operator does. */
  readonly trust: (outputs: Outputs) => Promise<void>;
}

/** A product with a system of its own on this machine, which the functions of an emulated stack reach. */
export async function startConnectedProduct(): Promise<ConnectedProduct> {
  let secrets: readonly string[] = [];
  const receiver = await startReceiver({ secrets: () => secrets });
  return {
    receiver,
    context: ['-c', 'connectors=WORKBOX', '-c', `webhooks=WORKBOX=${receiver.url}`],
    async trust({ WebhookWorkboxKeysArn: SecretId }) {
      const client = new SecretsManagerClient({ region: REGION });
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
      secrets = [`whsec_${SecretString}`];
    },
  };
}
