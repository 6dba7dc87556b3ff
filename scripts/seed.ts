import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Mode } from "#contract/mode.ts";
import type { Role } from "#contract/principal.ts";
import { configHash } from "#core/config/config-hash.ts";
import { lintConfig } from "#core/config/lint-config.ts";

const EXAMPLES = resolve(import.meta.dirname, "../examples");
/** Seeded rows carry this time, so that the same seed is the same text. */
const SEEDED_AT_MS = Date.UTC(2026, 0, 1);

export interface SeedOptions {
  /** `vv_test_…` or `vv_live_…`; its mode is the mode of everything seeded. Only its hash is stored. */
  readonly key: string;
  readonly organisationId?: string;
  readonly organisationName?: string;
  readonly personName?: string;
  readonly role?: Role;
  /** Without the six ready interview guides. */
  readonly withoutGuides?: boolean;
}

/** The ids under which a seed stores the key's person; the same key always gives the same. */
export function seededIds(key: string): { readonly principalId: string; readonly keyId: string } {
  const id = sha256(key).slice(0, 26);
  return { principalId: `prn_${id}`, keyId: `key_${id}` };
}

/**
 * SQL that makes an organisation, a person with an admin key, and the ready guides. Deterministic, and
 * safe to run again: what is there stays as it is.
 */
export async function seedSql(options: SeedOptions): Promise<string> {
  const mode: Mode | undefined = /^vv_(test|live)_[A-Za-z0-9_-]{20,80}$/.exec(options.key)?.[1] as Mode | undefined;
  if (mode === undefined) throw new Error("a key is vv_test_… or vv_live_… with 20 to 80 characters after it");
  const orgId = options.organisationId ?? "org_local";
  const { principalId, keyId } = seededIds(options.key);
  const statements = [
    insert("organisations", { id: orgId, name: options.organisationName ?? "Acme Corp", created_at_ms: SEEDED_AT_MS }),
    insert("principals", {
      id: principalId,
      org_id: orgId,
      kind: "person",
      display_name: options.personName ?? "Local recruiter",
      created_at_ms: SEEDED_AT_MS,
    }),
    insert("api_keys", {
      id: keyId,
      org_id: orgId,
      principal_id: principalId,
      mode,
      role: options.role ?? "admin",
      prefix: options.key.slice(0, 12),
      hash: sha256(options.key),
      created_at_ms: SEEDED_AT_MS,
    }),
  ];
  const guides =
    options.withoutGuides === true
      ? []
      : readdirSync(EXAMPLES)
          .filter((name) => name.endsWith(".json"))
          .toSorted();
  for (const [index, name] of guides.entries()) {
    const { config, findings } = lintConfig(JSON.parse(readFileSync(join(EXAMPLES, name), "utf8")));
    if (config === null) throw new Error(`examples/${name} has errors: ${JSON.stringify(findings)}`);
    statements.push(guideSql(orgId, mode, principalId, name, config, findings, SEEDED_AT_MS + index));
  }
  return `${statements.join("\n")}\n`;
}

function guideSql(
  orgId: string,
  mode: Mode,
  by: string,
  file: string,
  config: InterviewConfig,
  findings: unknown,
  atMs: number,
): string {
  // A changed example becomes a guide of its own: versions are immutable, and interviews may have pinned the old one.
  const hash = configHash(config);
  const id = `cfg_${sha256(`${orgId}\n${mode}\n${file}\n${hash}`).slice(0, 26)}`;
  return insert("configs", {
    id,
    version: 1,
    org_id: orgId,
    mode,
    hash,
    config: JSON.stringify(config),
    findings: JSON.stringify(findings),
    created_at_ms: atMs,
    created_by: by,
  });
}

function insert(table: string, row: Readonly<Record<string, string | number>>): string {
  const literal = (value: string | number): string =>
    typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
  // One statement a line: tools that split SQL by lines must not see a newline inside a text.
  return `INSERT OR IGNORE INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.values(row).map(literal).join(", ")});`;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

if (import.meta.main) {
  const { main } = await import("./seed-database.ts");
  await main(process.argv.slice(2));
}
