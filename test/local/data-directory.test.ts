import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDataDirectory } from '../../infra/local/data-directory.ts';

it('a message that follows a torn line outlives the next restart', () => {
  const directory = mkdtempSync(join(tmpdir(), 'smartwork-data-'));
  try {
    const first = { id: 'first', queueArn: 'arn:aws:sqs:::queue', body: '{}', sentAt: 1 };
    const second = { ...first, id: 'second' };
    openDataDirectory(directory).saveMessage(first);
    appendFileSync(join(directory, 'messages.jsonl'), '{"id":"torn","que');
    openDataDirectory(directory).saveMessage(second);
    expect(openDataDirectory(directory).messages()).toEqual([first, second]);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
