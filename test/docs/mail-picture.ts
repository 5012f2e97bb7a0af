import { LANGUAGES, type Language } from '../../functions/core/language.ts';
import {
  type Block,
  closingOf,
  type LabelledValue,
  onSingleLines,
} from '../../functions/core/mails/content.ts';
import { MAIL_TEMPLATE_NAMES, type MailTemplateName } from '../../functions/core/mails/template-names.ts';
import { MAIL_TEMPLATES } from '../../functions/core/mails/templates.ts';
import { SAMPLES } from '../core/mails/samples.ts';

interface Text {
  readonly x: number;
  /** Where lines end; the margin of the page unless told. */
  readonly to?: number;
  readonly size: number;
  readonly colour: string;
  readonly weight?: 'bold';
}

const WIDTH = 640;
const MARGIN = 24;
const VALUES_AT = 260;
const [INK, MUTED, LINK, AMBER] = ['#1f2328', '#59636e', '#0969da', '#bf8700'];

/** The pictures of all mails by the names of their files: each template's first sample, in each language. */
export function mailPictures(): Map<string, string> {
  return new Map(
    MAIL_TEMPLATE_NAMES.flatMap((template) =>
      LANGUAGES.map((language) => [fileOf(template, language), pictureOf(template, language)] as const),
    ),
  );
}

export const fileOf = (template: MailTemplateName, language: Language): string =>
  `${template.toLowerCase().replaceAll('_', '-')}-${language}.svg`;

/** A mail as its HTML shows it, drawn with the means of SVG, which a page can show without a browser of its own. */
function pictureOf(template: MailTemplateName, language: Language): string {
  const [sample] = Object.values(SAMPLES[template]);
  const content = onSingleLines(MAIL_TEMPLATES[template].contentOf(sample, language));
  const drawing = new Drawing();
  drawing.write(content.subject, { x: MARGIN, size: 20, colour: INK, weight: 'bold' });
  for (const block of content.blocks) drawing.block(block);
  drawing.skip(12);
  drawing.write(closingOf(content, language), { x: MARGIN, size: 13, colour: MUTED });
  return drawing.svg(content.subject);
}

class Drawing {
  #y = MARGIN;
  readonly #parts: string[] = [];

  skip(height: number): void {
    this.#y += height;
  }

  /** Writes the text in as many lines as it needs. */
  write(text: string, { x, to = WIDTH - MARGIN, size, colour, weight }: Text): void {
    const wide = weight ? BOLD : 1;
    for (const line of linesOf(text, (to - x) / size / wide)) {
      this.#y += size * 1.6;
      const style = `font-size="${size}" fill="${colour}"${weight ? ` font-weight="${weight}"` : ''}`;
      this.#parts.push(
        `<text x="${x}" y="${Math.round(this.#y - size * 0.4)}" ${style}>${escaped(line)}</text>`,
      );
    }
  }

  block(block: Block): void {
    this.skip(12);
    if (block.kind === 'paragraph') this.write(block.text, { x: MARGIN, size: 16, colour: INK });
    else if (block.kind === 'notice') this.#notice(block.text);
    else for (const labelled of block.values) this.#row(labelled);
  }

  #notice(text: string): void {
    const top = this.#y;
    this.write(text, { x: MARGIN + 20, size: 16, colour: INK });
    const height = Math.round(this.#y - top);
    this.#parts.push(
      `<rect x="${MARGIN}" y="${Math.round(top)}" width="4" height="${height}" fill="${AMBER}"/>`,
    );
  }

  #row({ label, value, url }: LabelledValue): void {
    const top = this.#y;
    this.write(label, { x: MARGIN, to: VALUES_AT - 16, size: 16, colour: MUTED });
    const below = this.#y;
    this.#y = top;
    this.write(value, { x: VALUES_AT, size: 16, colour: url === undefined ? INK : LINK });
    this.#y = Math.max(this.#y, below);
  }

  svg(title: string): string {
    const height = Math.round(this.#y + MARGIN);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" role="img">`,
      `<title>${escaped(title)}</title>`,
      `<rect width="${WIDTH}" height="${height}" rx="8" fill="#fff" stroke="#d1d9e0"/>`,
      ...this.#parts,
      '</svg>',
      '',
    ].join('\n');
  }
}

/** Breaks a text between words, or within one that fills a line; `most` is the width in ems. */
function linesOf(text: string, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/(?<= )/)) {
    const line = lines.at(-1) ?? '';
    if (widthOf(line + word.trimEnd()) <= most) lines[lines.length - 1] = line + word;
    else lines.push(...piecesOf(word, most));
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

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
