import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

/** A process we started, in a group of its own, so that stopping it stops everything below it too. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Resolves with the exit code (null for a signal) whenever it ends. */
  readonly exited: Promise<number | null>;
  readonly running: () => boolean;
  /** Asks politely, then insists after `graceMs`. Resolves when it is gone. */
  readonly stop: (graceMs?: number) => Promise<void>;
  /** The last lines it wrote, for an error message. */
  readonly tail: (lines?: number) => string;
}

export interface ChildOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly logFile: string;
}

/** Process groups we started and that still run. Whatever ends this process ends them: groups outlive their parents. */
const groups = new Set<number>();
process.once("exit", () => {
  for (const group of groups)
    try {
      process.kill(-group, "SIGKILL");
    } catch {
      // Gone by itself a moment ago.
    }
});

/** Starts a process with its output in a log file. */
export function startChild(options: ChildOptions): Child {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = createWriteStream(options.logFile, { flags: "w", mode: 0o600 });
  const process_: ChildProcess = spawn(options.command, [...options.args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  process_.stdout?.pipe(log, { end: false });
  process_.stderr?.pipe(log, { end: false });
  if (process_.pid !== undefined) groups.add(process_.pid);
  let ended = false;
  const exited = new Promise<number | null>((resolve) => {
    process_.once("error", () => {
      ended = true;
      resolve(127);
    });
    process_.once("exit", (code) => {
      ended = true;
      resolve(code);
    });
  });
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (process_.pid !== undefined) process.kill(-process_.pid, name);
    } catch {
      // The group is already gone: what we wanted.
    }
  };
  return {
    name: options.name,
    pid: process_.pid ?? -1,
    logFile: options.logFile,
    exited,
    running: () => !ended,
    async stop(graceMs = 5_000) {
      signal("SIGTERM");
      const insist = setTimeout(() => signal("SIGKILL"), graceMs);
      await exited;
      clearTimeout(insist);
      signal("SIGKILL"); // grandchildren that outlived their parent
      if (process_.pid !== undefined) groups.delete(process_.pid);
    },
    tail: (lines = 12) => readFileSync(options.logFile, "utf8").trimEnd().split("\n").slice(-lines).join("\n"),
  };
}

/** Waits until `ready` holds, or says why the process will never get there. */
export async function untilReady(child: Child, ready: () => Promise<boolean>, limitMs: number): Promise<void> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    if (await ready().catch(() => false)) return;
    if (!child.running()) throw new StackError(`${child.name} stopped while starting`, child);
    if (Date.now() > deadline)
      throw new StackError(`${child.name} was not ready within ${Math.round(limitMs / 1000)} s`, child);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Something of the stack did not come up; shows the person the end of its log. */
export class StackError extends Error {
  constructor(message: string, child?: Child) {
    super(child === undefined ? message : `${message}. The end of ${child.logFile}:\n\n${child.tail()}`);
    this.name = "StackError";
  }
}
