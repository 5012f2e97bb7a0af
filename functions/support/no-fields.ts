import * as z from 'zod';

/** The body of a call that takes no fields: none, or an empty object. */
export const NoFields = z.strictObject({}).optional();
