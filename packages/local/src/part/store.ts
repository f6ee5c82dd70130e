import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** What the runtime itself has to remember: executions, stream positions, sent letters, keys. */
export type Store = DatabaseSync;

/** Opens the runtime's own database; every write is on disk when the call returns. */
export function openStore(folder: string): Store {
  const database = new DatabaseSync(join(folder, "runtime.db"));
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS execution (
      name TEXT PRIMARY KEY, workflow TEXT NOT NULL, input TEXT NOT NULL, status TEXT NOT NULL,
      output TEXT, error TEXT, cause TEXT, started_at TEXT NOT NULL, stopped_at TEXT
    );
    CREATE TABLE IF NOT EXISTS task (
      execution TEXT NOT NULL, key TEXT NOT NULL, call INTEGER NOT NULL, state TEXT NOT NULL, status TEXT NOT NULL,
      output TEXT, error TEXT, cause TEXT, token TEXT UNIQUE, deadline INTEGER, at TEXT NOT NULL,
      PRIMARY KEY (execution, key, call)
    );
    CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS session (kind TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, uid TEXT, grant_id TEXT, PRIMARY KEY (kind, id));
    CREATE TABLE IF NOT EXISTS letter (key TEXT PRIMARY KEY, message_id TEXT NOT NULL, email TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS dead_letter (consumer TEXT NOT NULL, sequence TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (consumer, sequence));
  `);
  return database;
}

/** A remembered value, or nothing. */
export function recall(store: Store, name: string): string | undefined {
  const row = store.prepare("SELECT value FROM setting WHERE name = ?").get(name);
  return row ? String(row.value) : undefined;
}

/** Remembers a value in place of the one before. */
export function remember(store: Store, name: string, value: string): void {
  store
    .prepare("INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
    .run(name, value);
}

/** The remembered value, made once. */
export function recallOr(store: Store, name: string, make: () => string): string {
  const known = recall(store, name);
  if (known !== undefined) return known;
  const value = make();
  remember(store, name, value);
  return value;
}
