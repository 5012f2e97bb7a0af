import { expect, it } from 'vitest';
import { csvOf } from '../../../functions/core/billing/bill-csv.ts';

const cellOf = (value: string | number): string => csvOf([[value]]).slice(1, -2);

it('begins with a byte order mark, and each line ends with CRLF', () => {
  expect(
    csvOf([
      ['항목', 'Amount'],
      ['', 1],
    ]),
  ).toBe('\uFEFF항목,Amount\r\n,1\r\n');
  expect(Buffer.from(csvOf([])).toString('hex')).toBe('efbbbf');
});

it.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['a\rb', '"a\rb"'],
])('quotes %j where it has to', (text, cell) => {
  expect(cellOf(text)).toBe(cell);
});

it.each([
  '=1+1',
  '+82-2-1234',
  '-5',
  '@SUM(B1)',
  '\t=1',
  '＝1',
])('keeps a spreadsheet from running %j', (text) => {
  expect(cellOf(text)).toBe(`'${text}`);
});

it('quotes and disarms in one', () => {
  expect(cellOf('=HYPERLINK("http://x.example","y")')).toBe(`"'=HYPERLINK(""http://x.example"",""y"")"`);
  expect(cellOf('\r=1')).toBe(`"'\r=1"`);
});

it('leaves a number a number, below zero too', () => {
  expect([cellOf(-5), cellOf(118_333)]).toEqual(['-5', '118333']);
});
