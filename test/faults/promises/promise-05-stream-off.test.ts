import { describe } from 'vitest';
import { lifeOf } from '../stories/stories.ts';
import { prove, realEngine } from '../world/promise.ts';

const proveForReal = realEngine();

describe('PROMISE-5: the stream is off for longer than its retention', () => {
  const title = 'the sweep restarts everything from the table (EDGE-I5, EDGE-I8)';
  const story = lifeOf({ setUp: 0.4, mix: { deliver: 1, lose: 6, sweep: 3 }, withStream: false });
  prove(title, story);
  proveForReal(title, story);
});
