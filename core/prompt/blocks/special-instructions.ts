import type { InterviewConfig } from "#contract/interview-config.ts";
import { quoted } from "../quoted.ts";

/** The company's wishes for this interview; left out when there are none. */
export const specialInstructionsBlock = (config: InterviewConfig): string | null =>
  config.specialInstructions === ""
    ? null
    : `# Wishes for this interview
Follow these wherever they leave the rules above intact.
${quoted(config.specialInstructions)}`;
