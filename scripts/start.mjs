// The one plain JavaScript file: runs on any Node ≥ 20 in an empty clone, installs what is missing,
// then hands over to the script asked for under the project's own Node. No dependencies.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SCRIPTS = {
  start: "up.ts",
  demo: "demo.ts",
  test: "test.ts",
  check: "check.ts",
  bench: "bench.ts",
  deploy: "deploy.ts",
  prompt: "prompt.ts",
  audit: "audit.ts",
  soak: "soak.ts",
};
const [name = "start", ...args] = process.argv.slice(2);

function refuse(message) {
  console.error(message);
  process.exit(1);
}
if (Number(process.versions.node.split(".")[0]) < 20)
  refuse(`Node 20 or newer is needed; this is ${process.version}. Get it from nodejs.org, then run this again.`);
const script = SCRIPTS[name];
if (script === undefined) refuse(`There is no "${name}". Known: ${Object.keys(SCRIPTS).join(", ")}.`);

// npm writes node_modules/.package-lock.json last, so equal package lists mean a finished install.
function installed() {
  const done = join(root, "node_modules/.package-lock.json");
  if (!existsSync(done) || !existsSync(join(root, "node_modules/.bin/node"))) return false;
  const have = JSON.parse(readFileSync(done, "utf8")).packages;
  const want = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(want).every(
    ([path, p]) => path === "" || p.optional || p.link || have[path]?.version === p.version,
  );
}
if (!installed()) {
  console.error("Installing packages. Once, about a minute.");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const run = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (run.error) refuse("npm was not found beside node. Install Node with npm, then run this again.");
  if (run.status !== 0) refuse("npm could not install the packages; its message is above. Nothing else was changed.");
}

const bin = join(root, "node_modules/.bin");
const child = spawn(
  join(bin, "node"),
  ["--disable-warning=ExperimentalWarning", join(root, "scripts", script), ...args],
  {
    cwd: root,
    stdio: "inherit",
    // The call library logs every step of a connection unless it believes to be in production.
    env: {
      ...(name === "test" ? {} : { NODE_ENV: "production" }),
      ...process.env,
      PATH: `${bin}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`,
    },
  },
);
// Ctrl-C reaches the child too; this one only waits for it to tidy up.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => signal !== "SIGINT" && child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
