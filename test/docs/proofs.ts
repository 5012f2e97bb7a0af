import { globSync, readFileSync } from 'node:fs';

/** The pages whose last column is made: what proves each number, from the titles of the tests. */
export const PROVEN_PAGES = ['docs/requirements.md', 'docs/decisions.md'] as const;

const ROW = /^\| ((?:EDGE-)?[A-Z]\d+) \|([^|]*)\|([^|]*)\|$/gm;

export interface Row {
  readonly number: string;
  readonly sentence: string;
  /** The files whose titles name the number, or why there is none. */
  readonly proof: string;
}

export const rowsOf = (page: string): Row[] =>
  [...readFileSync(page, 'utf8').matchAll(ROW)].map(([, number = '', sentence = '', proof = '']) => ({
    number,
    sentence: sentence.trim(),
    proof: proof.trim(),
  }));

/** A number with a reason is met elsewhere, and no test claims it. */
export const hasReason = ({ proof }: Pick<Row, 'proof'>): boolean =>
  /^(Not taken|Out of scope): \S/.test(proof);

/** The numbers that each test file names in its strings; a range such as R56-R59 counts whole. */
export const namedByFile: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  globSync('test/**/*.test.ts')
    .filter((file) => file !== 'test/docs/requirements.test.ts')
    .sort()
    .map((file) => [file, numbersIn(readFileSync(file, 'utf8'))]),
);

/** The page with its proofs as the titles of today name them. */
export const withProofs = (page: string): string =>
  readFileSync(page, 'utf8').replaceAll(ROW, (row, number: string, sentence: string, proof: string) =>
    hasReason({ proof: proof.trim() }) ? row : `| ${number} |${sentence}| ${proofsOf(number)} |`,
  );

const proofsOf = (number: string): string =>
  [...namedByFile]
    .filter(([, numbers]) => numbers.has(number))
    .map(([file]) => `[${file.replace(/^test\/|\.test\.ts$/g, '')}](../${file})`)
    .join(', ');

function numbersIn(source: string): Set<string> {
  const code = source.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '');
  const strings = [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g)].map(([text]) => text);
  return new Set(
    strings.flatMap((text) => [
      ...[...text.matchAll(/(?<!EDGE-)\bR(\d+)(?:-R(\d+))?\b/g)].flatMap(rangeOf),
      ...[...text.matchAll(/\b(EDGE-[TRCGI]\d+|PROMISE-\d+)\b/g)].map(([number]) => number),
      ...[...text.matchAll(/(?<![\w-])([FA]\d+)\b(?!:)/g)].map(([number]) => number),
    ]),
  );
}

function rangeOf([, first, last]: RegExpExecArray): string[] {
  const from = Number(first);
  return Array.from({ length: Number(last ?? first) - from + 1 }, (_, index) => `R${from + index}`);
}
