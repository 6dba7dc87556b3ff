import type { ConfigSummary, ConfigVersion } from "#contract/config-resource.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Mode } from "#contract/mode.ts";
import type { Finding } from "#contract/problem.ts";

interface Row {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly mode: Mode;
  readonly config: string;
  readonly findings: string;
  readonly created_at_ms: number;
  readonly archived_at_ms: number | null;
}

const toVersion = (row: Row): ConfigVersion => ({
  id: row.id,
  version: row.version,
  hash: row.hash,
  mode: row.mode,
  config: JSON.parse(row.config) as InterviewConfig,
  findings: JSON.parse(row.findings) as Finding[],
  createdAtMs: row.created_at_ms,
  archived: row.archived_at_ms !== null,
});

/** A version of a guide of this organisation, the latest when none is named; null when there is none, whatever its mode. */
export async function findConfig(
  db: D1Database,
  orgId: string,
  id: string,
  version?: number,
): Promise<ConfigVersion | null> {
  const row = await db
    .prepare(
      "SELECT * FROM configs WHERE org_id = ? AND id = ? AND (?3 IS NULL OR version = ?3) ORDER BY version DESC LIMIT 1",
    )
    .bind(orgId, id, version ?? null)
    .first<Row>();
  return row === null ? null : toVersion(row);
}

/** What is stored of a new version. */
export interface NewConfigVersion {
  readonly id: string;
  readonly version: number;
  readonly orgId: string;
  readonly mode: Mode;
  readonly hash: string;
  readonly config: InterviewConfig;
  readonly findings: readonly Finding[];
  readonly createdAtMs: number;
  readonly createdBy: string;
}

/** Stores a version if it follows the latest one; false when somebody else was faster. */
export async function insertConfigVersion(db: D1Database, config: NewConfigVersion): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `INSERT OR IGNORE INTO configs (id, version, org_id, mode, hash, config, findings, created_at_ms, created_by)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
       WHERE coalesce((SELECT max(version) FROM configs WHERE id = ?1), 0) = ?2 - 1`,
    )
    .bind(
      config.id,
      config.version,
      config.orgId,
      config.mode,
      config.hash,
      JSON.stringify(config.config),
      JSON.stringify(config.findings),
      config.createdAtMs,
      config.createdBy,
    )
    .run();
  return meta.changes > 0;
}

/** Hides a guide from lists; interviews that pinned it are untouched. */
export async function archiveConfig(
  db: D1Database,
  orgId: string,
  mode: Mode,
  id: string,
  nowMs: number,
): Promise<void> {
  await db
    .prepare(
      "UPDATE configs SET archived_at_ms = ? WHERE org_id = ? AND mode = ? AND id = ? AND archived_at_ms IS NULL",
    )
    .bind(nowMs, orgId, mode, id)
    .run();
}

/** Latest versions that are not archived, newest guide first, after `cursor` if given. */
export async function listConfigs(
  db: D1Database,
  orgId: string,
  mode: Mode,
  limit: number,
  after: { readonly createdAtMs: number; readonly id: string } | null,
): Promise<ConfigSummary[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM configs c
       WHERE org_id = ?1 AND mode = ?2 AND archived_at_ms IS NULL
         AND version = (SELECT max(version) FROM configs l WHERE l.id = c.id)
         AND (?3 IS NULL OR (created_at_ms, id) < (?3, ?4))
       ORDER BY created_at_ms DESC, id DESC LIMIT ?5`,
    )
    .bind(orgId, mode, after?.createdAtMs ?? null, after?.id ?? null, limit)
    .all<Row>();
  return results.map((row) => {
    const { config, ...version } = toVersion(row);
    return {
      id: version.id,
      version: version.version,
      role: config.role,
      company: config.company,
      level: config.level,
      type: config.type,
      durationMinutes: config.durationMinutes,
      questionCount: config.questions.length,
      mode: version.mode,
      createdAtMs: version.createdAtMs,
    };
  });
}
