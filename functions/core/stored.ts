import * as z from 'zod';

/**
 * A stored object, at any depth: it keeps the fields that it does not know, since the release after this one, which runs
 * beside it for minutes and may be taken back, has written them. Code sees only what it knows.
 */
export const stored = <Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<z.core.util.Writeable<Shape>> => z.looseObject(shape);
