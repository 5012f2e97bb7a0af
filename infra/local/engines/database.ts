import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const memoryDisk = '/dev/shm';

/** A place for a database that nobody keeps, in memory where the system has a disk there. */
export const scratchDirectory = (): string =>
  mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'local-run-'));

/**
 * dynoxide looks for the last position of a stream at every write, and for the next ones at every read, by going
 * through all records of all streams: without an index the thousandth tenant costs ten times the first.
 */
export function indexStreams(path: string): void {
  const database = new DatabaseSync(path, { timeout: 5_000 });
  try {
    database.exec(
      'CREATE INDEX IF NOT EXISTS local_stream_positions ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
  } finally {
    database.close();
  }
}
