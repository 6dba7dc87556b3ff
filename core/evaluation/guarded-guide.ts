import type { InterviewConfig } from "#contract/interview-config.ts";
import { withoutAddresses } from "./withhold.ts";

/**
 * The guide as the evaluator may read it: sentences of its free texts that speak to whoever scores are left out,
 * as they would be from a candidate's mouth. Area and anchors are the standard itself and stay as they are.
 */
export const guardedGuide = (config: InterviewConfig): InterviewConfig => ({
  ...config,
  role: withoutAddresses(config.role),
  company: withoutAddresses(config.company),
  companyContext: withoutAddresses(config.companyContext),
  specialInstructions: withoutAddresses(config.specialInstructions),
});
