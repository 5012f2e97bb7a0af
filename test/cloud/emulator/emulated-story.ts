import { SESClient, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { type Assembly, bootstrap, deploy, destroy, synthesize } from '../deployment/cdk.ts';
import { checkAccount, senderOf } from '../deployment/checks.ts';
import { play } from '../play.ts';
import { type StoryDeps, step } from '../story/story-steps.ts';
import type { ConnectedProduct } from './connected-product.ts';
import { ACCOUNT, type Emulator, REGION } from './emulator.ts';
import { FOLDER } from './install.ts';

export type Telling = Pick<StoryDeps, 'tell' | 'patienceMs'>;

/** Makes the tools of AWS in this process, and those that it starts, talk to the emulator. */
export const talkTo = ({ environment }: Emulator): void => {
  Object.assign(process.env, environment);
};

/** What somebody does once by hand in an account of AWS: its bootstrap, and the proof of the sender. */
export async function prepareAccount(telling: Telling, context: readonly string[] = []): Promise<Assembly> {
  const [assembly] = await Promise.all([
    synthesize(`${FOLDER}/cdk.out`, ['-c', `region=${REGION}`, ...context]),
    bootstrap(ACCOUNT, REGION),
  ]);
  const ses = new SESClient({ region: REGION });
  await ses.send(new VerifyEmailIdentityCommand({ EmailAddress: senderOf(assembly) }));
  await step(telling, `Account ${ACCOUNT} is ready in ${REGION}`, () => checkAccount(assembly));
  return assembly;
}

/** Deploys, tells the story, destroys. */
export async function tellEmulated(
  emulator: Emulator,
  assembly: Assembly,
  connected: ConnectedProduct,
  telling: Telling,
): Promise<void> {
  const outputs = await step(telling, 'The stack is deployed', () => deploy(assembly));
  await connected.trust(outputs);
  const apiUrl = apiIn(emulator, outputs.ApiUrl);
  const { stack, region } = assembly;
  await play(
    { stack, region, outputs, apiUrl },
    { ...telling, mailsTo: emulator.mailsTo, receiver: connected.receiver },
  );
  await step(telling, 'The stack is destroyed', () => destroy(assembly));
}

/** No name server knows the host of the API: the emulator serves it under a path too. */
export function apiIn({ endpoint }: Emulator, apiUrl: string): string {
  const [, id] = /^https?:\/\/(\w+)\./.exec(apiUrl) ?? [];
  return `${endpoint}/_aws/execute-api/${id}`;
}
