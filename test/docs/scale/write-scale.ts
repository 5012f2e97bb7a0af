import { writeFileSync } from 'node:fs';
import { SCALE_PAGE, scalePage } from './scale-page.ts';

/** `npm run scale`, after a change of a quota, a setting or a measured figure. */
writeFileSync(SCALE_PAGE, scalePage());
