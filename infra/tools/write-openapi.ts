import { readFileSync, writeFileSync } from 'node:fs';
import { withCodeTables } from '../../functions/openapi/code-tables.ts';
import { openApiDocument } from '../../functions/openapi/document.ts';
import { asyncApiDocument } from '../../functions/openapi/event-catalog.ts';

/** `npm run openapi`, after every change of a route, a schema, a rule, a refusal or an event. */
writeFileSync('docs/openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`);
writeFileSync('docs/asyncapi.json', `${JSON.stringify(asyncApiDocument(), null, 2)}\n`);
writeFileSync('docs/api.md', withCodeTables(readFileSync('docs/api.md', 'utf8')));
