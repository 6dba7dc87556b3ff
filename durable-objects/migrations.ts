import type { ShellPort } from "./shell-port.ts";

/**
 * Steps of an object's schema, in order, never changed once released. State is not among the
 * tables: it is what the events fold to.
 */
const STEPS: readonly (readonly string[])[] = [
  [
    // One row: what was agreed at scheduling and is needed ever after without asking anyone.
    `CREATE TABLE appointment (id INTEGER PRIMARY KEY CHECK (id = 1), stored TEXT NOT NULL, link_sha256 TEXT NOT NULL) STRICT`,
    `CREATE TABLE events (seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, command_id TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
    // What people said and are called: the only table that holds it. Deleting a person's words touches nothing else.
    `CREATE TABLE words (id TEXT PRIMARY KEY, kind TEXT NOT NULL, sha256 TEXT NOT NULL, text TEXT) STRICT, WITHOUT ROWID`,
    // Same id, same reply, for ever.
    `CREATE TABLE commands (id TEXT PRIMARY KEY, body_sha256 TEXT NOT NULL, reply TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  ],
];

/** Brings an object's tables to the present; running it again changes nothing. */
export function migrate(port: ShellPort): void {
  port.exec(`CREATE TABLE IF NOT EXISTS schema (version INTEGER NOT NULL) STRICT`);
  const done = Number(port.exec(`SELECT coalesce(max(version), 0) AS version FROM schema`)[0]!["version"]);
  for (const [index, statements] of STEPS.entries()) {
    if (index < done) continue;
    port.transaction(() => {
      for (const statement of statements) port.exec(statement);
      port.exec(`INSERT INTO schema (version) VALUES (?)`, index + 1);
    });
  }
}
