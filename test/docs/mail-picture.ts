import { LANGUAGES, type Language } from '../../functions/core/language.ts';
import type { Block, LabelledValue } from '../../functions/core/mails/content.ts';
import { CompanySchema, type FramedMail, framed } from '../../functions/core/mails/framed.ts';
import { MAIL_TEMPLATE_NAMES, type MailTemplateName } from '../../functions/core/mails/template-names.ts';
import { MAIL_TEMPLATES } from '../../functions/core/mails/templates.ts';
import { SAMPLE_ROWS } from '../core/mails/samples.ts';
import { FRAME } from '../support/render-mail.ts';
import { escaped, linesOf } from './picture-text.ts';

interface Text {
  readonly x: number;
  /** Where lines end; the margin of the page unless told. */
  readonly to?: number;
  readonly size: number;
  readonly colour: string;
  readonly weight?: 'bold';
}

const WIDTH = 600;
const MARGIN = 32;
const VALUES_AT = 232;
const HEADER = 66;
// The colours of `mail.mjml`.
const [INK, MUTED, LINK, WHITE] = ['#1f2328', '#57606a', '#0a5cc2', '#ffffff'];
const [BAND, PAGE, RULE, AMBER, NOTICE] = ['#0b2e5c', '#eef1f4', '#d8dee4', '#bf8700', '#fff6dc'];

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
  const row = SAMPLE_ROWS.find((sample) => sample.template === template);
  const content = MAIL_TEMPLATES[template].contentOf(row?.data, language, FRAME);
  return new Drawing().mail(framed(content, CompanySchema.parse(row?.data), FRAME, language));
}

class Drawing {
  #y = HEADER + 24;
  readonly #behind: string[] = [];
  readonly #parts: string[] = [];

  mail({ subject, header, heading, greeting, blocks, button, footer }: FramedMail): string {
    this.#write(heading, { x: MARGIN, size: 22, colour: INK, weight: 'bold' });
    this.#paragraph(greeting);
    for (const block of blocks) this.#block(block);
    this.#button(button.label);
    this.#write(button.url, { x: MARGIN, size: 13, colour: MUTED });
    this.#y += 24;
    const card = Math.round(this.#y);
    this.#y += 16;
    for (const line of footer) {
      this.#write(line, { x: MARGIN, size: 13, colour: MUTED });
      this.#y += 6;
    }
    const height = Math.round(this.#y + MARGIN);
    const brand = `<text x="${MARGIN}" y="40" font-size="18" fill="${WHITE}" font-weight="bold" letter-spacing="1">${escaped(header)}</text>`;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" role="img">`,
      `<title>${escaped(subject)}</title>`,
      box(0, 0, WIDTH, height, PAGE),
      box(0, HEADER, WIDTH, card - HEADER, WHITE),
      box(0, 0, WIDTH, HEADER, BAND),
      brand,
      ...this.#behind,
      ...this.#parts,
      '</svg>',
      '',
    ].join('\n');
  }

  /** Writes the text in as many lines as it needs. */
  #write(text: string, { x, to = WIDTH - MARGIN, size, colour, weight }: Text): void {
    for (const line of linesOf(text, (to - x) / size, weight === 'bold')) {
      this.#y += size * 1.65;
      const style = `font-size="${size}" fill="${colour}"${weight ? ` font-weight="${weight}"` : ''}`;
      this.#parts.push(
        `<text x="${x}" y="${Math.round(this.#y - size * 0.4)}" ${style}>${escaped(line)}</text>`,
      );
    }
  }

  #block(block: Block): void {
    if (block.kind === 'paragraph') this.#paragraph(block.text);
    else if (block.kind === 'notice') this.#notice(block.text);
    else {
      this.#y += 12;
      for (const labelled of block.values) this.#row(labelled);
    }
  }

  #paragraph(text: string): void {
    this.#y += 12;
    this.#write(text, { x: MARGIN, size: 16, colour: INK });
  }

  #notice(text: string): void {
    this.#y += 16;
    const top = Math.round(this.#y - 8);
    this.#write(text, { x: MARGIN + 20, to: WIDTH - MARGIN - 16, size: 16, colour: INK });
    const height = Math.round(this.#y + 8) - top;
    this.#behind.push(
      box(MARGIN, top, WIDTH - 2 * MARGIN, height, NOTICE),
      box(MARGIN, top, 4, height, AMBER),
    );
    this.#y += 8;
  }

  #row({ label, value, url }: LabelledValue): void {
    this.#behind.push(box(MARGIN, Math.round(this.#y), WIDTH - 2 * MARGIN, 1, RULE));
    this.#y += 8;
    const top = this.#y;
    this.#write(label, { x: MARGIN, to: VALUES_AT - 16, size: 16, colour: MUTED });
    const below = this.#y;
    this.#y = top;
    this.#write(value, { x: VALUES_AT, size: 16, colour: url === undefined ? INK : LINK });
    this.#y = Math.max(this.#y, below) + 8;
  }

  #button(label: string): void {
    this.#y += 24;
    const top = Math.round(this.#y);
    this.#write(label, { x: MARGIN + 28, size: 16, colour: WHITE, weight: 'bold' });
    this.#y = top + 48;
    const width = Math.round(56 + 16 * 1.1 * [...label].length * (/[가-힣]/.test(label) ? 0.85 : 0.56));
    this.#behind.push(box(MARGIN, top - 10, width, 46, LINK, 6));
  }
}

const box = (x: number, y: number, width: number, height: number, colour: string, radius = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"${radius ? ` rx="${radius}"` : ''} fill="${colour}"/>`;
