import { describe } from 'vitest';
import { faultsAt, lifeOf } from '../stories/stories.ts';
import { prove, realEngine } from '../world/promise.ts';

const proveForReal = realEngine();

describe('PROMISE-1: the relay dies before StartExecution, at any await', () => {
  const title = 'the next delivery or the sweep starts the work, once (EDGE-I8)';
  const story = lifeOf({
    setUp: 0.3,
    mix: { deliver: 8, double: 4, lose: 2, sweep: 5 },
    faults: faultsAt({ roles: ['relay', 'sweep'], kinds: ['DIES_BEFORE', 'DIES_AFTER'], share: 0.3 }),
  });
  const calls = ['relay', 'sweep'].flatMap((role) => [`${role} DIES_BEFORE`, `${role} DIES_AFTER`]);
  prove(title, story, {
    meets: calls.flatMap((death) => [`${death} StartExecution`, `${death} PutItem`]),
  });
  proveForReal(title, story);
});
