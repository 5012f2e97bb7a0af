import { randomInt } from 'node:crypto';

/** No vowels, no look-alikes: 20 of them hold 97 bits, read out safely and fit into the name of an execution. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxyz';
const LENGTH = 20;

/** One id for life: a letter for the kind, and 20 letters and digits. */
const newId = (kind: 't' | 'g'): string =>
  `${kind}${Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;

export const newTenantId = (): string => newId('t');
export const newGroupId = (): string => newId('g');
