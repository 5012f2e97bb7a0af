import type { Cors } from '../app/http-api.ts';

function allowedOrigin(cors: Cors, origin: string | undefined): string | undefined {
  if (origin === undefined) return undefined;
  const allowed = cors.AllowOrigins.some((pattern) =>
    pattern.endsWith('*') ? origin.startsWith(pattern.slice(0, -1)) : pattern === origin,
  );
  if (!allowed) return undefined;
  return cors.AllowOrigins.includes('*') ? '*' : origin;
}

/** The headers an HTTP API adds to an answer by its CORS configuration. */
export function corsHeaders(cors: Cors | undefined, origin: string | undefined): Record<string, string> {
  const allowed = cors && allowedOrigin(cors, origin);
  if (!cors || allowed === undefined) return {};
  return {
    'access-control-allow-origin': allowed,
    ...(cors.ExposeHeaders.length > 0 && { 'access-control-expose-headers': cors.ExposeHeaders.join(',') }),
    ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
  };
}

/** The gateway answers every preflight itself, without looking at the routes. */
export function preflightHeaders(cors: Cors, origin: string | undefined): Record<string, string> {
  const allowed = allowedOrigin(cors, origin);
  if (allowed === undefined) return {};
  return {
    'access-control-allow-origin': allowed,
    ...(cors.AllowMethods.length > 0 && { 'access-control-allow-methods': cors.AllowMethods.join(',') }),
    ...(cors.AllowHeaders.length > 0 && { 'access-control-allow-headers': cors.AllowHeaders.join(',') }),
    ...(cors.MaxAge !== undefined && { 'access-control-max-age': String(cors.MaxAge) }),
    ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
  };
}
