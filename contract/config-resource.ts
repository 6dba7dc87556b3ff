import * as z from "zod";
import { InterviewConfig } from "./interview-config.ts";
import { Mode } from "./mode.ts";
import { Finding } from "./problem.ts";

/** One immutable version of a guide. An edit makes the next version; interviews pin one. */
export const ConfigVersion = z
  .object({
    id: z.string().describe("`cfg_…`, the same for all versions"),
    version: z.int().positive(),
    hash: z.string().describe("SHA-256 of the canonical JSON, hex"),
    mode: Mode,
    config: InterviewConfig,
    findings: z.array(Finding).describe("Warnings; errors never get this far"),
    createdAtMs: z.int(),
    archived: z.boolean(),
  })
  .meta({ id: "ConfigVersion" });
export type ConfigVersion = z.infer<typeof ConfigVersion>;

/** A row of the list: enough to choose from. */
export const ConfigSummary = z
  .object({
    id: z.string(),
    version: z.int().positive(),
    role: z.string(),
    company: z.string(),
    level: z.string(),
    type: z.string(),
    durationMinutes: z.int(),
    questionCount: z.int(),
    mode: Mode,
    createdAtMs: z.int(),
  })
  .meta({ id: "ConfigSummary" });
export type ConfigSummary = z.infer<typeof ConfigSummary>;
