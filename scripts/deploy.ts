import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { main as seedDatabase } from "./seed-database.ts";
import { StackError } from "./stack/child.ts";
import { buildPages } from "./stack/pages.ts";
import { run } from "./stack/run.ts";
import { ROOT } from "./stack/stack.ts";

// `npm run deploy [-- --dry-run | --organisation "Your Company"]`: pages, D1 migrations, Worker with its objects, to
// [env.production] of wrangler.toml; with a name also a new organisation in live mode, whose first key is printed once.

const { values } = parseArgs({
  options: { "dry-run": { type: "boolean", default: false }, organisation: { type: "string" } },
});
const dryRun = values["dry-run"];
const step = async (what: string, work: () => Promise<unknown>): Promise<void> => {
  process.stdout.write(`${what} … `);
  await work();
  console.log("done");
};
try {
  const config = readFileSync(join(ROOT, "wrangler.toml"), "utf8");
  if (!dryRun && /database_id = "0{8}/.test(config.split("[env.production]")[1] ?? ""))
    throw new StackError(
      "wrangler.toml still has the empty D1 id in [env.production]. docs/deploy.md says how to make the database.",
    );
  await step("building pages", () => buildPages(ROOT));
  if (!dryRun)
    await step("migrating D1", () =>
      run("wrangler", ["d1", "migrations", "apply", "DB", "--remote", "--env", "production"], { cwd: ROOT }),
    );
  await step(dryRun ? "bundling the Worker" : "deploying the Worker", async () => {
    const output = await run(
      "wrangler",
      ["deploy", "--env", "production", ...(dryRun ? ["--dry-run", "--outdir", ".cache/deploy"] : [])],
      { cwd: ROOT },
    );
    console.log(`\n${output.trim()}`);
  });
  if (!dryRun && values.organisation !== undefined)
    await seedDatabase([
      "--remote",
      "--env",
      "production",
      "--mode",
      "live",
      "--organisation",
      values.organisation,
      "--id",
      `org_${randomBytes(10).toString("hex")}`,
    ]);
} catch (cause) {
  console.error(`\n${cause instanceof StackError ? cause.message : (cause as Error).stack}`);
  process.exitCode = 1;
}
