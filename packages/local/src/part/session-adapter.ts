import type { Adapter, AdapterPayload } from "oidc-provider";
import type { Store } from "./store.ts";

/** Keeps the identity provider's sessions, grants and codes on disk, so that a restart signs nobody out. */
export function sessionAdapter(store: Store): (kind: string) => Adapter {
  const read = (where: string, ...values: string[]): AdapterPayload | undefined => {
    const row = store.prepare(`SELECT payload FROM session WHERE ${where}`).get(...values);
    const payload: AdapterPayload | undefined = row && JSON.parse(String(row.payload));
    return payload?.exp && payload.exp * 1000 < Date.now() ? undefined : payload;
  };
  return (kind) => ({
    async upsert(id, payload, expiresIn) {
      const kept = { ...payload, ...(expiresIn ? { exp: Math.floor(Date.now() / 1000) + expiresIn } : {}) };
      store
        .prepare(
          "INSERT INTO session VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET payload = excluded.payload",
        )
        .run(kind, id, JSON.stringify(kept), payload.uid ?? null, payload.grantId ?? null);
    },
    find: async (id) => read("kind = ? AND id = ?", kind, id),
    findByUid: async (uid) => read("kind = ? AND uid = ?", kind, uid),
    findByUserCode: async () => undefined,
    async consume(id) {
      const payload = read("kind = ? AND id = ?", kind, id);
      const consumed = { ...payload, consumed: Math.floor(Date.now() / 1000) };
      store
        .prepare("UPDATE session SET payload = ? WHERE kind = ? AND id = ?")
        .run(JSON.stringify(consumed), kind, id);
    },
    async destroy(id) {
      store.prepare("DELETE FROM session WHERE kind = ? AND id = ?").run(kind, id);
    },
    async revokeByGrantId(grantID) {
      store.prepare("DELETE FROM session WHERE grant_id = ?").run(grantID);
    },
  });
}
