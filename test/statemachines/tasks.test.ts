import { describe, expect, it } from 'vitest';
import { TASKS } from '../../functions/background/workflow/tasks.ts';
import { definitions, ofType } from './definitions.ts';

const tasks = definitions.flatMap((definition) =>
  ofType(definition, 'Task').map(([state, { Parameters }]) => ({
    machine: definition.name,
    state,
    Parameters,
  })),
);

describe('the tasks of the state machines', () => {
  it('are those that the workflow function knows, and all of them', () => {
    const called = new Set(tasks.map(({ Parameters }) => Parameters['task']));
    expect(called).toEqual(new Set(Object.keys(TASKS)));
  });

  it.each(tasks)('$machine: "$state" is told the work and the time of the machine', ({ Parameters }) => {
    expect(Parameters).toMatchObject({ 'work.$': '$$.Execution.Input', 'at.$': '$$.State.EnteredTime' });
  });
});
