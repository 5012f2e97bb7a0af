import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  initialPasswordKey,
  linkKey,
  mailCountKey,
  passwordKey,
} from '../../functions/adapters/table/credential-keys.ts';
import { bundleFunctions, functionNames } from '../../infra/bundle.ts';
import { actionsFor, sdkOperations } from '../../infra/sdk-operations.ts';
import { rolesOfFunctions, statementsOf } from './roles.ts';
import { synthesize, WITH_WEBHOOK } from './synthesize.ts';

const stack = synthesize(WITH_WEBHOOK);
const statements = statementsOf(stack);
const roles = rolesOfFunctions(stack);
const actionsOf = (name: string) =>
  statements.filter(({ role }) => role === roles.get(name)).flatMap(({ actions }) => actions);
const MACHINES = stack
  .ofType('AWS::StepFunctions::StateMachine')
  .map(([id]) => id)
  .sort();

/** What a function may do to what, but for its log and its dead letters. */
const grantsOf = (name: string): string[] => {
  const grants = statements
    .filter(({ role }) => role === roles.get(name))
    .flatMap(({ actions, resources }) =>
      actions.flatMap((action) => resources.map((resource) => `${action} ${nameOf(resource)}`.trim())),
    )
    .filter((grant) => !/^(logs|sqs):/.test(grant));
  return [...new Set(grants)].sort();
};

