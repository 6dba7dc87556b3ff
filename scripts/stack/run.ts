import { spawn } from "node:child_process";
import { StackError } from "./child.ts";

/** Runs a program to its end; its output is shown only when it fails. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", (cause) => reject(new StackError(`${command} could not be run: ${cause.message}`)));
    child.once("close", (code) => {
      if (code === 0) resolve(output);
      else
        reject(
          new StackError(
            `${command} ${args[0] ?? ""} ended with ${code}:\n\n${output.trimEnd().split("\n").slice(-20).join("\n")}`,
          ),
        );
    });
  });
}
