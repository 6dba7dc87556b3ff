import type { InterviewConfig } from "#contract/interview-config.ts";
import { quoted } from "../quoted.ts";

/** What the company asked of the interviewer: explains the conversation, and is no second rubric. */
export const evaluatorWishesBlock = (config: InterviewConfig): string | null =>
  config.specialInstructions === ""
    ? null
    : `# What the interviewer was asked to mind
It explains how the conversation went. The anchors alone say what counts.
${quoted(config.specialInstructions)}`;
