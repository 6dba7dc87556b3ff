import { ApiError } from "./api-error.ts";
import type { SessionUpdate, Tool, TurnDetection } from "./client-events.ts";

/** Names everything that only pretends to be a provider's model; the platform goes by it. */
export const SIMULATOR_PREFIX = "simulator:";
/** The provider's hard limit. */
export const SESSION_LIMIT_MINUTES = 60;

type Audio = NonNullable<SessionUpdate["audio"]>;

/** The effective settings of one session, as `session.created` and `session.updated` show them. */
export interface Session {
  readonly object: "realtime.session";
  readonly type: "realtime";
  readonly id: string;
  readonly model: string;
  readonly expires_at: number;
  output_modalities: ["audio"] | ["text"];
  instructions: string;
  audio: {
    input: Required<Pick<NonNullable<Audio["input"]>, "format">> & {
      noise_reduction: NonNullable<Audio["input"]>["noise_reduction"] | null;
      transcription: NonNullable<Audio["input"]>["transcription"] | null;
      turn_detection: TurnDetection | null;
    };
    output: {
      format: NonNullable<NonNullable<Audio["output"]>["format"]>;
      voice: NonNullable<NonNullable<Audio["output"]>["voice"]>;
      speed: number;
    };
  };
  tools: Tool[];
  tool_choice: NonNullable<SessionUpdate["tool_choice"]>;
  parallel_tool_calls: boolean;
  max_output_tokens: number | "inf";
  truncation: NonNullable<SessionUpdate["truncation"]>;
  tracing: unknown;
  reasoning?: NonNullable<SessionUpdate["reasoning"]>;
  include: string[] | null;
  prompt: null;
}

/** Seen in `session.created`; whoever names a detector without a length gets the 500 ms of the reference. */
const SILENCE_AT_FIRST_MS = 200;

/** Several calls in one response came with the reasoning models. */
export const canCallInParallel = (model: string): boolean => /gpt-realtime-[2-9]/.test(model);

export function newSession(id: string, model: string, expiresAtSeconds: number): Session {
  return {
    object: "realtime.session",
    type: "realtime",
    id,
    model: SIMULATOR_PREFIX + model,
    expires_at: expiresAtSeconds,
    output_modalities: ["audio"],
    instructions: "",
    audio: {
      input: {
        format: { type: "audio/pcm", rate: 24_000 },
        noise_reduction: null,
        transcription: null,
        turn_detection: withDefaults({ type: "server_vad", silence_duration_ms: SILENCE_AT_FIRST_MS }),
      },
      output: { format: { type: "audio/pcm", rate: 24_000 }, voice: "alloy", speed: 1 },
    },
    tools: [],
    tool_choice: "auto",
    parallel_tool_calls: canCallInParallel(model),
    max_output_tokens: "inf",
    truncation: "auto",
    tracing: null,
    include: null,
    prompt: null,
  };
}

/** Applies a partial update; what it does not name stays. The error says why nothing was changed. */
export function updateSession(session: Session, update: SessionUpdate, voiceIsFixed: boolean): Session | ApiError {
  const { audio, model, tracing, prompt, include, reasoning, ...plain } = update;
  if (model !== undefined && model !== session.model && SIMULATOR_PREFIX + model !== session.model) {
    return new ApiError("invalid_value", "The model of a session cannot be changed.", "session.model");
  }
  if (prompt) return new ApiError("invalid_value", "Stored prompts do not exist here.", "session.prompt");
  if (update.parallel_tool_calls && !canCallInParallel(session.model)) {
    return new ApiError(
      "invalid_value",
      "parallel_tool_calls is only supported by reasoning Realtime models.",
      "session.parallel_tool_calls",
    );
  }
  const { input, output } = audio ?? {};
  if (output?.voice !== undefined && output.voice !== session.audio.output.voice && voiceIsFixed) {
    return new ApiError(
      "cannot_update_voice",
      "Cannot update a conversation's voice if assistant audio is present.",
      "session.audio.output.voice",
    );
  }
  return {
    ...session,
    ...defined(plain),
    audio: {
      input: {
        ...session.audio.input,
        ...defined(input ?? {}),
        ...(input?.turn_detection ? { turn_detection: withDefaults(input.turn_detection) } : {}),
      },
      output: { ...session.audio.output, ...defined(output ?? {}) },
    },
    ...(tracing === undefined ? {} : { tracing }),
    ...(include === undefined ? {} : { include }),
    ...(reasoning === undefined ? {} : { reasoning }),
  } as Session;
}

/** Defaults of the provider's reference; 500 ms of silence since general availability. */
function withDefaults(detection: TurnDetection): TurnDetection {
  const answers = { create_response: true, interrupt_response: true };
  if (detection.type === "semantic_vad")
    return { eagerness: "auto", ...answers, ...defined(detection) } as TurnDetection;
  return {
    threshold: 0.5,
    prefix_padding_ms: 300,
    silence_duration_ms: 500,
    idle_timeout_ms: null,
    ...answers,
    ...defined(detection),
  } as TurnDetection;
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<T>;
}
