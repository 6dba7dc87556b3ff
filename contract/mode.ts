import * as z from "zod";

/** Test and live never mix: keys, guides, interviews and all that follows belong to exactly one. */
export const Mode = z.enum(["test", "live"]).meta({ id: "Mode" });
export type Mode = z.infer<typeof Mode>;

/** Where a figure or a voice comes from. Only `provider` says anything about a model. */
export const Source = z.enum(["simulator", "replay", "provider"]).meta({ id: "Source" });
export type Source = z.infer<typeof Source>;

/** What a server calls its own model tells simulators apart; no flag of ours is believed. */
export const SIMULATED_MODEL_PREFIX = "simulator:";
export const sourceOfModel = (reportedModel: string): Source =>
  reportedModel.startsWith(SIMULATED_MODEL_PREFIX) ? "simulator" : "provider";
