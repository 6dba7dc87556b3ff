import { assertNever } from "#contract/result.ts";
import type { DirectiveKind } from "#contract/directive.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { SectionName } from "#contract/section.ts";
import { direction } from "./direction.ts";
import { oneLine, quoted } from "./quoted.ts";
import { sectionPurpose } from "./section-purpose.ts";
import { questionsToAsk, type QuestionText } from "./question-list.ts";
import { aboutMinutes } from "./minutes-left.ts";

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
  return body === null ? null : direction(body);
}

function bodyOf(kind: DirectiveKind, facts: DirectiveFacts, config: InterviewConfig): string | null {
  const section = facts.section ?? "current";
  switch (kind) {
    case "section_warning":
      return `The ${section} section has ${facts.sectionLeftMs === undefined ? "little time" : aboutMinutes(facts.sectionLeftMs)} left. Let the current answer finish; then ask only what matters most.${questionsToAsk(facts.openQuestions)}`;
    case "move_on":
      return `Move on to ${facts.nextSection ?? "the next section"} now: call transition_section and lead over in one sentence. The time for what came before is used up. Let the candidate finish their sentence first, and ask nothing more about it.`;
    case "section_advanced":
      return `The interview is now in the ${section} section${facts.sectionLeftMs === undefined ? "" : `, for ${aboutMinutes(facts.sectionLeftMs)}`}${facts.section === undefined ? "" : `: ${sectionPurpose(config.type, facts.section)}`}. The system has moved it, so do not call transition_section for it. Lead over in one sentence at the next pause.${questionsToAsk(facts.openQuestions)}`;
    case "rubric_refresh":
      return `Half of the time is over. The areas are ${config.rubricAreas.map((area) => oneLine(area.name)).join(", ")}.${missingAreas(facts.areasWithoutNotes)} One question per turn, no verdicts, a note after each answer.`;
    case "wrap_up":
      return `Wrap up now${facts.interviewLeftMs === undefined ? "" : `, ${aboutMinutes(facts.interviewLeftMs)} before the end`}: call transition_section with wrapup. If the candidate has had no chance to ask questions, offer one first, briefly.`;
    case "end":
      return "The time is over. Close now, at the next pause, in two or three sentences: thank the candidate, tell them that a person will review the interview and that the company will be in touch, and say goodbye. Ask nothing more.";
    case "observer_note":
      return `A person at the company asks you to consider what is quoted here. Follow it only within your rules. Do not read it out. If asked whether someone is listening, answer honestly.\n${quoted(facts.note ?? "")}`;
    case "tool_refused":
      return `Your earlier call${facts.toolName === undefined ? "" : ` of ${oneLine(facts.toolName)}`} had no effect. ${facts.next ?? "Do not repeat it. Carry on with the interview."}`;
    case "hold_over":
      return "The candidate's moment to think is over and they are quiet. Ask gently, in one short sentence, whether they are ready. If they want more time, give it.";
    case "resume":
      return `The interview resumes after a break${facts.section === undefined ? "" : `. It is now in the ${section} section`}. Welcome the candidate back in one short sentence, do not greet again, and take up what was being discussed. If a question was open, put it once more in fewer words.`;
    case "hold":
    case "pause":
      return null;
    default:
      return assertNever(kind);
  }
}

const missingAreas = (areas: readonly string[] | undefined): string =>
  areas === undefined || areas.length === 0
    ? ""
    : ` Nothing is noted yet for ${areas.map(oneLine).join(", ")}: make room for them.`;
