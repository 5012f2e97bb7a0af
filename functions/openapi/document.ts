import { jsonIn } from '../core/language.ts';
import { ROUTES, type Route, type RouteName } from '../routes/routes.ts';
import { ROUTE_CONTRACTS } from './contracts/contracts.ts';
import { webhooksOf } from './event-catalog.ts';
import { createSchemaBook } from './json-schemas.ts';
import { ANSWER_HEADERS, COMMON_PARAMETERS, operationOf } from './operation.ts';
import { commonResponses } from './problem-responses.ts';
import { TAGS } from './tags.ts';

/** The OpenAPI 3.1 document: the route table and the contracts of its routes, nothing else; its examples in English. */
export const openApiDocument = (): object => JSON.parse(jsonIn('en', documentOf()));

function documentOf(): object {
  const book = createSchemaBook();
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries(ROUTES) as [RouteName, Route][]) {
    const operation = operationOf(book, name, route, ROUTE_CONTRACTS[name]);
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation };
  }
  const responses = commonResponses(book);
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'SMARTWORK subscriptions',
      version: '1.0.0',
      summary: 'The subscription life of a business suite',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
      description:
        'JSON over HTTPS. Days are days in Korea (Asia/Seoul), instants are in UTC and whole seconds. Errors are problem+json (RFC 9457): act on `code`, show `detail`. Pass over fields that you do not know.',
    },
    servers: [{ url: '/', description: 'Where this document was read' }],
    tags: TAGS,
    paths,
    webhooks: webhooksOf(book),
    components: {
      schemas: book.components(),
      responses,
      parameters: COMMON_PARAMETERS,
      headers: ANSWER_HEADERS,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token of the OpenID Connect issuer that the deployment names. Scopes: `smartwork/console` (a customer, own tenants only), `smartwork/support`, `smartwork/product` (the products), `smartwork/finance` (the finance system).',
        },
      },
    },
  };
}
