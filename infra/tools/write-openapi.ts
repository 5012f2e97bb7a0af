import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../../functions/openapi/document.ts';

/** `npm run openapi`: after every change of a route or a schema. */
writeFileSync('docs/openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`);
