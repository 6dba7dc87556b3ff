import { join } from "node:path";
import { type Child, startChild, untilReady } from "./child.ts";
import { freePort } from "./ports.ts";

/** A simulated provider in a process of its own. */
export interface SimulatedProvider {
  readonly child: Child;
  /** Where it listens, without the API's path. */
  readonly url: string;
  readonly apiKey: string;
  /** Resolves when it answers. */
  readonly ready: () => Promise<void>;
}

export interface SimulatedProviderOptions {
  readonly root: string;
  /** Where its log goes. */
  readonly folder: string;
  readonly family: "openai" | "gemini";
  /** It takes the first free port from here on. */
  readonly port: number;
}

/** Building the ears takes a while when no voice is cached. */
const READY_WITHIN_MS = 120_000;
const API_KEY = "simulated";
const PROBE: Readonly<Record<SimulatedProviderOptions["family"], readonly [path: string, headers: HeadersInit]>> = {
  openai: ["/v1/models/any", { authorization: `Bearer ${API_KEY}` }],
  gemini: ["/v1beta/models/any", { "x-goog-api-key": API_KEY }],
};

/** Starts the simulator of one family. */
export async function startSimulatedProvider(options: SimulatedProviderOptions): Promise<SimulatedProvider> {
  const { root, folder, family } = options;
  const port = await freePort(options.port);
  const url = `http://127.0.0.1:${port}`;
  const child = startChild({
    name: `simulated ${family}`,
    command: process.execPath,
    args: ["--disable-warning=ExperimentalWarning", join(root, `simulators/${family}/main.ts`)],
    env: {
      PORT: String(port),
      SIMULATOR_API_KEY: API_KEY,
      // Runs differ by a point or two, as a model's would: a report of three equal runs would show nothing.
      EVALUATOR_SEED: family === "openai" ? "1" : "2",
      VIVAVOCE_SIMULATE: "1",
    },
    logFile: join(folder, family === "openai" ? "simulator.log" : `simulator-${family}.log`),
  });
  const [path, headers] = PROBE[family];
  const answers = async (): Promise<boolean> => (await fetch(url + path, { headers })).ok;
  return { child, url, apiKey: API_KEY, ready: () => untilReady(child, answers, READY_WITHIN_MS) };
}
