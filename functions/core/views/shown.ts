import type * as z from 'zod';

/** What an answer shows of a stored object: the fields that its schema names, nothing that another release has added. */
export const shown = <Schema extends z.ZodObject>(
  { shape }: Schema,
  value: Readonly<z.output<Schema>>,
): z.output<Schema> =>
  Object.fromEntries(
    Object.entries(value).filter(([name]) => Object.hasOwn(shape, name)),
  ) as z.output<Schema>;
