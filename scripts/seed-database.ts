import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seedSql } from "./seed.ts";

/**
 * `node scripts/seed.ts [--remote] [--env production] [--mode live] [--organisation NAME] [--id org_…]`:
 * makes an organisation with a fresh admin key in the local database, or in the deployed one, and
 * prints the key, this once.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      remote: { type: "boolean", default: false },
      env: { type: "string", default: "" },
      mode: { type: "string", default: "test" },
      organisation: { type: "string", default: "Acme Corp" },
      id: { type: "string", default: "org_local" },
    },
  });
  const key = `vv_${values.mode}_${randomBytes(24).toString("base64url")}`;
  const sql = await seedSql({ key, organisationName: values.organisation, organisationId: values.id });
  const folder = mkdtempSync(join(tmpdir(), "vivavoce-seed-"));
  try {
    const file = join(folder, "seed.sql");
    writeFileSync(file, sql, { mode: 0o600 });
    execFileSync(
      "wrangler",
      ["d1", "execute", "DB", "--file", file, "--yes", values.remote ? "--remote" : "--local", `--env=${values.env}`],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`Organisation ${values.organisation} (${values.id}), ${values.mode} mode.\nKey, shown this once: ${key}`);
}
