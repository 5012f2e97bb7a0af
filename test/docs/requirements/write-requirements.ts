import { writeFileSync } from 'node:fs';
import { namedByTests, requirementPages } from './requirement-pages.ts';

/** `npm run requirements`, after a change of a sentence or of a title that names a requirement. */
for (const [file, page] of requirementPages(namedByTests())) writeFileSync(file, page);
