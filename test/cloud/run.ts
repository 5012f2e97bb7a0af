import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createCaller } from '../support/journeys/caller.ts';
import { tellStory } from './story.ts';

/**
 * `npm run cloud`: deploys the stack to AWS, or to whatever AWS-compatible endpoint `AWS_ENDPOINT_URL` names, and plays
 * the life of a company there over HTTP. With `API_URL` nothing is deployed. Left out is what needs travel in time.
 *
 * `CONSOLE_TOKEN` is a token of a customer (scope smartwork/console). With `STRANGER_TOKEN`, `SUPPORT_TOKEN` and
 * `PRODUCT_TOKEN` more is tried. `CDK_CONTEXT` are further options of the deploy, such as `-c issuer=… -c audience=…`.
 */
const env = process.env;
const tell = (sentence: string) => console.log(sentence);
const api = env['API_URL'] ?? deploy();
const callerOf = (token: string | undefined) => (token === undefined ? undefined : createCaller(api, token));
const customer = callerOf(env['CONSOLE_TOKEN']);
if (!customer) throw new Error('CONSOLE_TOKEN is not set');
await tellStory({
  customer,
  stranger: callerOf(env['STRANGER_TOKEN']),
  support: callerOf(env['SUPPORT_TOKEN']),
  product: callerOf(env['PRODUCT_TOKEN']),
  anyone: createCaller(api),
  company: `story-${Date.now().toString(36)}`,
  tell,
});
tell('The end. Not tried, as it needs travel in time: what midnights bring.');

function deploy(): string {
  const context = ['-c', 'stage=dev', ...(env['CDK_CONTEXT']?.split(' ') ?? [])];
  const outputs = 'cdk.out/outputs.json';
  const cdk = (...args: string[]) => execFileSync('npx', ['cdk', ...args, ...context], { stdio: 'inherit' });
  cdk('bootstrap');
  cdk('deploy', '--require-approval', 'never', '--outputs-file', outputs);
  const [made]: { ApiUrl: string }[] = Object.values(JSON.parse(readFileSync(outputs, 'utf8')));
  rmSync(outputs);
  if (!made) throw new Error('the deployed stack has no outputs');
  return made.ApiUrl.replace(/\/$/, '');
}
