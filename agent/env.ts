import * as z from "zod";
import { err, ok, type Result } from "#contract/result.ts";

/** Everything the agent takes from its environment; anything else in it is not read. */
const Env = z.object({
  WORKER_URL: z.url({ protocol: /^https?$/ }),
  AGENT_SECRET: z.string().min(16),
  LIVEKIT_URL: z.url({ protocol: /^wss?$/ }),
  LIVEKIT_API_KEY: z.string().min(1),
  LIVEKIT_API_SECRET: z.string().min(1),
  OPENAI_API_KEY: z.string().min(1),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).default("https://api.openai.com/v1"),
  /** Interviews this container holds at once: about four a CPU, 240 MB each. */
  MAX_INTERVIEWS: z.coerce.number().int().min(1).max(64).default(4),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8081),
});

export interface AgentEnv {
  readonly workerUrl: string;
  readonly agentSecret: string;
  readonly livekit: { readonly url: string; readonly apiKey: string; readonly apiSecret: string };
  readonly openai: { readonly apiKey: string; readonly baseUrl: string };
  readonly maxInterviews: number;
  readonly port: number;
}

/** Says everything that is wrong at once, by variable name and never by value. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Result<AgentEnv, string> {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Env.safeParse(present);
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `  ${name} ${present[name] === undefined ? "is missing" : "is not valid"}`;
    });
    return err(`The agent cannot start:\n${[...new Set(complaints)].join("\n")}`);
  }
  const env = parsed.data;
  return ok({
    workerUrl: env.WORKER_URL.replace(/\/$/, ""),
    agentSecret: env.AGENT_SECRET,
    livekit: { url: env.LIVEKIT_URL, apiKey: env.LIVEKIT_API_KEY, apiSecret: env.LIVEKIT_API_SECRET },
    openai: { apiKey: env.OPENAI_API_KEY, baseUrl: env.OPENAI_BASE_URL.replace(/\/$/, "") },
    maxInterviews: env.MAX_INTERVIEWS,
    port: env.PORT,
  });
}
