import { globSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { PAGES, type Requirement } from './requirement-list.ts';

const COMMENT_OR_STRING =
  /\/\/.*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;
const NUMBER = /\b([RFA])(\d+)(?:-\1(\d+))?\b|\b(?:EDGE-[A-Z]|PROMISE-)\d+\b/g;

/** The numbers in the strings of a test, where its titles are; a range such as R56-R59 counts whole. */
export function numbersIn(source: string): Set<string> {
  const strings = [...source.matchAll(COMMENT_OR_STRING)].map(([text]) => text);
  return new Set(
    strings
      .filter((text) => !text.startsWith('/'))
      .flatMap((text) => [...text.matchAll(NUMBER)].flatMap(numbersOf)),
  );
}

/** The numbers that each test names, by its file. */
export function namedByTests(): ReadonlyMap<string, ReadonlySet<string>> {
  const files = globSync('test/**/*.test.ts').toSorted();
  return new Map(files.map((file) => [file, numbersIn(readFileSync(file, 'utf8'))]));
}

export const REQUIREMENTS: ReadonlyMap<string, Requirement> = new Map(
  PAGES.flatMap(({ chapters }) => chapters.flatMap(({ requirements }) => Object.entries(requirements))),
);

/** The pages of the requirements by their files. */
export function requirementPages(named: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string> {
  return new Map(
    PAGES.map(({ file, title, intro, chapters, end }) => {
      const linkTo = (test: string): string =>
        `[${test.slice('test/'.length, -'.test.ts'.length)}](${relative(dirname(file), test)})`;
      const rowOf = ([number, requirement]: [string, Requirement]): string => {
        if (typeof requirement !== 'string')
          return `| ${number} | ${requirement.sentence} | ${requirement.reason} |`;
        const proofs = [...named].filter(([, numbers]) => numbers.has(number));
        return `| ${number} | ${requirement} | ${proofs.map(([test]) => linkTo(test)).join(', ')} |`;
      };
      const sections = chapters.flatMap((chapter) => [
        `## ${chapter.title}`,
        ...(chapter.intro === undefined ? [] : [chapter.intro]),
        [
          '| | Requirement | Proof |',
          '| --- | --- | --- |',
          ...Object.entries(chapter.requirements).map(rowOf),
        ].join('\n'),
      ]);
      const made =
        '<!-- Made by npm run requirements from test/docs/requirements/requirement-list.ts. Do not edit. -->';
      const parts = [`# ${title}`, made, ...intro, ...sections, ...(end === undefined ? [] : [end])];
      return [file, `${parts.join('\n\n')}\n`];
    }),
  );
}

function numbersOf([number, letter, first, last = first]: RegExpExecArray): string[] {
  if (letter === undefined) return [number];
  const from = Number(first);
  return Array.from({ length: Number(last) - from + 1 }, (_, index) => `${letter}${from + index}`);
}
