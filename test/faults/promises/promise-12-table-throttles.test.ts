import { describe } from 'vitest';
import { faultsAt, lifeOf } from '../stories/stories.ts';
import { prove, realEngine } from '../world/promise.ts';

const proveForReal = realEngine();
const ROLES = ['command', 'relay', 'mail', 'task', 'sweep'] as const;

describe('PROMISE-12: the table throttles, conflicts, fails or does a part', () => {
  const title = 'nothing is written in part, nothing is lost, nothing is done twice';
  const story = lifeOf({
    events: 11,
    setUp: 0.5,
    mix: { race: 1, command: 7 },
    faults: faultsAt({
      roles: ROLES,
      kinds: ['REFUSED', 'CONFLICT', 'CONFLICT', 'ANSWER_LOST', 'PART_DONE'],
      share: 0.15,
      most: 12,
    }),
  });
  prove(title, story, {
    runs: 1_000,
    meets: ROLES.flatMap((role) =>
      [`${role} REFUSED BatchGetItem`].filter((name) => !/^(relay|mail)/.test(name)),
    ).concat([
      'command CONFLICT TransactWriteItems',
      'command ANSWER_LOST TransactWriteItems',
      'task CONFLICT TransactWriteItems',
      'task ANSWER_LOST TransactWriteItems',
      'task PART_DONE BatchWriteItem',
      'sweep REFUSED Query',
    ]),
  });
  proveForReal(title, story);
});
