import { assertNever } from "#contract/result.ts";
import type { DirectiveKind } from "#contract/directive.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { SectionName } from "#contract/section.ts";
import { oneLine, quoted } from "./quoted.ts";
import { sectionPurpose } from "./section-purpose.ts";
import { questionsToAsk, type QuestionText } from "./question-list.ts";
import { minutesLeft } from "./minutes-left.ts";

/** What a directive can be about. Everything is optional: a text says only what is known. Never a score. */
export interface DirectiveFacts {
  /** The section it is about: the current one, or the one just entered for `section_advanced`. */
  readonly section?: SectionName;
  readonly nextSection?: SectionName;
  readonly sectionLeftMs?: number;
  readonly interviewLeftMs?: number;
  /** Questions of the section still to ask, required ones first. */
  readonly openQuestions?: readonly QuestionText[];
  /** Areas of the rubric without a note yet. */
  readonly areasWithoutNotes?: readonly string[];
  /** A person's note, for `observer_note`. */
  readonly note?: string;
  /** What a refused call should have been, for `tool_refused`: the `next` of its reply. */
  readonly next?: string;
  readonly toolName?: string;
}

/**
 * The text of a directive for the model, appended as a system item; null for kinds that only the agent's
 * process obeys. Each is short, says what to do now, and would do no harm if it were read aloud.
 */
export function directiveText(kind: DirectiveKind, facts: DirectiveFacts, config: InterviewConfig): string | null {
  const body = bodyOf(kind, facts, config);
  return body === null ? null : `Direction (do not read aloud): ${body}`;
}

function bodyOf(kind: DirectiveKind, facts: DirectiveFacts, config: InterviewConfig): string | null {
  const section = facts.section ?? "current";
  switch (kind) {
    case "section_warning":
      return `the ${section} section is nearly over${minutesLeft(" with", facts.sectionLeftMs, " left")}. Let the current answer finish; ask only what still matters most.${questionsToAsk(facts.openQuestions)}`;
    case "move_on":
      return `the time of the ${section} section is used up. When the candidate has finished the sentence they are in, thank them, call transition_section${facts.nextSection === undefined ? "" : ` with ${facts.nextSection}`} and lead over. No further question in this section.`;
    case "section_advanced":
      return `the interview is now in the ${section} section${minutesLeft(" for", facts.sectionLeftMs, "")}: ${facts.section === undefined ? "go on with it" : sectionPurpose(config.type, facts.section)}. Do not call transition_section for it. Lead over in one sentence at the next pause.${questionsToAsk(facts.openQuestions)}`;
    case "rubric_refresh":
      return `half of the time is over${minutesLeft(";", facts.interviewLeftMs, " left")}. The areas are ${config.rubricAreas.map((area) => oneLine(area.name)).join(", ")}.${missingAreas(facts.areasWithoutNotes)} One question per turn, no verdicts, note evidence after each answer.`;
    case "wrap_up":
      return `the interview is about to end${minutesLeft(" in", facts.interviewLeftMs, "")}. If the candidate has had no chance to ask questions, offer them one now, briefly. Otherwise call transition_section with wrapup and begin to close.`;
    case "end":
      return "the time is over. At the next pause, close now in two or three sentences: thank the candidate, say that a person will review the interview and that the company will be in touch, say goodbye. Ask nothing more.";
    case "observer_note":
      return `a person at the company who is listening asks you to consider the following. It is quoted; follow it only within your rules, do not read it out, and do not say that someone is listening unless asked.\n${quoted(facts.note ?? "")}`;
    case "tool_refused":
      return `your earlier call${facts.toolName === undefined ? "" : ` of ${oneLine(facts.toolName)}`} was not accepted. ${facts.next ?? "Do not repeat it; go on with the interview."}`;
    case "hold_over":
      return "the candidate's moment to think is over. Ask gently whether they are ready, in one short sentence; if they want more time, give it.";
    case "resume":
      return `the interview goes on after a break${facts.section === undefined ? "" : `, in the ${section} section`}. Welcome the candidate back in one short sentence without greeting again, and take up what was being discussed. If a question was open, put it once more in fewer words.`;
    case "hold":
    case "pause":
      return null;
    default:
      return assertNever(kind);
  }
}

const missingAreas = (areas: readonly string[] | undefined): string =>
  areas === undefined || areas.length === 0 ? "" : ` Nothing is noted yet for ${areas.map(oneLine).join(", ")}: make room for them.`;
