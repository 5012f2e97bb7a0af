import { writeFileSync } from 'node:fs';
import { PROVEN_PAGES, withProofs } from './proofs.ts';

/** `npm run requirements`, after every change of a title that names a number. */
for (const page of PROVEN_PAGES) writeFileSync(page, withProofs(page));
