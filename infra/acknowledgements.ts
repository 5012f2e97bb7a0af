import { type Stack, Validations } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { ProductSchema } from '../functions/core/catalog/codes.ts';
import { WORK_KINDS } from '../functions/core/lifecycle/work-kinds.ts';
import { ROUTES } from '../functions/routes/routes.ts';
import { webhookName } from './constructs/bus/webhooks.ts';

interface Acknowledgement {
  readonly id: string;
  readonly reason: string;
  /** Paths in the stack: what is not named there is still found. */
  readonly at: readonly string[];
}

const MACHINE_NAMES = Object.values(WORK_KINDS).map(({ machine }) => machine);
const MACHINES = MACHINE_NAMES.map((name) => `Machines/${name}/Machine`);
const WEBHOOKS = ProductSchema.options.map(webhookName);
const OPEN_ROUTES = Object.values(ROUTES)
  .filter(({ scopes }) => scopes.length === 0)
  .map(({ method, path }) => `Http/Api/${method}${path.replaceAll('/', '--')}`);

/** Every finding of the AWS Solutions checks that stays, and why. */
export const acknowledgementsOf = ({ partition, region }: Stack): readonly Acknowledgement[] => [
  {
    id: 'AwsSolutions-APIG4',
    reason:
      'Catalog, availability, OpenAPI and health are needed before there is an account; a link to set a password, by whoever cannot log in.',
    at: OPEN_ROUTES,
  },
  {
    id: 'AwsSolutions-APIG4',
    reason: 'An unknown path gets a 404 that says so, with and without a token.',
    at: ['Http/AnythingElse'],
  },
  {
    id: 'AwsSolutions-COG2',
    reason:
      'The pool is the default for whoever brings no issuer; that MFA is a must is for the owner of the accounts to say.',
    at: ['Tokens/Users'],
  },
  {
    id: 'AwsSolutions-COG8',
    reason: 'The plus tier is priced by user; the pool is the default for whoever brings no issuer.',
    at: ['Tokens/Users'],
  },
  {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'The actions by which a state machine is given its log know no resources.',
    at: MACHINES,
  },
  ...MACHINE_NAMES.map((name) => ({
    id: `AwsSolutions-IAM5[Resource::arn:${partition}:states:${region}:<AWS::AccountId>:execution:<${name}Machine.Name>:*]`,
    reason: 'An execution is named by its work: which ones there will be, no deploy can know.',
    at: ['Relay/Role'],
  })),
  {
    id: `AwsSolutions-IAM5[Resource::arn:${partition}:ses:${region}:<AWS::AccountId>:identity/*]`,
    reason:
      'Which identity SES asks about, no deploy can know: the one that covers the sender, in the sandbox the recipient’s too. A condition names the sender.',
    at: ['SendMail/Role', 'Sweep/Role'],
  },
  {
    id: 'AwsSolutions-SF1',
    reason:
      'The history of an execution holds every event for 90 days; the log is for errors, and costs by event.',
    at: MACHINES,
  },
  {
    id: 'AwsSolutions-SF2',
    reason:
      'The history of an execution has the time of every step, and each step is one call of one function.',
    at: MACHINES,
  },
  {
    id: 'AwsSolutions-SMG4',
    reason:
      'It keys the fingerprints of companies that have had their trial: a rotation would forget them all.',
    at: ['Requests/FingerprintKey'],
  },
  {
    id: 'AwsSolutions-SMG4',
    reason: 'It keys the counts of tries: each rotation would end the locks of whoever guesses passwords.',
    at: ['Requests/TriesKey'],
  },
  ...WEBHOOKS.map((name) => ({
    id: 'AwsSolutions-SMG4',
    reason:
      'It signs what a receiver verifies: a new key is exchanged with the product first, while both sign.',
    at: [`Webhooks/${name}Keys`],
  })),
  {
    id: 'AwsSolutions-SQS3',
    reason: 'These are dead-letter queues; mappings, rules and a function, no queue, send to them.',
    at: [
      'NewWork/DeadLetters',
      'NewMails/DeadLetters',
      'Schedule/DeadLetters',
      'Deaths/DeadLetters',
      'MailFates/DeadLetters',
    ],
  },
];

export function acknowledgeFindings(stack: Stack): void {
  for (const { id, reason, at } of acknowledgementsOf(stack)) {
    for (const path of at) {
      const construct = find(stack, path);
      if (construct) Validations.of(construct).acknowledge({ id, reason });
    }
  }
}

/** Undefined below what this deploy leaves out, as the user pool where an issuer is given. */
function find(stack: Stack, path: string): IConstruct | undefined {
  const steps = path.split('/');
  return steps.reduce<IConstruct | undefined>((found, step) => found?.node.tryFindChild(step), stack);
}
