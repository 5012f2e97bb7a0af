import * as z from 'zod';

const Media = z.object({
  schema: z.record(z.string(), z.unknown()),
  examples: z.record(z.string(), z.object({ value: z.unknown() })).optional(),
});
const Response = z.looseObject({ content: z.record(z.string(), Media).optional() });
const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
});
const Operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string().min(1),
  description: z.string().min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(z.union([Parameter, z.object({ $ref: z.string() })])),
  requestBody: Response.optional(),
  responses: z.record(z.string().regex(/^[2-5]\d\d$/), Response),
});
const Paths = z.object({
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), Operation)),
});

/** The operations of a document, by the few fields that tests look at. */
export function operationsOf(document: unknown) {
  return Object.entries(Paths.parse(document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      tags: operation.tags,
      method: method.toUpperCase(),
      path,
      parameters: operation.parameters.map((parameter) =>
        '$ref' in parameter ? Parameter.parse(at(document, parameter.$ref)) : parameter,
      ),
      security: operation.security,
      responses: operation.responses,
      answers: Object.entries(operation.responses).filter(([status]) => status.startsWith('2')),
      contents: [operation.requestBody, ...Object.values(operation.responses)].flatMap((one) =>
        Object.values(one?.content ?? {}),
      ),
    })),
  );
}

/** What stands at a reference such as `#/components/schemas/Tenant`. */
export function at(document: unknown, reference: string): unknown {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
      document,
    );
}

/** Every value that stands under this name, at any depth. */
export function valuesNamed(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === name ? [inner] : []),
    ...valuesNamed(inner, name),
  ]);
}

export const textsNamed = (value: unknown, name: string): string[] =>
  valuesNamed(value, name).filter((text) => typeof text === 'string');

/** A reference, and all that what stands there refers to. */
export function reachedFrom(document: unknown, reference: string, seen = new Set<string>()): string[] {
  if (seen.has(reference)) return [];
  seen.add(reference);
  const further = textsNamed(at(document, reference), '$ref');
  return [reference, ...further.flatMap((next) => reachedFrom(document, next, seen))];
}

/** A schema of the document as one that stands alone. */
export function definitionOf(document: unknown, schema: unknown) {
  const whole = { ...z.looseObject({}).parse(schema), $defs: at(document, '#/components/schemas') };
  return JSON.parse(JSON.stringify(whole).replaceAll('"#/components/schemas/', '"#/$defs/'));
}
