import middy from '@middy/core';
import { errorFields, logger } from './logger.ts';

/** The entry of a function that a machine or a schedule calls: what fails is logged and thrown on, by its name. */
export function taskEntry(work: (event: unknown) => Promise<unknown>) {
  return middy<unknown, unknown>()
    .use({ onError: ({ error }) => logger.error('The task failed', errorFields(error)) })
    .handler((event) => work(event));
}
