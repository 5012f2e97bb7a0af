import openApi from '../../../docs/openapi.json' with { type: 'json' };
import { createClaimReader } from '../../adapters/stores/tenants/claims.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import { byRouteKey } from '../../routes/routes.ts';
import { type HttpWork, httpEntry } from '../../runtime/http-entry.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { availability } from './availability.ts';
import { catalog } from './catalog.ts';
import { EnvSchema } from './env.ts';
import { refusalNotRouted } from './not-routed.ts';

const env = parseEnv(EnvSchema);
const deps = createClaimReader(createDynamo(), env.TABLE_NAME);

/** The `$default` route leads here too, with what the API does not know. */
export const handler = httpEntry(
  byRouteKey<HttpWork>({
    getHealth: () => ({ status: 200, body: { status: 'UP' } }),
    getOpenApi: () => ({ status: 200, body: openApi }),
    getCatalog: catalog,
    getAvailability: (request) => availability(deps, request),
  }),
  refusalNotRouted,
);
