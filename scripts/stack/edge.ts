import { writeFileSync } from "node:fs";
import { join } from "node:path";
import "./keep-alive.ts";
import { type Child, StackError, startChild, untilReady } from "./child.ts";
import type { LocalEdgeOptions } from "./local-edge.ts";

export interface EdgeOptions {
  /** Keeps database, recordings, objects and the log. */
  readonly folder: string;
  readonly port: number;
  readonly vars: Readonly<Record<string, string>>;
  readonly seedSql: string;
}

/** Starts the Worker in a process of its own, with its D1, R2, objects, Workflow and queue in `folder`. */
export async function startEdge({ folder, port, vars, seedSql }: EdgeOptions): Promise<Child> {
  const file = join(folder, "edge.json");
  const options: LocalEdgeOptions = { port, vars, seedSql: [seedSql], persist: join(folder, "edge") };
  // Its owner alone may read it: secrets are in it.
  writeFileSync(file, JSON.stringify(options), { mode: 0o600 });
  const child = startChild({
    name: "edge Worker",
    command: process.execPath,
    args: ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "edge-main.ts"), file],
    logFile: join(folder, "edge.log"),
  });
  try {
    const ready = async (): Promise<boolean> =>
      child.tail().includes('{"ready":"edge"}') && (await fetch(`http://127.0.0.1:${port}/health`)).ok;
    await untilReady(child, ready, 180_000);
  } catch (cause) {
    await child.stop();
    throw cause instanceof StackError ? cause : new StackError("the edge Worker did not start", child);
  }
  return child;
}
