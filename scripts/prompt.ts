import { promptCommand } from "./prompt/prompt-command.ts";

// `npm run prompt -- build | show | diff | lint`: what a guide becomes. Usage and exit codes: prompt/usage.ts.

process.exitCode = promptCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  note: (text) => void process.stderr.write(text),
  colour: process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "",
});
