import type { Interview } from "../durable-objects/interview.ts";
import type { ObjectEnv } from "../durable-objects/object-env.ts";

/** Bindings, settings and secrets of the Worker; wrangler.toml and .dev.vars.example describe each. */
export interface Env extends ObjectEnv {
  readonly INTERVIEW: DurableObjectNamespace<Interview>;
  readonly ASSETS: Fetcher;
  readonly LIMIT_SIGN_IN: RateLimit;
  readonly LIMIT_JOIN: RateLimit;
  readonly LIMIT_API: RateLimit;
  readonly ENVIRONMENT: "local" | "test" | "production";
  readonly OPENAI_BASE_URL: string;
  readonly OPENAI_API_KEY?: string;
  readonly GEMINI_BASE_URL: string;
  readonly GEMINI_API_KEY?: string;
  readonly AGENT_SECRET: string;
  readonly TOKEN_SECRET: string;
}
