import type { ProviderLostCode } from "#contract/agent-report.ts";
import type { CandidateLevel, InterviewType, Language } from "#contract/interview-config.ts";
import type { EndReason, InterviewPhase, PauseReason } from "#contract/interview.ts";
import type { Mode, Source } from "#contract/mode.ts";
import type { Role } from "#contract/principal.ts";
import type { ProviderName } from "#contract/provider.ts";
import type { SectionName } from "#contract/section.ts";

/** What the product's own words are called on the screen. */
export const terms = {
  phase: {
    scheduled: "Scheduled",
    waiting: "Waiting",
    live: "Live",
    paused: "Paused",
    ended: "Ended",
  } satisfies Record<InterviewPhase, string>,
  endReason: {
    completed: "Completed",
    timed_out: "Time ran out",
    withdrawn: "Candidate withdrew",
    abandoned: "Candidate left",
    no_show: "Nobody came",
    cancelled: "Cancelled",
    failed: "Failed",
  } satisfies Record<EndReason, string>,
  endReasonMeans: {
    completed: "The interview ran to its spoken goodbye.",
    timed_out: "The hard stop, a minute after the planned end, closed it.",
    withdrawn: "The candidate chose not to go on.",
    abandoned: "The candidate left and did not come back in time.",
    no_show: "The window closed and nobody had started.",
    cancelled: "Someone at your organisation cancelled it.",
    failed: "It could not go on for technical reasons. You can offer it again.",
  } satisfies Record<EndReason, string>,
  pause: {
    candidate_absent: "the candidate is away",
    no_agent: "no interviewer is available",
    no_provider: "the voice provider cannot be reached",
    person: "someone paused it",
  } satisfies Record<PauseReason, string>,
  /** Why a voice provider's connection ended, or none came about; in words somebody can act on. */
  providerLost: {
    refused: "it refused what was asked of it",
    unauthorized: "the key is wrong or was taken back",
    forbidden: "the key may not do this",
    model: "the key's project has no such model",
    region: "it does not serve this region",
    unreachable: "it did not answer",
    closed: "it hung up",
    expired: "its time was over",
    quota: "the account has no credit left",
    rate_limited: "too much was asked in a minute; it is waited for",
    stalled: "it fell silent",
    protocol: "it said something nobody understands",
  } satisfies Record<ProviderLostCode, string>,
  section: {
    opening: "Opening",
    background: "Background",
    technical: "Technical",
    system_design: "System design",
    qa: "Candidate's questions",
    wrapup: "Wrap-up",
  } satisfies Record<SectionName, string>,
  level: {
    junior: "Junior",
    mid: "Mid-level",
    senior: "Senior",
    staff: "Staff",
    principal: "Principal",
  } satisfies Record<CandidateLevel, string>,
  type: {
    technical: "Technical",
    behavioral: "Behavioural",
    system_design: "System design",
    mixed: "Mixed",
  } satisfies Record<InterviewType, string>,
  language: { en: "English", de: "German", es: "Spanish", fr: "French" } satisfies Record<Language, string>,
  provider: { openai: "OpenAI", gemini: "Gemini" } satisfies Record<ProviderName, string>,
  source: { simulator: "Simulator", replay: "Replay", provider: "Provider" } satisfies Record<Source, string>,
  mode: { test: "Test", live: "Live" } satisfies Record<Mode, string>,
  role: { admin: "Admin", recruiter: "Recruiter", reviewer: "Reviewer", agent: "Agent" } satisfies Record<Role, string>,
  roleMeans: {
    admin: "Everything, keys included",
    recruiter: "Guides and interviews",
    reviewer: "Reads interviews, changes nothing",
    agent: "Only what an interviewer process needs",
  } satisfies Record<Role, string>,
  flag: (code: string): string => ({ no_agent: "No interviewer was available" })[code] ?? code.replaceAll("_", " "),
} as const;
