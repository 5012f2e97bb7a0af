import { writeFileSync } from 'node:fs';
import { compileMailLayout } from './compile-mail-layout.ts';

/** `npm run mail-layout`, after every change of `mail.mjml`. */
const quoted = (html: string) => `'${html.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const parts = Object.entries(await compileMailLayout()).map(
  ([name, html]) => `  ${name}:\n    ${quoted(html)},\n`,
);
writeFileSync(
  'functions/core/mails/layout/compiled.ts',
  `/** Made of \`mail.mjml\` by \`npm run mail-layout\`: the HTML of the mails in parts, with %NAMES% to be filled. */\nexport const LAYOUT = {\n${parts.join('')}} as const;\n`,
);
