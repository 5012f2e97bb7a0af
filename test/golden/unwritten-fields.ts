import * as z from 'zod';

/** Fields of a schema, at any depth, that none of the values has; a schema used in several places counts as one. */
export function unwrittenFields(schema: z.ZodType, values: readonly unknown[]): string[] {
  const paths = new Map<z.ZodObject, string>();
  const written = new Map<z.ZodObject, Set<string>>();
  collectPaths(schema, '', paths);
  for (const value of values) collectWritten(schema, value, written);
  return [...paths].flatMap(([object, path]) =>
    Object.keys(object.shape)
      .filter((name) => !written.get(object)?.has(name))
      .map((name) => `${path}${name}`),
  );
}

function collectPaths(schema: unknown, path: string, paths: Map<z.ZodObject, string>): void {
  const inner = innerOf(schema);
  if (inner) collectPaths(inner, path, paths);
  if (!(schema instanceof z.ZodObject) || paths.has(schema)) return;
  paths.set(schema, path);
  for (const [name, field] of Object.entries(schema.shape)) collectPaths(field, `${path}${name}.`, paths);
}

function collectWritten(schema: unknown, value: unknown, written: Map<z.ZodObject, Set<string>>): void {
  if (value === undefined) return;
  const inner = innerOf(schema);
  if (inner) {
    const isMany = schema instanceof z.ZodArray || schema instanceof z.ZodRecord;
    for (const one of isMany ? Object.values(value as object) : [value]) collectWritten(inner, one, written);
    return;
  }
  if (!(schema instanceof z.ZodObject)) return;
  const names = written.get(schema) ?? new Set();
  written.set(schema, names);
  for (const [name, field] of Object.entries(value as object)) {
    names.add(name);
    collectWritten(schema.shape[name], field, written);
  }
}

function innerOf(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return schema.unwrap();
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}
