import { config } from 'zod/v4/core';

/**
 * Zod writes code for each object schema when it first parses with it: 0.2 ms each, which a fresh instance pays for a
 * hundred of them at its first request. A warm instance parses a tenant and its profile some 0.005 ms slower without.
 */
config({ jitless: true });
