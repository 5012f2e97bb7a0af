import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type * as z from 'zod';

/** Fields that a later release has added to stored objects, and whether this one keeps them. */

type Schema = z.core.$ZodType;
type Json = Record<string, unknown>;

const PREFIX = 'x_future_';
const isLater = (name: string): boolean => name.startsWith(PREFIX);
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a table can keep. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('type', 'from', 'plan', 'product', 'x'), tie('json'), { maxKeys: 3 }),
  ),
}));

/** What the objects get, one after the other; undefined: nothing. */
export type LaterValues = readonly unknown[];
export const anyLaterValues: fc.Arbitrary<LaterValues> = fc.array(
  fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 3, arbitrary: json }),
  { minLength: 1, maxLength: 12 },
);

/** Gives objects of the schema, at every depth, a field each; of a record the entries, since its names are no fields. */
export function createLaterFields(values: LaterValues) {
  let count = 0;
  function added(): Json {
    const value = values[count++ % values.length];
    return value === undefined ? {} : { [`${PREFIX}${count}`]: value };
  }
  function grown(schema: Schema, value: unknown): unknown {
    return mapped(schema, value, (object) => ({ ...object, ...added() }), grown);
  }
  return <T>(schema: z.ZodType<T>, value: T): T => grown(schema, JSON.parse(JSON.stringify(value))) as T;
}

/** Every object of the schema gets one: none may come to light. */
export const grownEverywhere = createLaterFields(['later']);

function mapped(
  schema: Schema,
  value: unknown,
  onObject: (object: Json) => Json,
  next: (schema: Schema, value: unknown) => unknown,
): unknown {
  const def = defOf(schema);
  if (value === undefined || value === null) return value;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return next(def.innerType, value);
    case 'array':
      return (value as unknown[]).map((one) => next(def.element, one));
    case 'tuple':
      return (value as unknown[]).map((one, index) => {
        const item = def.items[index];
        return item ? next(item, one) : one;
      });
    case 'record':
      return mapValues(value as Json, (one) => next(def.valueType, one));
    case 'union':
      return next(optionFor(def.options, value), value);
    case 'object': {
      const known = Object.entries(value as Json).map(([name, one]) => {
        const field = def.shape[name];
        return [name, field ? next(field, one) : one];
      });
      return onObject(Object.fromEntries(known));
    }
    default:
      return value;
  }
}

const mapValues = (record: Json, map: (value: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));

function optionFor(options: readonly Schema[], value: unknown): Schema {
  const option = options.find((one) => (one as z.ZodType).safeParse(value).success);
  if (!option) throw new Error('no option of a union takes the value');
  return option;
}

type Def =
  | { type: 'optional' | 'nullable'; innerType: Schema }
  | { type: 'array'; element: Schema }
  | { type: 'tuple'; items: readonly Schema[] }
  | { type: 'record'; valueType: Schema }
  | { type: 'union'; options: readonly Schema[] }
  | { type: 'object'; shape: Readonly<Record<string, Schema>> }
  | { type: 'string' };
const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;

/**
 * Whether the object of a schema is still the same one, or another one took its place as a whole. What has no rule is
 * the same while its own values are.
 */
export type Sameness = ReadonlyMap<Schema, (before: Json, after: Json) => boolean>;

/** The later fields that a write has lost of objects that are still there, by their paths. */
export function lostFields(
  schema: Schema,
  before: unknown,
  after: unknown,
  sameness: Sameness = new Map(),
): string[] {
  return lostAt(schema, before, after, '#');

  function lostAt(at: Schema, one: unknown, other: unknown, path: string): string[] {
    const def = defOf(at);
    if (one === undefined || one === null || other === undefined || other === null) return [];
    switch (def.type) {
      case 'optional':
      case 'nullable':
        return lostAt(def.innerType, one, other, path);
      case 'union':
        return lostAt(optionFor(def.options, one), one, other, path);
      case 'record':
        return Object.entries(one).flatMap(([name, value]) =>
          isSame(def.valueType, value, (other as Json)[name])
            ? lostAt(def.valueType, value, (other as Json)[name], `${path}/${name}`)
            : [],
        );
      case 'array': {
        const left = [...(other as unknown[])];
        return (one as unknown[]).flatMap((value, index) => {
          const found = left.findIndex((candidate) => isSame(def.element, value, candidate));
          if (found < 0) return [];
          return lostAt(def.element, value, left.splice(found, 1)[0], `${path}/${index}`);
        });
      }
      case 'object':
        return Object.entries(one).flatMap(([name, value]) => {
          const field = def.shape[name];
          const now = (other as Json)[name];
          if (isLater(name)) return isDeepStrictEqual(value, now) ? [] : [`${path}/${name}`];
          return field && isSame(field, value, now) ? lostAt(field, value, now, `${path}/${name}`) : [];
        });
      default:
        return [];
    }
  }

  function isSame(at: Schema, one: unknown, other: unknown): boolean {
    const def = defOf(at);
    if (def.type === 'optional' || def.type === 'nullable') return isSame(def.innerType, one, other);
    if (def.type !== 'object') return true;
    if (!isObject(one) || !isObject(other)) return false;
    const rule = sameness.get(at);
    return rule ? rule(one, other) : isDeepStrictEqual(ownValues(one), ownValues(other));
  }
}

/** The fields of a value, at every depth, that its schema does not know, by their paths. */
export function unknownFields(schema: Schema, value: unknown, path = '#'): string[] {
  const found: string[] = [];
  const at = (inner: Schema, one: unknown) => {
    found.push(...unknownFields(inner, one, `${path}/…`));
    return one;
  };
  mapped(
    schema,
    value,
    (object) => {
      const def = defOf(schema);
      const shape = def.type === 'object' ? def.shape : {};
      found.push(
        ...Object.keys(object)
          .filter((name) => !Object.hasOwn(shape, name))
          .map((name) => `${path}/${name}`),
      );
      return object;
    },
    at,
  );
  return found;
}

const ownValues = (object: Json): Json =>
  Object.fromEntries(
    Object.entries(object).filter(([name, value]) => !isLater(name) && typeof value !== 'object'),
  );
