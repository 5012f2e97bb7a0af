import { readFileSync, writeFileSync } from 'node:fs';

/** Writes the rows of docs/mutation.md that the last runs of `npm run mutation` have measured; the others stay. */
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

const rowPattern = /^\| `(functions\/[^`]*)` \| (\d+) \| (\d+) \| (\d+) \| [^|]* \| (\d+) \|$/gm;
/** What earlier runs have written, perhaps on another machine. */
const scoresOf = (page: string): [folder: string, score: Score][] =>
  [...page.matchAll(rowPattern)].map(([, folder = '', , killed, left, ignored]) => [
    folder,
    { killed: Number(killed), left: Number(left), ignored: Number(ignored) },
  ]);

const { files }: Results = JSON.parse(readFileSync(RESULTS, 'utf8'));
const page = readFileSync(PAGE, 'utf8');
const mutants = Object.entries(files).flatMap(([file, found]) =>
  found.mutants.map(({ status }) => ({ folder: folderOf(file), status })),
);
const measured = Map.groupBy(mutants, ({ folder }) => folder);
const scores = new Map([
  ...scoresOf(page),
  ...[...measured].map(([folder, found]) => [folder, scoreOf(found.map(({ status }) => status))] as const),
]);
const totalOf = (part: keyof Score) => [...scores.values()].reduce((sum, score) => sum + score[part], 0);
const rows = [
  '| Folder | Mutants | Killed | Survived | Score | Left out |',
  '| --- | --- | --- | --- | --- | --- |',
  ...[...scores]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([folder, score]) => rowOf(`\`${folder}\``, score)),
  rowOf('**all**', { killed: totalOf('killed'), left: totalOf('left'), ignored: totalOf('ignored') }),
];
writeFileSync(
  PAGE,
  page.replace(/^\| Folder .*(?:\n\|.*)*/m, () => rows.join('\n')),
);
