import type { Adapter, AdapterPayload } from 'oidc-provider';

/** The issuer's sessions and codes, for as long as the local run runs. */
export function createMemory(): (name: string) => Adapter {
  const stored = new Map<string, AdapterPayload>();
  const find = (matches: (payload: AdapterPayload) => boolean) => [...stored.values()].find(matches);
  return (name) => {
    const keyOf = (id: string) => `${name} ${id}`;
    return {
      upsert: async (id, payload) => {
        stored.set(keyOf(id), payload);
      },
      find: async (id) => stored.get(keyOf(id)),
      findByUid: async (uid) => find((payload) => payload.kind === name && payload.uid === uid),
      findByUserCode: async (code) => find(({ userCode }) => userCode === code),
      consume: async (id) => {
        const payload = stored.get(keyOf(id));
        if (payload) stored.set(keyOf(id), { ...payload, consumed: Math.floor(Date.now() / 1_000) });
      },
      destroy: async (id) => {
        stored.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of stored) if (payload.grantId === grantId) stored.delete(key);
      },
    };
  };
}
