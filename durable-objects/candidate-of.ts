import type { Candidate } from "#contract/interview.ts";
import type { InterviewState } from "#core/interview/state.ts";
import type { LogStore } from "./log-store.ts";
import { CONTACT_WORDS_ID, type CandidateContact } from "./stored-appointment.ts";

/** The person, as long as their words exist. */
export function candidateOf(state: InterviewState, store: LogStore): Candidate | null {
  const name = state.appointment === null ? null : store.words(state.appointment.candidate.id);
  if (name === null) return null;
  const contact = JSON.parse(store.words(CONTACT_WORDS_ID) ?? "{}") as CandidateContact;
  return { name, ...contact } as Candidate;
}
