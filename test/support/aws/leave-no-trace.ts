import { afterAll, vi } from 'vitest';
import { restoreClients } from './sdk-mocks.ts';

// The files of a worker share their modules: what one replaces, it puts back for the next.
afterAll(() => {
  restoreClients();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});
