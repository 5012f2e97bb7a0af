import { expect, it } from 'vitest';
import { tellStory } from '../../cloud/story/story.ts';
import { StepFailedError } from '../../cloud/story/story-steps.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { actorsOf } from '../../support/journeys/story.ts';

const journey = journeyOfFile();

const deps = () => actorsOf(journey());

// The whole story is told in `rollback.test.ts`, by two releases at a time.
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
