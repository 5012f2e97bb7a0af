import { createCaller } from '../support/journeys/caller.ts';
import type { Outputs } from './deployment/cdk.ts';
import { operationsOf } from './deployment/operations.ts';
import { tokensOf } from './deployment/tokens.ts';
import { tellStory } from './story/story.ts';
import { type StoryDeps, step } from './story/story-steps.ts';

export interface Deployed {
  readonly stack: string;
  readonly region: string;
  readonly outputs: Outputs;
  readonly apiUrl: string;
}

/** Tells the story against a stack that has its own user pool. */
export async function play(
  { stack, region, outputs, apiUrl }: Deployed,
  extra: Pick<StoryDeps, 'mailsTo' | 'receiver' | 'patienceMs' | 'tell'>,
): Promise<void> {
  const run = Date.now().toString(36);
  const tokens = await step(extra, 'People and services get tokens from the user pool', () =>
    tokensOf(outputs, region, run),
  );
  await tellStory({
    ...extra,
    customer: createCaller(apiUrl, tokens.customer),
    stranger: createCaller(apiUrl, tokens.stranger),
    support: createCaller(apiUrl, tokens.support),
    product: createCaller(apiUrl, tokens.product),
    finance: createCaller(apiUrl, tokens.finance),
    anyone: createCaller(apiUrl),
    operations: await operationsOf(stack, region, outputs),
    company: `story-${run}`,
  });
}
