import type { InterviewConfig } from "#contract/interview-config.ts";
import { quoted } from "../quoted.ts";

/** What the company says about itself: context for asking. Answers to the candidate come from the tool. */
export const companyBlock = (config: InterviewConfig): string =>
  config.companyContext === ""
    ? "# About the company\nNothing was provided."
    : `# About the company\n${quoted(config.companyContext)}`;
