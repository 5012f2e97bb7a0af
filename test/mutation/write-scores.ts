import { readFileSync, writeFileSync } from 'node:fs';

/** Writes the table of docs/mutation.md from what the last runs of `npm run mutation` have left. */
const PAGE = 'docs/mutation.md';
const RESULTS = 'node_modules/.cache/mutation/incremental.json';
const KILLED = new Set(['Killed', 'Timeout']);
const LEFT = new Set(['Survived', 'NoCoverage']);

interface Results {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}
interface Score {
  readonly killed: number;
  readonly left: number;
  readonly ignored: number;
}

/** `functions/core/groups`; the files at the top of the core stand together, and so do the adapters. */
const folderOf = (file: string): string => {
  const [functions, part, folder, ...rest] = file.split('/');
  return part === 'core' && rest.length > 0 ? `${functions}/core/${folder}` : `${functions}/${part}`;
};
const scoreOf = (statuses: readonly string[]): Score => ({
  killed: statuses.filter((status) => KILLED.has(status)).length,
  left: statuses.filter((status) => LEFT.has(status)).length,
  ignored: statuses.filter((status) => status === 'Ignored').length,
});
const rowOf = (name: string, { killed, left, ignored }: Score): string =>
  `| ${name} | ${killed + left} | ${killed} | ${left} | ${((100 * killed) / (killed + left)).toFixed(1)} % | ${ignored} |`;

const { files }: Results = JSON.parse(readFileSync(RESULTS, 'utf8'));
const mutants = Object.entries(files).flatMap(([file, found]) =>
  found.mutants.map(({ status }) => ({ folder: folderOf(file), status })),
);
const scoreIn = (isIn: (folder: string) => boolean): Score =>
  scoreOf(mutants.filter(({ folder }) => isIn(folder)).map(({ status }) => status));
const folders = [...new Set(mutants.map(({ folder }) => folder))].toSorted();
const rows = folders.map((folder) =>
  rowOf(
    `\`${folder}\``,
    scoreIn((one) => one === folder),
  ),
);
const total = rowOf(
  '**all**',
  scoreIn(() => true),
);
const head = [
  '| Folder | Mutants | Killed | Survived | Score | Left out |',
  '| --- | --- | --- | --- | --- | --- |',
];
const page = readFileSync(PAGE, 'utf8').replace(/^\| Folder .*(?:\n\|.*)*/m, () =>
  [...head, ...rows, total].join('\n'),
);
writeFileSync(PAGE, page);
