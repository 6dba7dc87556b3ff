import type { InterviewType } from "#contract/interview-config.ts";
import type { SectionName } from "#contract/section.ts";

const COMMON: Readonly<Record<SectionName, string>> = {
  opening: "greet, say who you are and how this works, put the candidate at ease",
  background: "what the candidate has done that matters for this role, and their own part in it",
  technical: "the knowledge and skill the role needs, in depth",
  system_design: "one design problem, from requirements to trade-offs, led by the candidate",
  qa: "invite the candidate's own questions and answer each one",
  wrapup: "thank the candidate, say what happens next, say goodbye",
};

const BY_TYPE: Readonly<Partial<Record<InterviewType, Readonly<Partial<Record<SectionName, string>>>>>> = {
  behavioral: { technical: "past behaviour: real situations, what the candidate did themselves, and what came of it" },
  mixed: { technical: "the skill the role needs, and real situations in which the candidate used it" },
};

/** What a section is for, as the interviewer is told. Behavioural interviews use their technical share for past behaviour. */
export const sectionPurpose = (type: InterviewType, section: SectionName): string =>
  BY_TYPE[type]?.[section] ?? COMMON[section];
