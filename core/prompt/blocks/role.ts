import type { InterviewConfig } from "#contract/interview-config.ts";
import { oneLine } from "../quoted.ts";

const LEVELS = {
  junior: "junior (sound basics, and learns; guidance will be needed)",
  mid: "mid (independent on well-defined work)",
  senior: "senior (owns problems from start to finish and sees consequences beyond their own desk)",
  staff: "staff (shapes the work of several teams)",
  principal: "principal (sets direction for the whole organisation)",
} as const;

const TYPES = {
  technical: "technical",
  behavioral: "behavioural: past behaviour in real situations",
  system_design: "system design",
  mixed: "mixed (skill and past behaviour)",
} as const;

/** The position this interview is for. The level says how deep to ask, never how kindly. */
export const roleBlock = (config: InterviewConfig): string => `# Role
- Position: ${oneLine(config.role)}
- Company: ${oneLine(config.company)}
- Level: ${LEVELS[config.level]}
- Interview: ${TYPES[config.type]}, ${config.durationMinutes} minutes`;
