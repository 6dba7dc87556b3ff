/** A value SQLite takes and gives. */
export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/**
 * All the shell needs of the world: SQLite, one transaction, one alarm, the time. In production a
 * Durable Object's storage; in tests node:sqlite, which can be made to stop after any commit.
 */
export interface ShellPort {
  readonly exec: (sql: string, ...bindings: readonly SqlValue[]) => readonly SqlRow[];
  /** Runs synchronously; commits when it returns, leaves nothing when it throws. */
  readonly transaction: <T>(work: () => T) => T;
  /** Replaces the one alarm. An alarm may fire late, and twice. */
  readonly setAlarm: (atMs: number) => void;
  readonly nowMs: () => number;
}
