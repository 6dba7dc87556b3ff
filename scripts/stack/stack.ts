import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Child, startChild, untilReady } from "./child.ts";
import { startEdge } from "./edge.ts";
import { type LocalSecrets, localSecrets } from "./local-state.ts";
import { buildPages } from "./pages.ts";
import { freePort } from "./ports.ts";
import { startSfu } from "./sfu.ts";
import { startSimulatedProvider } from "./simulated-provider.ts";
import { seedSql } from "../seed.ts";
import { PROCESS_READY } from "../../agent/log.ts";

export const ROOT = dirname(dirname(import.meta.dirname));

/** 7880, as everybody's, beside the page's 8787; stacks at other ports do not look for the same one. */
const CALL_SERVER_BELOW = 907;

export interface StackOptions {
  /** Where this stack keeps its secrets, database, recordings and logs. */
  readonly folder: string;
  /** The page's port; everything inside finds its own. */
  readonly port: number;
  /** Simulated providers: asked for by the caller, never fallen into. A caller may bring one it runs itself. */
  readonly simulate: boolean | { readonly url: string; readonly apiKey: string };
  /** How many families of evaluators are simulated; 1. With 2, an evaluation's runs take turns between them. */
  readonly families?: 1 | 2;
  /** A call server of the caller's own; without it one is started here. */
  readonly livekit?: LiveKitAccess;
  readonly say: (line: string) => void;
}

/** Where a call server is and how to prove who asks. */
export interface LiveKitAccess {
  readonly url: string;
  readonly key: string;
  readonly secret: string;
}

/** An agent: it takes interviews from the call server until it is told to stop. */
export interface Agent {
  readonly child: Child;
  readonly healthUrl: string;
}

/** A running stack. */
export interface Stack {
  readonly url: string;
  readonly secrets: LocalSecrets;
  readonly livekit: LiveKitAccess;
  /** Base URL of the simulator's HTTP side, or null with a real provider. */
  readonly simulatorUrl: string | null;
  readonly children: readonly Child[];
  readonly agent: Agent;
  /** Starts one more beside it. */
  readonly startAgent: () => Promise<Agent>;
  readonly stop: () => Promise<void>;
}

/**
 * Brings up pages, call server, Worker, provider or simulator, and agent, in the order they need each other.
 * Whatever fails, everything already started is stopped.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { folder, port, say } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secrets = localSecrets(folder);
  const url = `http://127.0.0.1:${port}`;
  const children: Child[] = [];
  const stop = async (): Promise<void> => {
    // The agent first, so that it can say goodbye to the others.
    for (const child of children.toReversed()) await child.stop();
    children.length = 0;
  };
  const step = async <T>(what: string, work: () => Promise<T>, detail: (value: T) => string = () => ""): Promise<T> => {
    const begun = Date.now();
    const value = await work();
    const more = detail(value);
    say(`  ✓ ${what}${more === "" ? "" : ` (${more})`}  ${((Date.now() - begun) / 1000).toFixed(1)} s`);
    return value;
  };

  try {
    await step(
      "pages",
      () => buildPages(ROOT),
      (built) => (built ? "built" : "unchanged"),
    );

    const webhookUrl = `${url}/v1/hooks/livekit`;
    const livekit =
      options.livekit ??
      (await step(
        "call server",
        async () => {
          const access = { key: secrets.livekitKey, secret: secrets.livekitSecret };
          const sfu = await startSfu({ folder, ...access, webhookUrl, say, preferredPort: port - CALL_SERVER_BELOW });
          if (sfu.child !== null) children.push(sfu.child);
          return { ...access, url: sfu.url, from: sfu.from };
        },
        (started) => started.from,
      ));

    const provider: Record<string, string> = {};
    let simulatorUrl: string | null = null;
    if (typeof options.simulate === "object") {
      simulatorUrl = options.simulate.url.replace(/\/v1$/, "");
      provider["OPENAI_API_KEY"] = options.simulate.apiKey;
      provider["OPENAI_BASE_URL"] = options.simulate.url;
    } else if (options.simulate) {
      const simulated = await startSimulatedProvider({ root: ROOT, folder, family: "openai", port: port + 300 });
      children.push(simulated.child);
      simulatorUrl = simulated.url;
      provider["OPENAI_API_KEY"] = simulated.apiKey;
      provider["OPENAI_BASE_URL"] = `${simulatorUrl}/v1`;
      await step("simulated provider", simulated.ready);
    } else {
      for (const name of ["OPENAI_API_KEY", "OPENAI_BASE_URL"])
        if (process.env[name] !== undefined) provider[name] = process.env[name];
    }

    // For the Worker only: the agent's interviewers need none. A real key is never used beside simulators.
    const secondFamily: Record<string, string> = {};
    if (options.simulate === false) {
      for (const name of ["GEMINI_API_KEY", "GEMINI_BASE_URL"])
        if (process.env[name] !== undefined) secondFamily[name] = process.env[name];
    } else if (options.families === 2) {
      const simulated = await startSimulatedProvider({ root: ROOT, folder, family: "gemini", port: port + 400 });
      children.push(simulated.child);
      secondFamily["GEMINI_API_KEY"] = simulated.apiKey;
      secondFamily["GEMINI_BASE_URL"] = `${simulated.url}/v1beta`;
      await step("simulated second family", simulated.ready);
    }

    const vars = {
      OPENAI_BASE_URL: "https://api.openai.com/v1",
      GEMINI_BASE_URL: "https://generativelanguage.googleapis.com/v1beta",
      ENVIRONMENT: "local",
      PUBLIC_URL: url,
      LIVEKIT_URL: livekit.url,
      LIVEKIT_API_KEY: livekit.key,
      LIVEKIT_API_SECRET: livekit.secret,
      AGENT_SECRET: secrets.agentSecret,
      TOKEN_SECRET: secrets.tokenSecret,
      RETENTION_DAYS: "180",
      ...provider,
      ...secondFamily,
    };
    const seed = await seedSql({ key: secrets.consoleKey });
    children.push(await step("edge Worker", () => startEdge({ folder, port, vars, seedSql: seed })));

    let agents = 0;
    const startAgent = async (): Promise<Agent> => {
      const healthPort = await freePort(port + 100);
      const name = ++agents === 1 ? "agent" : `agent-${agents}`;
      const child = startChild({
        name,
        command: process.execPath,
        args: ["--disable-warning=ExperimentalWarning", join(ROOT, "agent/main.ts"), "start"],
        env: {
          WORKER_URL: url,
          AGENT_SECRET: secrets.agentSecret,
          LIVEKIT_URL: livekit.url,
          LIVEKIT_API_KEY: livekit.key,
          LIVEKIT_API_SECRET: livekit.secret,
          PORT: String(healthPort),
          LOG_LEVEL: "info",
          ...provider,
        },
        logFile: join(folder, `${name}.log`),
      });
      children.push(child);
      const healthUrl = `http://127.0.0.1:${healthPort}/health`;
      // Registered, and one of its processes has loaded: an interview that begins now finds its interviewer at once.
      const ready = async (): Promise<boolean> =>
        readFileSync(child.logFile, "utf8").includes(PROCESS_READY) && (await fetch(healthUrl)).ok;
      await untilReady(child, ready, 180_000);
      return { child, healthUrl };
    };
    const agent = await step("agent", startAgent);
    return { url, secrets, livekit, simulatorUrl, children, agent, startAgent, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}
