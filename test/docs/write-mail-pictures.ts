import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { MAIL_TEXTS, mailTexts } from '../golden/mail-texts.ts';
import { mailPictures } from './mail-picture.ts';

/** `npm run mail-pictures`, after every change of a mail: its pictures and its texts. */
rmSync('docs/mails', { recursive: true, force: true });
mkdirSync('docs/mails');
for (const [file, svg] of mailPictures()) writeFileSync(`docs/mails/${file}`, svg);

rmSync(MAIL_TEXTS, { recursive: true, force: true });
mkdirSync(MAIL_TEXTS);
for (const [file, text] of mailTexts()) writeFileSync(new URL(file, MAIL_TEXTS), text);
