import { Logger } from '@aws-lambda-powertools/logger';

/**
 * One logger a function. Messages are fixed sentences; what varies goes into keys: ids, codes and counts, never a
 * whole event, a value that a person typed, an address or a secret.
 */
export const logger = new Logger();
