import type { SectionName } from "#contract/section.ts";

/**
 * Least time a planned question needs, in seconds: to ask it, to think, to answer once, and one follow-up.
 * A design problem is a conversation of its own. Estimates of ours, to be replaced by what interviews show.
 */
export const questionSeconds = (section: SectionName): number =>
  section === "system_design" ? 300 : section === "technical" ? 150 : 100;
