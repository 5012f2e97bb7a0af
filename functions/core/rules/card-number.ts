const SHORTEST = 13;
const LONGEST = 19;

/** Digits with no letter between them, however they are separated. */
const RUNS = /\d(?:[^\p{L}\p{N}]*\d)*/gu;

/**
 * Whether somewhere in the text stands what looks like the number of a payment card: 13 to 19 digits that pass the check
 * of Luhn, perhaps with an expiry date and more behind it. One text in some thousands that holds none looks so too.
 */
export function holdsCardNumber(text: string): boolean {
  const runs = [...text.normalize('NFKC').matchAll(RUNS)];
  return runs.some(([run]) => {
    const groups = [...run.matchAll(/\d+/g)].map(([group]) => group);
    return groups.some((_, first) =>
      groups.some((__, last) => isCardNumber(groups.slice(first, last + 1).join(''))),
    );
  });
}

const isCardNumber = (digits: string): boolean =>
  digits.length >= SHORTEST && digits.length <= LONGEST && luhnSum(digits) % 10 === 0;

/** From the right, every second digit counts double, as the sum of its digits. */
function luhnSum(digits: string): number {
  return [...digits].toReversed().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    const counted = value > 9 ? value - 9 : value;
    // Stryker disable next-line ArithmeticOperator: a multiple of ten is one below zero too.
    return sum + counted;
  }, 0);
}
