import { describe } from 'vitest';
import { faultsAt, lifeOf } from '../stories/stories.ts';
import { prove, realEngine } from '../world/promise.ts';

const proveForReal = realEngine();

describe('PROMISE-7: a task is tried again after it had committed', () => {
  const title = 'one transition, one mail';
  const story = lifeOf({
    setUp: 0.4,
    mix: { deliver: 7, run: 9, race: 1, wakeEarly: 2 },
    faults: faultsAt({ roles: ['task'], kinds: ['DIES_AFTER', 'DIES_BEFORE', 'ANSWER_LOST'], share: 0.25 }),
  });
  prove(title, story, {
    // A task puts single items only between the pages of a deletion, which few of these lives come to.
    runs: 1_080,
    meets: ['DIES_AFTER', 'DIES_BEFORE', 'ANSWER_LOST'].flatMap((fault) =>
      ['TransactWriteItems', 'BatchGetItem', 'BatchWriteItem'].map((call) => `task ${fault} ${call}`),
    ),
  });
  proveForReal(title, story);
});
