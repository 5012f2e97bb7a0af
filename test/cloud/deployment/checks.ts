import { GetIdentityVerificationAttributesCommand, SESClient } from '@aws-sdk/client-ses';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import * as z from 'zod';
import type { Assembly } from './cdk.ts';

/** Something that the deployment needs is not there. The message says what to do. */
class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

const OLDEST_NODE = 24;
const BOOTSTRAP_VERSION = '/cdk-bootstrap/hnb659fds/version';

export function checkNode(version = process.versions.node): void {
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return;
  throw new NotReadyError(`This is Node.js ${version}: take ${OLDEST_NODE} or later.`);
}

/** What AWS must have before a deployment: asked for here, so that nothing is found out half-way. */
export async function checkAccount(assembly: Assembly): Promise<{ readonly account: string }> {
  const { region } = assembly;
  const account = await accountIn(region);
  await checkBootstrap(assembly, account);
  await checkSender(assembly);
  return { account };
}

async function accountIn(region: string): Promise<string> {
  const caller = await new STSClient({ region }).send(new GetCallerIdentityCommand()).catch((cause) => {
    throw new NotReadyError(
      `AWS does not take the credentials in ${region}: set AWS_PROFILE or AWS_ACCESS_KEY_ID, and see that the Region is enabled (${cause.message}).`,
      { cause },
    );
  });
  return caller.Account ?? '';
}

async function checkBootstrap({ region, bootstrapVersion }: Assembly, account: string): Promise<void> {
  const cure = `run: npx cdk bootstrap aws://${account}/${region}`;
  const { Parameter } = await new SSMClient({ region })
    .send(new GetParameterCommand({ Name: BOOTSTRAP_VERSION }))
    .catch((cause) => {
      throw new NotReadyError(`${region} is not bootstrapped (${cause.name}): ${cure}`, { cause });
    });
  if (Number(Parameter?.Value) >= bootstrapVersion) return;
  throw new NotReadyError(`The bootstrap of ${region} is older than ${bootstrapVersion}: ${cure}`);
}

const SenderSchema = z.object({ Environment: z.object({ Variables: z.object({ SENDER: z.string() }) }) });

/** The address that the functions of a stack send from. */
export function senderOf({ template }: Pick<Assembly, 'template'>): string {
  for (const { Type, Properties } of Object.values(template.Resources)) {
    if (Type !== 'AWS::Lambda::Function') continue;
    const { data } = SenderSchema.safeParse(Properties);
    if (data) return data.Environment.Variables.SENDER;
  }
  throw new Error('no function has a sender');
}

/** The address itself or its domain. */
async function checkSender(assembly: Assembly): Promise<void> {
  const address = senderOf(assembly);
  const Identities = [address, address.split('@').at(-1) ?? ''];
  const { VerificationAttributes = {} } = await new SESClient({ region: assembly.region }).send(
    new GetIdentityVerificationAttributesCommand({ Identities }),
  );
  const isVerified = Object.values(VerificationAttributes).some(
    ({ VerificationStatus }) => VerificationStatus === 'Success',
  );
  if (isVerified) return;
  throw new NotReadyError(
    `SES refuses mails from ${address}: verify an address and deploy with it (CDK_CONTEXT="-c sender=you@your.domain").`,
  );
}
