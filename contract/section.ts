import * as z from "zod";

/** Every section an interview can have, in the only order they ever come. */
export const SECTION_NAMES = ["opening", "background", "technical", "system_design", "qa", "wrapup"] as const;
export const SectionName = z.enum(SECTION_NAMES).meta({ id: "SectionName" });
export type SectionName = z.infer<typeof SectionName>;

/** One section of a plan and its share of the interview, in seconds of interview clock before any time factor. */
export const PlannedSection = z
  .object({ name: SectionName, seconds: z.int().positive() })
  .meta({ id: "PlannedSection" });
export type PlannedSection = z.infer<typeof PlannedSection>;

/** The sections of one interview in order; their seconds sum exactly to the planned duration. */
export const SectionPlan = z.array(PlannedSection).min(1).meta({ id: "SectionPlan" });
export type SectionPlan = readonly PlannedSection[];