/** `SubscriptionsTable/index/due`, `ProvisionMachine:*`; nothing for what is no table, stream or machine. */
function nameOf(resource: unknown): string {
  const text = JSON.stringify(resource);
  const [, id = ''] = /"(\w+(?:Table|Machine|Key))"/.exec(text) ?? [];
  const [suffix = ''] = /\/index\/\w+|:\*(?="\]\]\}$)/.exec(text) ?? [];
  return text.includes('StreamArn') ? `${id}Stream` : id + suffix;
}

/** `arn:aws:states:…:execution:<name of a machine of the stack>:*` */
const isIdentityOfSes = (resource: unknown): boolean =>
  JSON.stringify(resource) ===
  '{"Fn::Join":["",["arn:aws:ses:ap-northeast-2:",{"Ref":"AWS::AccountId"},":identity/*"]]}';

function isExecutionsOfMachine(resource: unknown): boolean {
  const [, machine = ''] =
    /^\{"Fn::Join":\["",\["arn:aws:states:ap-northeast-2:",\{"Ref":"AWS::AccountId"\},":execution:",\{"Fn::GetAtt":\["(\w+)","Name"\]\},":\*"\]\]\}$/.exec(
      JSON.stringify(resource),
    ) ?? [];
  return MACHINES.includes(machine);
}

const TENANT = 't23456789bcdfghjkmnpq';
const LINKS = 'LINKS#*';
const FOR_ALL_LIKE = 'ForAllValues:StringLike';
const OF_TENANTS = { [FOR_ALL_LIKE]: { 'dynamodb:LeadingKeys': ['TENANT#*'] } };

/** What a function may do to the table of passwords, and under which conditions. */
const onCredentials = (name: string) =>
  statements.filter(
    ({ role, resources }) =>
      role === roles.get(name) && JSON.stringify(resources).includes('CredentialsTable'),
  );

describe('the roles', () => {
  it('may do no action that is not named, and none may Scan', () => {
    const actions = statements.flatMap((statement) => statement.actions);
    expect(actions.filter((action) => action.includes('*') || action.endsWith(':Scan'))).toEqual([]);
  });

  it('may touch named resources only, except for what gives a state machine its log, which AWS knows for all only, executions, whose names come later, and identities of SES, where the sender is named instead', () => {
    const open = statements
      .map((statement) => ({
        ...statement,
        resources: statement.resources.filter(
          (resource) => !isExecutionsOfMachine(resource) && !isIdentityOfSes(resource),
        ),
      }))
      .filter(({ resources }) => JSON.stringify(resources).includes('*'));
    expect(new Set(open.map(({ role }) => role))).toEqual(
      new Set(
        stack
          .ofType('AWS::IAM::Role')
          .map(([id]) => id)
          .filter((id) => /Machine/.test(id)),
      ),
    );
    expect(
      open
        .flatMap(({ actions }) => actions)
        .filter((action) => !/^logs:.*(LogDeliver|ResourcePolic|LogGroups)/.test(action)),
    ).toEqual([]);
  });

  it('are one for each function', () => {
    expect([...roles.keys()].sort()).toEqual(functionNames().sort());
    expect(new Set(roles.values()).size).toBe(roles.size);
  });

  it.each([
    ['public', ['dynamodb:BatchGetItem SubscriptionsTable']],
    [
      'queries',
      [
        'dynamodb:BatchGetItem SubscriptionsTable',
        'dynamodb:Query SubscriptionsTable',
        'dynamodb:Query SubscriptionsTable/index/all',
        'dynamodb:Query SubscriptionsTable/index/due',
        'dynamodb:Query SubscriptionsTable/index/owner',
        'dynamodb:Query SubscriptionsTable/index/stuck',
      ],
    ],
  ])('%s may only read', (name, grants) => {
    expect(grantsOf(name)).toEqual(grants);
  });

  /** Reads and writes of whole items, and no deletion. */
  const WRITING = [
    'dynamodb:BatchGetItem IdempotencyTable',
    'dynamodb:BatchGetItem SubscriptionsTable',
    'dynamodb:PutItem IdempotencyTable',
    'dynamodb:PutItem SubscriptionsTable',
    'dynamodb:Query SubscriptionsTable',
  ];

  it('support may read and write whole items, list all tenants and failed mails, and delete nothing but names and used trials', () => {
    expect(grantsOf('support')).toEqual(
      [
        ...WRITING,
        'dynamodb:DeleteItem SubscriptionsTable',
        'dynamodb:Query SubscriptionsTable/index/all',
        'dynamodb:Query SubscriptionsTable/index/stuck',
        'secretsmanager:GetSecretValue TrialFingerprintKey',
      ].sort(),
    );
    expect(
      statements.filter(
        ({ role, actions }) => role === roles.get('support') && actions.includes('dynamodb:DeleteItem'),
      ),
    ).toMatchObject([
      { conditions: { [FOR_ALL_LIKE]: { 'dynamodb:LeadingKeys': ['CLAIM#*', 'TRIALUSED#*'] } } },
    ]);
  });

  it('product may read and write as well, check what it does not write, delete an account, and see when passwords were set', () => {
    expect(grantsOf('product')).toEqual(
      [
        ...WRITING,
        'dynamodb:BatchGetItem CredentialsTable',
        'dynamodb:ConditionCheckItem SubscriptionsTable',
        'dynamodb:DeleteItem SubscriptionsTable',
      ].sort(),
    );
  });

  it('commands may read and write as well, and delete nothing but the claims of group names (F22)', () => {
    expect(grantsOf('commands')).toEqual(
      [
        ...WRITING,
        'dynamodb:ConditionCheckItem SubscriptionsTable',
        'dynamodb:DeleteItem SubscriptionsTable',
        'secretsmanager:GetSecretValue TrialFingerprintKey',
      ].sort(),
    );
    const deleting = statements
      .filter(
        ({ role, actions }) => role === roles.get('commands') && actions.includes('dynamodb:DeleteItem'),
      )
      .map(({ actions, conditions }) => ({ actions, conditions }));
    expect(deleting).toEqual([
      {
        actions: ['dynamodb:DeleteItem'],
        conditions: {
          [FOR_ALL_LIKE]: { 'dynamodb:LeadingKeys': ['CLAIM#GROUP_NAME#*', 'CLAIM#DOMAIN#*.invalid'] },
        },
      },
    ]);
  });

  it('passwords may read and write as well, read and write passwords and links, count tries, and delete passwords of tenants', () => {
    expect(grantsOf('passwords')).toEqual(
      [
        ...WRITING,
        'dynamodb:BatchGetItem CredentialsTable',
        'dynamodb:ConditionCheckItem SubscriptionsTable',
        'dynamodb:DeleteItem CredentialsTable',
        'dynamodb:PutItem CredentialsTable',
        'dynamodb:UpdateItem CredentialsTable',
        'secretsmanager:GetSecretValue TrialFingerprintKey',
        'secretsmanager:GetSecretValue TriesKey',
      ].sort(),
    );
    expect(
      onCredentials('passwords').filter(({ actions }) => actions.includes('dynamodb:UpdateItem')),
    ).toMatchObject([{ conditions: { [FOR_ALL_LIKE]: { 'dynamodb:LeadingKeys': ['TRIES#*'] } } }]);
    expect(
      onCredentials('passwords').filter(({ actions }) => actions.includes('dynamodb:DeleteItem')),
    ).toMatchObject([{ actions: ['dynamodb:DeleteItem'], conditions: OF_TENANTS }]);
  });

  it('only workflow may delete what a company has, once nothing of it is to be left', () => {
    expect(grantsOf('workflow')).toEqual([
      'dynamodb:BatchGetItem SubscriptionsTable',
      'dynamodb:BatchWriteItem CredentialsTable',
      'dynamodb:BatchWriteItem SubscriptionsTable',
      'dynamodb:ConditionCheckItem SubscriptionsTable',
      'dynamodb:DeleteItem SubscriptionsTable',
      'dynamodb:PutItem SubscriptionsTable',
      'dynamodb:Query CredentialsTable',
      'dynamodb:Query SubscriptionsTable',
      'secretsmanager:GetSecretValue TrialFingerprintKey',
    ]);
    const deleting = [...roles.keys()].filter((name) =>
      actionsOf(name).some((action) => /:(Delete|BatchWrite)Item$/.test(action)),
    );
    expect(deleting.sort()).toEqual(['commands', 'passwords', 'product', 'support', 'workflow']);
    expect(actionsOf('product')).not.toContain('dynamodb:BatchWriteItem');
  });

  it('only those that set, list, send or delete passwords reach their table', () => {
    const touching = [...roles.keys()].filter((name) => onCredentials(name).length > 0);
    expect(touching.sort()).toEqual(['passwords', 'product', 'send-mail', 'sweep', 'workflow']);
  });

  it.each([
    'send-mail',
    'sweep',
  ])('%s sends links and counts mails: it may do that, and read none', (name) => {
    expect(onCredentials(name)).toMatchObject([
      { actions: ['dynamodb:PutItem'], conditions: { [FOR_ALL_LIKE]: { 'dynamodb:LeadingKeys': [LINKS] } } },
      {
        actions: ['dynamodb:UpdateItem'],
        conditions: { [FOR_ALL_LIKE]: { 'dynamodb:LeadingKeys': ['MAILS#*'] } },
      },
    ]);
    expect(linkKey(TENANT, 'hash').pk).toBe(LINKS.replace('*', TENANT));
    expect(mailCountKey('secret', { limit: 'NEWS', of: 'a@b.kr' }, '2026-07-01').pk).toMatch(/^MAILS#NEWS#/);
  });

  it('product may read when and by whom passwords were set, and neither a hash nor a link', () => {
    expect(onCredentials('product')).toMatchObject([
      {
        actions: ['dynamodb:BatchGetItem'],
        conditions: {
          ...OF_TENANTS,
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'setAt', 'setBy'] },
          StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
        },
      },
    ]);
    for (const { pk } of [passwordKey(TENANT, 'mina'), initialPasswordKey(TENANT)])
      expect(pk).toBe(`TENANT#${TENANT}`);
  });

  it('relay may start every machine, stop executions of these, tell the bus, and write down what it did', () => {
    const of = (action: string, suffix = '') => MACHINES.map((machine) => `${action} ${machine}${suffix}`);
    expect(grantsOf('relay').filter((grant) => !grant.endsWith('Stream'))).toEqual([
      'dynamodb:PutItem SubscriptionsTable',
      'events:PutEvents',
      ...of('states:StartExecution'),
      ...of('states:StopExecution', ':*'),
    ]);
  });

  it('revive may read a company and write down what is to be started again; it starts nothing itself', () => {
    expect(grantsOf('revive')).toEqual([
      'dynamodb:BatchGetItem SubscriptionsTable',
      'dynamodb:PutItem SubscriptionsTable',
      'dynamodb:Query SubscriptionsTable',
    ]);
  });

  it('mail-fate may read a company and write down what became of a mail; it sends none', () => {
    expect(grantsOf('mail-fate')).toEqual([
      'dynamodb:BatchGetItem SubscriptionsTable',
      'dynamodb:ConditionCheckItem SubscriptionsTable',
      'dynamodb:PutItem SubscriptionsTable',
      'dynamodb:Query SubscriptionsTable',
    ]);
  });

  it('send-mail may look at the tenant, as a reminder has to be true when it leaves', () => {
    expect(grantsOf('send-mail').filter((grant) => /dynamodb:\w+Item /.test(grant))).toEqual([
      'dynamodb:BatchGetItem SubscriptionsTable',
      'dynamodb:ConditionCheckItem SubscriptionsTable',
      'dynamodb:PutItem CredentialsTable',
      'dynamodb:PutItem SubscriptionsTable',
      'dynamodb:UpdateItem CredentialsTable',
    ]);
  });

  it('sweep may find what is due, read, write, start and send, but neither stop nor delete', () => {
    expect(grantsOf('sweep')).toEqual([
      'dynamodb:BatchGetItem SubscriptionsTable',
      'dynamodb:ConditionCheckItem SubscriptionsTable',
      'dynamodb:PutItem CredentialsTable',
      'dynamodb:PutItem SubscriptionsTable',
      'dynamodb:Query SubscriptionsTable',
      'dynamodb:Query SubscriptionsTable/index/due',
      'dynamodb:UpdateItem CredentialsTable',
      'events:PutEvents',
      'secretsmanager:GetSecretValue TriesKey',
      'ses:SendEmail',
      ...MACHINES.map((machine) => `states:StartExecution ${machine}`),
    ]);
  });

  it('only those that need a key of the stack may read it, a webhook its own, and no other secret', () => {
    const readers = (key: string) =>
      [...roles.keys()].filter((name) => grantsOf(name).includes(`secretsmanager:GetSecretValue ${key}`));
    expect(readers('TrialFingerprintKey').sort()).toEqual(['commands', 'passwords', 'support', 'workflow']);
    expect(readers('TriesKey').sort()).toEqual(['passwords', 'send-mail', 'sweep']);
    expect(
      statements
        .filter(({ actions }) => actions.some((action) => action.startsWith('secretsmanager:')))
        .filter(({ role }) => role !== roles.get('webhook'))
        .flatMap(({ resources }) => resources)
        .filter((resource) => !['TrialFingerprintKey', 'TriesKey'].includes(String(Object(resource).Ref))),
    ).toEqual([]);
  });

  it('no function that answers a call may start a workflow or send a mail', () => {
    const starters = [...roles.keys()].filter((name) => actionsOf(name).includes('states:StartExecution'));
    const mailers = [...roles.keys()].filter((name) => actionsOf(name).includes('ses:SendEmail'));
    expect(starters.sort()).toEqual(['relay', 'sweep']);
    const tellers = [...roles.keys()].filter((name) => actionsOf(name).includes('events:PutEvents'));
    expect(tellers.sort()).toEqual(['relay', 'sweep']);
    expect(mailers.sort()).toEqual(['send-mail', 'sweep']);
  });
});

describe('the bundles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  beforeAll(() => bundleFunctions({ output: folder }));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(functionNames())('%s calls no AWS operation that its role may not do', (name) => {
    const operations = sdkOperations(readFileSync(join(folder, name, 'index.mjs'), 'utf8'));
    const allowed = new Set(actionsOf(name));
    const refused = operations.filter(
      (operation) => !actionsFor(operation).some((action) => allowed.has(action)),
    );
    expect(operations).not.toEqual([]);
    expect(refused).toEqual([]);
  });
});
