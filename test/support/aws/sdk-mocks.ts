import { mockClient } from 'aws-sdk-client-mock';

const mocked: { restore: () => void }[] = [];

/** Every client of the class answers what the test says, until the end of the test's file. */
export const mockEvery: typeof mockClient = (client) => {
  const mock = mockClient(client);
  mocked.push(mock);
  return mock;
};

export function restoreClients(): void {
  for (const mock of mocked.splice(0)) mock.restore();
}
