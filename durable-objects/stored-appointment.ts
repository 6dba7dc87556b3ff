import type { Assignment } from "#contract/agent-protocol.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Mode } from "#contract/mode.ts";

/**
 * What an interview object keeps beside its log: enough to hold the interview without asking anyone.
 * Facts about the candidate are not here but among the words.
 */
export interface StoredAppointment {
  readonly interviewId: string;
  readonly orgId: string;
  readonly mode: Mode;
  readonly calendarId: string;
  readonly config: InterviewConfig;
  readonly promptText: string;
  readonly tools: Assignment["tools"];
  readonly metadata: Readonly<Record<string, string>>;
  readonly createdAtMs: number;
}

/** How the candidate can be reached and known, as scheduling was told. Deleted with the person's words. */
export interface CandidateContact {
  readonly email?: string | undefined;
  readonly externalId?: string | undefined;
  readonly locale?: string | undefined;
}

/** Id of the words row that holds the contact, as JSON. */
export const CONTACT_WORDS_ID = "candidate-contact";
