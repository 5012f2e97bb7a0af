import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { retainedBy } from '../../../infra/tools/retained-resources.ts';
import { createCaller } from '../../support/journeys/caller.ts';
import { bundleRequest, domainOf, PASSWORD } from '../../support/journeys/requests.ts';
import { type Assembly, deploy, destroy, type Outputs, synthesize, takeOver } from '../deployment/cdk.ts';
import { operationsOf } from '../deployment/operations.ts';
import { loginsOf, type Person } from '../deployment/tokens.ts';
import { apiIn, prepareAccount, type Telling } from '../emulator/emulated-story.ts';
import { type Emulator, REGION } from '../emulator/emulator.ts';
import { FOLDER } from '../emulator/install.ts';
import { linkIn } from '../story/accounts-story.ts';
import {
  codeOf,
  leave,
  mailAddressOf,
  ok,
  put,
  read,
  type StoryDeps,
  setUp,
  step,
  toSimulator,
  until,
  untilSent,
  untilStarted,
} from '../story/story-steps.ts';
import { keepWhatIsKept } from './keep.ts';

const CHOSEN = 'Spring-Rain.84';
const run = Date.now().toString(36);
const company = `kept-${run}`;
const form = toSimulator(bundleRequest(company), company);
const mina = mailAddressOf(`mina-${company}`);

/** A stack goes, and another one takes over what it has left behind: `docs/deploy.md` has the steps of an operator. */
export async function tellReattached(emulator: Emulator, telling: Telling): Promise<void> {
  const assembly = await prepareAccount(telling);
  const real = [
    '-c',
    'stage=prod',
    '-c',
    'consoleUrl=https://console.company.example',
    '-c',
    `region=${REGION}`,
  ];
  keepWhatIsKept(assembly, (await synthesize(join(FOLDER, 'cdk.prod.out'), real)).template);

  const outputs = await step(telling, 'The stack is deployed', () => deploy(assembly));
  const customer = await (await loginsOf(outputs, REGION, run)).signUp('customer');
  const { address, token } = await tellBefore(await enter(emulator, telling, assembly, outputs, customer));

  const cloudFormation = new CloudFormationClient({ region: REGION });
  const { Stacks: [{ StackId = '' } = {}] = [] } = await cloudFormation.send(
    new DescribeStacksCommand({ StackName: assembly.stack }),
  );
  await step(telling, 'The stack is destroyed, and its data, keys and users are kept', () =>
    destroy(assembly),
  );
  await step(telling, 'A new stack takes them over', async () => {
    const mapping = await retainedBy(cloudFormation, StackId);
    assert.deepEqual(Object.keys(mapping).sort(), [
      'CredentialsTable',
      'IdempotencyTable',
      'SubscriptionsTable',
      'TrialFingerprintKey',

      'TriesKey',
      'UserPool',
    ]);
    const file = join(FOLDER, 'retained.json');
    writeFileSync(file, JSON.stringify(mapping));
    await takeOver(assembly, file);
  });
  const renewed = await step(telling, 'All else of it is deployed', () => deploy(assembly));
  assert.equal(renewed['TableName'], outputs['TableName']);
  assert.equal(renewed.UserPoolId, outputs.UserPoolId);
  const after = await step(telling, 'The same person logs in', () =>
    enter(emulator, telling, assembly, renewed, customer),
  );
  await tellAfter(after, address, token);
}

type Entered = StoryDeps & Required<Pick<StoryDeps, 'support' | 'product' | 'operations' | 'mailsTo'>>;

async function enter(
  emulator: Emulator,
  telling: Telling,
  { stack }: Assembly,
  outputs: Outputs,
  customer: Person,
): Promise<Entered> {
  const api = apiIn(emulator, outputs.ApiUrl);
  const { logIn, service } = await loginsOf(outputs, REGION, run);
  return {
    ...telling,
    company,
    customer: createCaller(api, await logIn(customer)),
    support: createCaller(api, await service('support')),
    product: createCaller(api, await service('product')),
    anyone: createCaller(api),
    operations: await operationsOf(stack, REGION, outputs),
    mailsTo: emulator.mailsTo,
  };
}

async function tellBefore(deps: Entered): Promise<{ readonly address: string; readonly token: string }> {
  const { customer, anyone, support, mailsTo } = deps;
  const address = await step(deps, 'A company is on trial', () => setUp(deps, form));
  await step(deps, 'An execution waits for the end of its trial', () =>
    untilStarted(deps, support, address, 'TRIAL_EXPIRY'),
  );
  const token = await step(deps, 'A link for a password is sent', async () => {
    ok(await put(customer, `${address}/accounts/mina`, { email: mina }));
    ok(await anyone.post('/v1/password-resets', { loginId: `mina@${domainOf(company)}` }));
    return linkIn(deps, mailsTo, mina);
  });
  return { address, token };
}

async function tellAfter(deps: Entered, address: string, token: string): Promise<void> {
  const { customer, anyone, product, support, operations } = deps;
  const verify = async (id: string, password: string): Promise<boolean> => {
    const login = { loginId: `${id}@${domainOf(company)}`, password };
    return Object(ok(await product.post('/v1/credentials/verify', login)).body).verified;
  };
  await step(deps, 'The company is there as it was', async () => {
    const { tenants } = Object(ok(await customer.get('/v1/tenants')).body);
    assert.deepEqual(
      tenants.map(({ tenantId }: { tenantId: string }) => tenantId),
      [address.split('/').at(-1)],
    );
    const { subscriptions } = await read(customer, address);
    assert.deepEqual(
      subscriptions.map(({ status }) => status),
      ['TRIALING', 'TRIALING'],
    );
  });
  await step(deps, 'Its administrator logs in, and the link of before sets a password', async () => {
    assert.equal(await verify('head.office', PASSWORD), true);
    ok(await anyone.post('/v1/password-resets/redeem', { token, password: CHOSEN }));
    assert.equal(await verify('mina', CHOSEN), true);
  });
  await step(deps, 'Support gives its timers executions again', async () => {
    ok(await support.post(`${address}/work/renew`, undefined));
    const timers = await untilStarted(deps, support, address, 'TRIAL_EXPIRY');
    for (const { execution = '' } of timers)
      await until(
        deps,
        `${execution} runs`,
        async () => (await operations.statusOf(execution)) === 'RUNNING',
      );
  });
  await step(deps, 'It leaves, is told so, and its free trial stays used', async () => {
    await leave(deps, address, ['NAVER_WORKS', 'WORKPLACE']);
    await untilSent(deps, support, address, 'SERVICE_ENDED');
    assert.equal(codeOf(await customer.post('/v1/tenants', form)), 'TRIAL_ALREADY_USED');
  });
}
