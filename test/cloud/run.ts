import { createCaller } from '../support/journeys/caller.ts';
import { deploy, destroy, synthesize } from './deployment/cdk.ts';
import { checkAccount, checkNode } from './deployment/checks.ts';
import { play } from './play.ts';
import { tellStory } from './story/story.ts';

/**
 * `npm run cloud`: checks what is needed, deploys the stage `dev` to AWS (or to whatever AWS-compatible endpoint
 * `AWS_ENDPOINT_URL` names) and tells the story there, with tokens of the user pool of the stack.
 *
 * With `API_URL` nothing is deployed, and nothing is done that needs the account: then `CONSOLE_TOKEN` is a token of a
 * customer, and `STRANGER_TOKEN`, `SUPPORT_TOKEN`, `PRODUCT_TOKEN` and `FINANCE_TOKEN`
 * add steps.
 */
const env = process.env;
const tell = (step: string) => console.log(`  ✓ ${step}`);

checkNode();
const { API_URL: apiUrl } = env;
try {
  if (apiUrl === undefined) await playInAccount();
  else await playOverHttp(apiUrl);
  console.log('The end. Not tried, as it needs travel in time: what midnights bring.');
} catch (error) {
  console.error(`  ✗ ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function playInAccount(): Promise<void> {
  const context = env['CDK_CONTEXT']?.split(' ') ?? [];
  const assembly = await synthesize('cdk.out', context);
  const { stack, region } = assembly;
  const { account } = await checkAccount(assembly);
  tell(`Account ${account} is ready in ${region}`);
  const outputs = await deploy(assembly);
  tell('The stack is deployed');
  await play({ stack, region, outputs, apiUrl: outputs.ApiUrl.replace(/\/$/, '') }, { tell });
  if (!env['DESTROY']) return;
  await destroy(assembly);
  tell('The stack is destroyed');
}

async function playOverHttp(api: string): Promise<void> {
  const callerOf = (token: string | undefined) =>
    token === undefined ? undefined : createCaller(api, token);
  const customer = callerOf(env['CONSOLE_TOKEN']);
  if (!customer) throw new Error('CONSOLE_TOKEN is not set');
  await tellStory({
    customer,
    stranger: callerOf(env['STRANGER_TOKEN']),
    support: callerOf(env['SUPPORT_TOKEN']),
    product: callerOf(env['PRODUCT_TOKEN']),
    finance: callerOf(env['FINANCE_TOKEN']),
    anyone: createCaller(api),
    company: `story-${Date.now().toString(36)}`,
    tell,
  });
}
