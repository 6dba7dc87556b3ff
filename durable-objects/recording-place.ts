import type { Mode } from "#contract/mode.ts";

/** Where an interview's recording lives in R2: organisation and mode come first, so that neither can be mixed up. */
export const recordingPrefix = (orgId: string, mode: Mode, interviewId: string): string =>
  `${orgId}/${mode}/${interviewId}/`;
