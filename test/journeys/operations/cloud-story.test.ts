import { expect, it } from 'vitest';
import { tellStory } from '../../cloud/story/story.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';

const journey = journeyOfFile();

it('the story that is told against a deployment holds against the local run too', async () => {
  const { as, anyone, support } = journey();
  const told: string[] = [];
  await tellStory({
    customer: await as('story-teller'),
    stranger: await as('listener'),
    support: await support(),
    product: await as('login-page', 'smartwork/product'),
    anyone,
    company: 'story',
    tell: (sentence) => told.push(sentence),
    patienceMs: 60_000,
  });
  expect(told).toHaveLength(14);
}, 120_000);
