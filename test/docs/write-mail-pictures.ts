import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mailPictures } from './mail-picture.ts';

/** `npm run mail-pictures`, after every change of a mail. */
rmSync('docs/mails', { recursive: true, force: true });
mkdirSync('docs/mails');
for (const [file, svg] of mailPictures()) writeFileSync(`docs/mails/${file}`, svg);
