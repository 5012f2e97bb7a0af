import { readFileSync, writeFileSync } from 'node:fs';
import { withCodeTables } from '../../functions/openapi/code-tables.ts';
import { openApiDocument } from '../../functions/openapi/document.ts';

/** `npm run openapi`, after every change of a route, a schema, a rule or a refusal. */
writeFileSync('docs/openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`);
writeFileSync('docs/api.md', withCodeTables(readFileSync('docs/api.md', 'utf8')));
