import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Secrets of this clone's local stack. Made once, kept in a file only its owner can read, never printed but for the console key. */
export interface LocalSecrets {
  readonly livekitKey: string;
  readonly livekitSecret: string;
  readonly agentSecret: string;
  readonly tokenSecret: string;
  readonly consoleKey: string;
}

/** Reads or makes the secrets of a state folder. */
export function localSecrets(folder: string): LocalSecrets {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as LocalSecrets;
  const secrets: LocalSecrets = {
    livekitKey: "devkey",
    livekitSecret: randomBytes(24).toString("hex"),
    agentSecret: randomBytes(32).toString("base64url"),
    tokenSecret: randomBytes(32).toString("base64url"),
    consoleKey: `vv_test_${randomBytes(24).toString("base64url")}`,
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
