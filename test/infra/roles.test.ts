import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions, functionNames } from '../../infra/bundle.ts';
import { actionsFor, sdkOperations } from '../../infra/sdk-operations.ts';
import { rolesOfFunctions, statementsOf } from './roles.ts';
import { synthesize } from './synthesize.ts';

const stack = synthesize();
const statements = statementsOf(stack);
const roles = rolesOfFunctions(stack);
const actionsOf = (name: string) =>
  statements.filter(({ role }) => role === roles.get(name)).flatMap(({ actions }) => actions);
const businessActionsOf = (name: string) =>
  actionsOf(name)
    .filter((action) => !action.startsWith('logs:') && !action.startsWith('sqs:'))
    .sort();

describe('the roles', () => {
  it('may do no action that is not named, and none may Scan', () => {
    const actions = statements.flatMap((statement) => statement.actions);
    expect(actions.filter((action) => action.includes('*') || action.endsWith(':Scan'))).toEqual([]);
  });

  it('may touch named resources only, except for what gives a state machine its log, which AWS knows for all only', () => {
    const open = statements.filter(({ resources }) => JSON.stringify(resources).includes('*'));
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
    ['public', ['dynamodb:BatchGetItem']],
    ['queries', ['dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Query']],
  ])('%s may only read', (name, actions) => {
    expect(businessActionsOf(name)).toEqual(actions);
  });

  it('only passwords may touch the Credentials table, and only to add to it', () => {
    const touching = statements.filter(({ resources }) =>
      JSON.stringify(resources).includes('CredentialsTable'),
    );
    expect(touching).toMatchObject([{ role: roles.get('passwords'), actions: ['dynamodb:PutItem'] }]);
  });

  it('no function that answers a call may start a workflow or send a mail', () => {
    const starters = [...roles.keys()].filter((name) => actionsOf(name).includes('states:StartExecution'));
    const mailers = [...roles.keys()].filter((name) => actionsOf(name).includes('ses:SendEmail'));
    expect(starters.sort()).toEqual(['relay', 'sweep']);
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
