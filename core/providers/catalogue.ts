import type { ProviderName } from "#contract/provider.ts";
import type { PricePeriod } from "./prices.ts";

/** Where a model stands with us: only `current` ones hold interviews by default; a candidate waits for its scenario interviews. */
export type ModelStatus = "candidate" | "current" | "retired";

/** One pinned model. Aliases that a provider may move are never listed. */
export interface ModelEntry {
  readonly provider: ProviderName;
  readonly id: string;
  readonly status: ModelStatus;
  /** When the status was last decided, ISO date. */
  readonly statusSince: string;
  readonly voices: readonly string[];
  readonly defaultVoice: string;
  /** Model that writes down what the candidate says; null when the speaking model does it itself. */
  readonly transcriptionModel: string | null;
  readonly limits: {
    readonly contextTokens: number;
    /** After this the provider closes the session by itself; we rotate before. */
    readonly sessionMinutes: number;
    /** Sample rates of the wire, in hertz. */
    readonly inputHz: number;
    readonly outputHz: number;
  };
  readonly abilities: {
    /** Whether an appended system item reaches the model. Gemini drops it without a word. */
    readonly systemItems: boolean;
    readonly promptCache: boolean;
    readonly parallelTools: boolean;
  };
  readonly prices: readonly PricePeriod[];
}

const OPENAI_VOICES = [
  "alloy",
  "ash",
  "ballad",
  "coral",
  "echo",
  "sage",
  "shimmer",
  "verse",
  "marin",
  "cedar",
] as const;
const OPENAI_LIMITS = { contextTokens: 128_000, sessionMinutes: 60, inputHz: 24_000, outputHz: 24_000 } as const;
const OPENAI_ABILITIES = { systemItems: true, promptCache: true, parallelTools: true } as const;

/** Every model we know. Prices as published, dated by the day from which they hold. */
export const CATALOGUE: readonly ModelEntry[] = [
  {
    provider: "openai",
    id: "gpt-realtime-2.1",
    status: "current",
    statusSince: "2026-11-23",
    voices: OPENAI_VOICES,
    defaultVoice: "marin",
    transcriptionModel: "gpt-realtime-whisper",
    limits: OPENAI_LIMITS,
    abilities: OPENAI_ABILITIES,
    prices: [
      {
        from: "2026-07-01",
        perMillionMicroUsd: {
          textIn: 4_000_000,
          textCached: 400_000,
          audioIn: 32_000_000,
          audioCached: 400_000,
          textOut: 24_000_000,
          audioOut: 64_000_000,
        },
      },
    ],
  },
  {
    provider: "openai",
    id: "gpt-realtime-2.1-mini",
    status: "candidate",
    statusSince: "2026-11-23",
    voices: OPENAI_VOICES,
    defaultVoice: "marin",
    transcriptionModel: "gpt-realtime-whisper",
    limits: OPENAI_LIMITS,
    abilities: OPENAI_ABILITIES,
    prices: [
      {
        from: "2026-07-01",
        perMillionMicroUsd: {
          textIn: 600_000,
          textCached: 60_000,
          audioIn: 10_000_000,
          audioCached: 300_000,
          textOut: 2_400_000,
          audioOut: 20_000_000,
        },
      },
    ],
  },
  {
    provider: "gemini",
    id: "gemini-3.8-live",
    status: "candidate",
    statusSince: "2026-11-23",
    voices: ["Puck", "Charon", "Kore", "Fenrir", "Aoede"],
    defaultVoice: "Kore",
    transcriptionModel: null,
    limits: { contextTokens: 128_000, sessionMinutes: 58, inputHz: 16_000, outputHz: 24_000 },
    abilities: { systemItems: false, promptCache: false, parallelTools: true },
    // Nothing is cached: a cached token, should one be reported, costs what any other costs.
    prices: [
      {
        from: "2026-09-15",
        perMillionMicroUsd: {
          textIn: 750_000,
          textCached: 750_000,
          audioIn: 3_000_000,
          audioCached: 3_000_000,
          textOut: 4_500_000,
          audioOut: 12_000_000,
        },
      },
    ],
  },
];

/** The model a provider is used with when nothing else is asked for. */
export const DEFAULT_MODEL: Readonly<Record<ProviderName, string>> = {
  openai: "gpt-realtime-2.1",
  gemini: "gemini-3.8-live",
};

/** A model's entry, or null for one we do not know. */
export const modelEntry = (provider: ProviderName, id: string): ModelEntry | null =>
  CATALOGUE.find((entry) => entry.provider === provider && entry.id === id) ?? null;
