import * as z from 'zod';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpRequest } from '../../runtime/http-entry.ts';

/** No body, or an empty object. */
const NoFields = z.strictObject({}).optional();

/** For a call that takes no fields: refuses a body that has some. */
export const expectNoFields = ({ body }: HttpRequest): void => {
  parseInput(NoFields, body, 'body');
};
