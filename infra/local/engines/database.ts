import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const MEMORY_DISK = '/dev/shm';

/** A directory for a database that is not kept, in memory where the system has a disk there. */
export const scratchDirectory = (): string =>
  mkdtempSync(join(existsSync(MEMORY_DISK) ? MEMORY_DISK : tmpdir(), 'local-run-'));

/**
 * At every write dynoxide looks for the last position of a stream, and at every read for the next ones, and it goes
 * through all records of all streams to find them: without an index the thousandth tenant costs ten times the first.
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
