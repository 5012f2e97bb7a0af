import { GetIdentityVerificationAttributesCommand, SESClient } from '@aws-sdk/client-ses';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { checkAccount, checkNode } from './checks.ts';

const [sts, ssm, ses] = [mockClient(STSClient), mockClient(SSMClient), mockClient(SESClient)];
const Properties = { Environment: { Variables: { SENDER: 'no-reply@company.example' } } };
const assembly = {
  folder: 'cdk.out',
  stack: 'smartwork-dev',
  region: 'ap-northeast-2',
  bootstrapVersion: 6,
  template: { Resources: { SendMail: { Type: 'AWS::Lambda::Function', Properties } } },
};
const bootstrapIs = (Value: string) => ssm.on(GetParameterCommand).resolves({ Parameter: { Value } });
const verified = (name: string, VerificationStatus: 'Success' | 'Pending') =>
  ses
    .on(GetIdentityVerificationAttributesCommand)
    .resolves({ VerificationAttributes: { [name]: { VerificationStatus } } });

beforeEach(() => {
  for (const client of [sts, ssm, ses]) client.reset();
  sts.on(GetCallerIdentityCommand).resolves({ Account: '111122223333' });
  bootstrapIs('21');
  verified('company.example', 'Success');
});

it('an account that has all is told by its number', async () => {
  expect(await checkAccount(assembly)).toEqual({ account: '111122223333' });
});

it.each([
  [
    'refused credentials',
    () => sts.on(GetCallerIdentityCommand).rejects(new Error('expired')),
    /credentials.*AWS_PROFILE/,
  ],
  [
    'no bootstrap',
    () => ssm.on(GetParameterCommand).rejects(new Error('gone')),
    /npx cdk bootstrap aws:\/\/111122223333\/ap-northeast-2/,
  ],
  ['an old bootstrap', () => bootstrapIs('5'), /older than 6.*npx cdk bootstrap/],
  [
    'an unproven sender',
    () => verified('no-reply@company.example', 'Pending'),
    /no-reply@company\.example.*-c sender=/,
  ],
])('%s: the message names it and its cure', async (_, breakIt, message) => {
  breakIt();
  await expect(checkAccount(assembly)).rejects.toThrow(message);
});

it('an older Node.js is refused', () => {
  expect(() => checkNode('22.18.0')).toThrow(/22\.18\.0.*24/);
  expect(() => checkNode('24.0.0')).not.toThrow();
});
