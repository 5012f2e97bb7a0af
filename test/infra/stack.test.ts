import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { acknowledgementsOf } from '../../infra/acknowledgements.ts';
import { makeStack, synthesize } from './synthesize.ts';

const WEBHOOKS = ['NAVER_WORKS', 'WORKPLACE', 'WORKBOX']
  .map((product) => `${product}=https://receiver.example/${product}`)
  .join(',');

/** Above it one stack becomes slow to deploy; CloudFormation's own limit is 500. */
const MAX_RESOURCES = 300;

describe('the stack', () => {
  it.each([
    'ap-northeast-2',
    'eu-west-1',
  ])('has no finding of the AWS Solutions checks that is not acknowledged, in %s', (region) => {
    const { app } = makeStack({ region, webhooks: WEBHOOKS });
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    expect(violations).toEqual([]);
  });

  it('acknowledges only what is found', () => {
    const { app, stack } = makeStack({ webhooks: WEBHOOKS });
    const places = acknowledgementsOf(stack).flatMap(({ id, at }) =>
      at.map((path) => ({ id, path: `${stack.node.id}/${path}` })),
    );
    const checks = new AwsSolutionsChecks();
    Object.assign(checks, { isAcknowledged: () => false });
    const found = checks
      .validateScope(app)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => ({ id: ruleName, path: constructPath ?? '' })),
      );
    const idle = places.filter(
      ({ id, path }) => !found.some((one) => one.id === id && one.path.startsWith(path)),
    );
    expect(idle).toEqual([]);
  });

  it(`has fewer than ${MAX_RESOURCES} resources and no cycle among them`, () => {
    const { resources } = synthesize();
    expect(Object.keys(resources).length).toBeLessThan(MAX_RESOURCES);
  });
});
