import { type Refusal, refuse } from '../../core/refusals/refusals.ts';
import { ROUTES, type Route } from '../../routes/routes.ts';

const TABLE = Object.values<Route>(ROUTES).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`),
}));

/** What the `$default` route answers: the path is known and has other methods (RFC 9110 §15.5.6), or there is none. */
export function refusalNotRouted(path: string): Refusal {
  const methods = TABLE.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  if (methods.length === 0) return refuse('NOT_FOUND');
  return refuse('METHOD_NOT_ALLOWED', { allow: [...new Set(methods)].sort() });
}
