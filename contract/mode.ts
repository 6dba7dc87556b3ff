import * as z from "zod";

/** Test and live never mix: keys, guides, interviews and all that follows belong to exactly one. */
export const Mode = z.enum(["test", "live"]).meta({ id: "Mode" });
export type Mode = z.infer<typeof Mode>;

/** Where a figure or a voice comes from. Only `provider` says anything about a model. */
export const Source = z.enum(["simulator", "replay", "provider"]).meta({ id: "Source" });
export type Source = z.infer<typeof Source>;

export const SIMULATED_MODEL_PREFIX = "simulator:";
const NO_NAME = /^\s*(?:unknown|none|null|undefined|n\/a|-|\?)?\s*$/i;

/**
 * What a server calls its own model tells simulators apart; no flag of ours is believed. A server that names none is no
 * provider: nothing it says may count as one's.
 */
export const sourceOfModel = (reportedModel: string): Source =>
  reportedModel.trim().toLowerCase().startsWith(SIMULATED_MODEL_PREFIX) || NO_NAME.test(reportedModel)
    ? "simulator"
    : "provider";
