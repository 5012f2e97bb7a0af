import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What was packed is nearly like it: only the difference takes room. To be read with the same one. */
export type Likeness = Uint8Array | undefined;

/** A value as compressed JSON until somebody reads it: what ended must stay to be looked at, and nobody looks at most of it. */
export function pack(value: object, like?: Likeness): string {
  // A string of one-byte characters is the smallest thing that keeps bytes: a buffer takes 250 more.
  return deflateRawSync(JSON.stringify(value), { level: 1, ...(like && { dictionary: like }) }).toString(
    'latin1',
  );
}

export function unpack<T>(packed: string, like?: Likeness): T {
  const bytes = Buffer.from(packed, 'latin1');
  return JSON.parse(inflateRawSync(bytes, like && { dictionary: like }).toString('utf8'));
}

const READ = Symbol('read');

/**
 * Gives an object properties that are read when somebody asks for them. They are its own, so a copy has them. All that one
 * of these functions has made share a shape: call it once for a kind of objects.
 */
export function readLater<L extends object>(...names: readonly (keyof L & string)[]) {
  const getters: PropertyDescriptorMap = Object.fromEntries(
    names.map((name) => [
      name,
      {
        enumerable: true,
        get(this: { readonly [READ]: () => L }) {
          return this[READ]()[name];
        },
      },
    ]),
  );
  return <T extends object>(object: T, read: () => L): T & L =>
    Object.defineProperties(object, { ...getters, [READ]: { value: read } }) as T & L;
}
