import { readFileSync } from 'node:fs';

/** The rows of the table between the marks of that name on a page, cell by cell. */
export function tableOf(page: string, name: string): string[][] {
  const [, after = ''] = readFileSync(page, 'utf8').split(`<!-- ${name} -->\n`);
  const [table = ''] = after.split(`<!-- /${name} -->`);
  const [, , ...rows] = table.trim().split('\n');
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
