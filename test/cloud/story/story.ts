import assert from 'node:assert/strict';
import { tellAccountsStory } from './accounts-story.ts';
import { tellConnectedStory } from './connected-story.ts';
import { isFree, tellFirstDay } from './first-day.ts';
import { tellGroupStory } from './group-story.ts';
import { tellBundleStory, tellGroupNameStory } from './names-story.ts';
import { tellOperationsStory } from './operations-story.ts';
import { tellOperatorStory } from './operator-story.ts';
import { leave, read, type StoryDeps, step, until } from './story-steps.ts';
import { tellSubscriptionStory } from './subscription-story.ts';

/** The lives of some companies that need no travel in time: against any deployment, in AWS or not. */
export async function tellStory(deps: StoryDeps): Promise<void> {
  const { customer, support, product, operations, receiver } = deps;
  const address = await tellFirstDay(deps);
  if (product) await tellAccountsStory(deps, product, address);
  if (support) await tellOperatorStory(deps, support, address);
  await tellSubscriptionStory(deps, address);
  await step(deps, 'Cancelled today, its data is deleted, and its name is free again', async () => {
    await leave(deps, address, ['NAVER_WORKS', 'WORKPLACE']);
    assert.equal((await read(customer, address)).profile, undefined);
    await until(deps, 'free again', () => isFree(deps));
  });
  await tellGroupNameStory(deps);
  await tellBundleStory(deps);
  if (product && receiver) await tellConnectedStory(deps, product, receiver);
  if (support) await tellGroupStory(deps, support);
  if (support && operations) await tellOperationsStory(deps, support, operations);
}
