import { expect, it } from 'vitest';
import type { LocalFunction } from '../../infra/local/app/resources.ts';
import { sideBySide } from '../../infra/local/functions/side-by-side.ts';

const named = (name: string): LocalFunction => ({
  name,
  arn: `arn:${name}`,
  role: '',
  bundle: `today/${name}`,
  exportName: 'handler',
  timeoutMs: 0,
  memoryMb: 0,
  concurrency: undefined,
  environment: { NAME: name },
});

it('hands the events of a function to two releases in turn, and those of a new function to its own', async () => {
  const [relay, sweep] = [named('relay'), named('sweep')];
  const used: string[] = [];
  const invoke = sideBySide(
    async ({ bundle }, event) => used.push(`${bundle} ${event}`),
    ({ NAME }) => (NAME === 'relay' ? 'before/relay' : undefined),
  );
  await invoke(relay, 1);
  await invoke(sweep, 2);
  await invoke(relay, 3);
  await invoke(sweep, 4);
  await invoke(relay, 5);
  expect(used).toEqual([
    'before/relay 1',
    'today/sweep 2',
    'today/relay 3',
    'today/sweep 4',
    'before/relay 5',
  ]);
});
