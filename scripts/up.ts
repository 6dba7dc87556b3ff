import { join } from "node:path";
import { StackError } from "./stack/child.ts";
import { portIsFree } from "./stack/ports.ts";
import { type LiveKitAccess, ROOT, type Stack, startStack } from "./stack/stack.ts";
import { VivavoceApi } from "./stack/api.ts";

// `npm start`: the whole product on this machine. With OPENAI_API_KEY the real model speaks;
// without one this command, and only this one, demo and tests, asks for simulation.

const port = Number(process.env["PORT"] ?? 8787);
const simulate = process.env["VIVAVOCE_SIMULATE"] === "1" || process.env["OPENAI_API_KEY"] === undefined;
const folder = process.env["VIVAVOCE_STATE"] ?? join(ROOT, ".state");
let stack: Stack | undefined;
let stopping = false;

/** LIVEKIT_URL with its key and secret, when the person has a call server already. */
function ownCallServer(): { livekit?: LiveKitAccess } {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = process.env;
  if (url === undefined || url === "") return {};
  if (key === undefined || secret === undefined)
    throw new StackError(
      "LIVEKIT_URL is set, LIVEKIT_API_KEY or LIVEKIT_API_SECRET is not. Set both, or unset LIVEKIT_URL to start one here.",
    );
  return { livekit: { url, key, secret } };
}

async function stop(code: number): Promise<never> {
  if (!stopping) {
    stopping = true;
    if (stack !== undefined) console.log("\nStopping what was started here.");
    await stack?.stop();
  }
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));

try {
  if (!Number.isInteger(port) || port < 1 || port > 64_000)
    throw new StackError(`PORT must be a number from 1 to 64000, not "${process.env["PORT"]}".`);
  if (!(await portIsFree(port)))
    throw new StackError(
      `Port ${port} is in use by another program. Stop it, or choose another: PORT=${port + 10} npm start`,
    );
  console.log("Vivavoce is starting.");
  const begun = Date.now();
  stack = await startStack({ folder, port, simulate, ...ownCallServer(), say: (line) => console.log(line) });
  const api = new VivavoceApi(stack.url, stack.secrets.consoleKey);
  const joinUrl = await api.tryoutLink();
  console.log(
    [
      `\nReady in ${((Date.now() - begun) / 1000).toFixed(1)} s.\n`,
      `  Console     ${stack.url}/console/#key=${stack.secrets.consoleKey}`,
      `  Candidate   ${joinUrl}`,
      `  API         ${stack.url}/docs\n`,
      simulate
        ? "  The interviewer is SIMULATED: it speaks and listens, but understands only the simulated candidate.\n  For a real one: OPENAI_API_KEY=… npm start"
        : "  The interviewer is the real model of your OPENAI_API_KEY: each interview costs money.",
      `  Logs are in ${folder.replace(`${process.cwd()}/`, "")}/. Ctrl-C stops everything.`,
    ].join("\n"),
  );
  const first = await Promise.race(stack.children.map(async (child) => ({ child, code: await child.exited })));
  if (!stopping) {
    console.error(
      `\nThe ${first.child.name} stopped by itself (${first.code ?? "signal"}). The end of its log:\n\n${first.child.tail()}`,
    );
    await stop(1);
  }
} catch (cause) {
  console.error(`\n${cause instanceof StackError ? cause.message : (cause as Error).stack}`);
  await stop(1);
}
