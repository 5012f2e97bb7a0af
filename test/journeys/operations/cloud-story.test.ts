import { expect, it } from 'vitest';
import { tellStory } from '../../cloud/story/story.ts';
import { StepFailedError } from '../../cloud/story/story-steps.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { actorsOf } from '../../support/journeys/story.ts';

const journey = journeyOfFile();

const deps = () => actorsOf(journey());

it('the story that is told against a deployment holds against the local run too', async () => {
  const told: string[] = [];
  await tellStory({ ...(await deps()), company: 'story', tell: (step) => told.push(step) });
  expect(told.at(-1)).toBe('All of them end today, the main company last');
  expect(new Set(told).size).toBe(told.length);
}, 240_000);

it('a failure names its step', async () => {
  const { customer, ...others } = await deps();
  const blind = {
    ...customer,
    get: (path: string) => customer.get(path.replace('/v1/tenants/', '/v1/nowhere/')),
  };
  const story = tellStory({ ...others, customer: blind, company: 'blind-story', tell: () => {} });
  await expect(story).rejects.toThrow(StepFailedError);
  await expect(story).rejects.toMatchObject({ step: 'The services are set up' });
});
