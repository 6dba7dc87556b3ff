import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { StackError } from "./child.ts";
import { run } from "./run.ts";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Path of a Chromium that is here: CHROMIUM_PATH, or a usual place. */
export function presentChromium(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  if (named === undefined) return PLACES.find((path) => existsSync(path)) ?? null;
  if (existsSync(named)) return named;
  throw new StackError(`CHROMIUM_PATH names ${named}, which does not exist.`);
}

/** One that is here, or Debian's package when this is root on Debian. */
export async function findChromium(say: (line: string) => void): Promise<string> {
  const present = presentChromium();
  if (present !== null) return present;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0) {
    say("installing Chromium from Debian; once, a minute or two");
    const options = { cwd: process.cwd(), env: { DEBIAN_FRONTEND: "noninteractive" } };
    await run("apt-get", ["-o", "DPkg::Lock::Timeout=300", "update", "-qq"], options);
    await run(
      "apt-get",
      ["-o", "DPkg::Lock::Timeout=300", "install", "-y", "--no-install-recommends", "chromium"],
      options,
    );
    return "/usr/bin/chromium";
  }
  throw new StackError("Chromium is missing. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.");
}
