/** Breaks a text between words, or within one that fills a line; `most` is the width in ems. */
export function linesOf(text: string, most: number, isBold = false): string[] {
  const width = most / (isBold ? BOLD : 1);
  const lines: string[] = [''];
  for (const word of text.split(/(?<= )/)) {
    const line = lines.at(-1) ?? '';
    if (widthOf(line + word.trimEnd()) <= width) lines[lines.length - 1] = line + word;
    else lines.push(...piecesOf(word, width));
  }
  return lines.map((line) => line.trimEnd()).filter((line) => line !== '');
}

function piecesOf(word: string, most: number): string[] {
  const pieces = [''];
  for (const character of word) {
    const piece = pieces.at(-1) ?? '';
    if (widthOf(piece + character) > most) pieces.push(character);
    else pieces[pieces.length - 1] = piece + character;
  }
  return pieces;
}

/** Upper bounds in ems for the wider ones of the common fonts: nobody knows which one the reader has. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => {
    if (/\p{Script=Hangul}/u.test(character)) return sum + 0.95;
    return sum + (/\p{Lu}/u.test(character) ? 0.7 : 0.58);
  }, 0);
/** How much wider bold letters are. */
const BOLD = 1.15;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
