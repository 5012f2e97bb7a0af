import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface OldWord {
  readonly word: string;
  /** The word of docs/glossary.md. */
  readonly now: string;
  readonly pattern: RegExp;
  readonly caught: readonly string[];
  readonly allowed?: readonly string[];
  /** Decisions that tell of the old word. */
  readonly explainedIn?: readonly string[];
}

const OLD_WORDS: readonly OldWord[] = [
  {
    word: 'fact',
    now: 'event',
    pattern: /\b[Ff]acts?(?![a-z])|[a-z]Facts?(?![a-z])|\bFACTS?\b/,
    caught: ['FACT#', '/facts', 'factsOf', 'readyFacts', 'interface Fact'],
    allowed: ['artifacts', 'parallelizationFactor', 'factory'],
  },
  {
    word: 'settle',
    now: 'apply what is due',
    pattern: /(?<!all|Promise)[Ss]ettl(?:e|es|ed|ing)(?![a-z])/,
    caught: ['settleDue', 'it settles', 'settled'],
    allowed: ['Promise.allSettled', 'PromiseSettledResult'],
  },
  {
    word: 'letter',
    now: 'mail request',
    pattern: /(?<![Dd]ead|Small)Letters?(?![a-z])|\bLETTERS\b|(?<![Dd]ead-)\bletters\//,
    caught: ['LetterSchema', 'LETTERS', 'core/letters/', 'upgradeLetter'],
    allowed: ['DeadLetterQueue', 'dead-letters/', 'lower-case letters', 'LETTER'],
  },
  {
    word: 'form',
    now: 'request',
    pattern: /\bforms\/|[A-Za-z]Form\b|FormSchema|interface Form\b/,
    caught: ['core/forms/', 'UpgradeForm', 'UpgradeFormSchema', 'trialForm', 'interface Form '],
    allowed: ['the form', 'CloudFormation', 'formGroup', 'decideFormGroup'],
  },
  {
    word: 'outlook',
    now: 'preview',
    pattern: /\boutlook\/|[a-z]Outlook|\boutlook[A-Z]/,
    caught: ['outlook/', 'tenantOutlook', 'outlookOf'],
    // The mail program, and what its HTML is called.
    allowed: ['Outlook', 'mj-outlook-group-fix', 'card-outlook', '#outlook a'],
  },
  {
    word: 'move',
    now: 'step, plan change or transition',
    pattern: /\b[Tt]he move\b|\blinked\(moved|allowed moves/,
    caught: ['after the move', 'linked(moved(tenant))', 'allowed moves'],
    allowed: ['the mover', 'moveTo(', 'removed('],
  },
  {
    word: 'joined',
    now: 'a name that says what is joined',
    pattern: /(?:function|const) joined\b(?=[^;]*(?:subscriptions|runs))/,
    caught: ['const joined = (tenant, subscriptions', 'function joined(runs'],
  },
  {
    word: 'look',
    now: 'lookup, or check',
    pattern: /[Ll]ooking-?[Cc]ommand|[Mm]ove-?[Ll]ook|\b[Tt]he look\b|\blook[(:]|\bconst look\b|\.look\b/,
    caught: ['LookingCommand', 'moveLook', 'move-look.ts', 'store.look(', 'look: async', 'since the look'],
    allowed: ['look-alikes', 'lookUp(', 'where to look'],
  },
  {
    word: 'standing',
    now: 'enrollment',
    pattern: /\b[Ss]tandings?(?![a-z])|[a-z]Standings?(?![a-z])/,
    caught: ['standings', 'StandingSchema', 'newStanding', 'standingOf'],
    allowed: ['outstanding', 'understanding'],
  },
  {
    word: 'kept answer',
    now: 'stored response',
    pattern: /kept[ -]?answer/i,
    caught: ['keptAnswer', 'kept answers'],
  },
  {
    word: 'member',
    now: 'account, or group company',
    pattern: /(?<!Tags\\?\.|ToAddresses\.)\b[Mm]embers?(?![a-z])|[a-z]Members?(?![a-z])|MEMBER(?!SHIP)/,
    caught: ['/members', 'memberId', 'MEMBER#', 'MEMBER_PASSWORD_RESET', 'groupMember', 'Members'],
    // The wire names of SES have it.
    allowed: [
      'remember',
      'membership',
      'MEMBERSHIP_REVIEW',
      'Tags.member.1.Name',
      'Destination.ToAddresses.member.1',
    ],
  },
  {
    word: 'accepted(…)',
    now: 'orRefuse(…)',
    pattern: /\baccepted\(/,
    caught: ['accepted(decision)'],
    allowed: ['is accepted (R8)'],
  },
  {
    word: 'hop',
    now: 'timers start 35 days ahead',
    pattern: /\b[Hh]ops?(?![a-z])|[a-z]Hops?(?![a-z])|\bHOPS?\b|_HOP/,
    caught: ['NEXT_HOP', 'nextHop', 'hops of 90 days'],
    allowed: ['shop', 'hope'],
    explainedIn: ['docs/adr/0004-execution-names.md', 'docs/adr/0018-timers-start-35-days-ahead.md'],
  },
  {
    word: 'R-7, T7',
    now: 'EDGE-R7, EDGE-T7',
    pattern: /(?<![\w-])(?:[RCGI]-\d+|T\d+)\b(?![:-])/,
    caught: ['R-7', '(C-12)', 'T7', "'T13 the clock'"],
    allowed: ['EDGE-R7', 'R7', '2026-07-01T00:00:00Z', 'Core-8', '}T00:00Z', 'EC2'],
  },
  {
    word: 'promise 8',
    now: 'PROMISE-8',
    pattern: /\bpromises? \d/i,
    caught: ['promise 8: x', '(promises 1, 5)'],
    allowed: ['PROMISE-8', 'promises that'],
  },
];

/** The frozen reader of a release carries libraries. */
const ELSEWHERE = ['docs/glossary.md', 'test/golden/release-1/read-items.mjs', 'test/tooling/words.test.ts'];

/** The glossary explains old words, and this file lists them. Pictures and the lock file have no words of ours. */
const files = [
  'README.md',
  'CONTRIBUTING.md',
  ...globSync('{functions,infra,statemachines,test,docs}/**/*.{ts,mjs,json,md}'),
].filter((file) => !ELSEWHERE.includes(file));
const texts = files.map((file) => ({ file, lines: [file, ...readFileSync(file, 'utf8').split('\n')] }));

describe.each(OLD_WORDS)('the old word "$word"', ({
  now,
  pattern,
  caught,
  allowed = [],
  explainedIn = [],
}) => {
  test(`has become "${now}" everywhere`, () => {
    const found = texts
      .filter(({ file }) => !explainedIn.includes(file))
      .flatMap(({ file, lines }) =>
        lines.filter((line) => pattern.test(line)).map((line) => `${file}: ${line.trim().slice(0, 160)}`),
      );
    expect(found).toEqual([]);
  });

  test('would be found', () => {
    expect(caught.filter((text) => !pattern.test(text))).toEqual([]);
    expect(allowed.filter((text) => pattern.test(text))).toEqual([]);
  });
});

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(500);
});
