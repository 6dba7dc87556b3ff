import type { InterviewConfig } from "#contract/interview-config.ts";
import type { ProblemCode } from "#contract/problem.ts";
import type { SectionName } from "#contract/section.ts";
import type { ToolReply } from "#contract/tool-call.ts";
import { aboutMinutes, replyMinutes } from "./minutes-left.ts";
import { oneLine } from "./quoted.ts";
import { sectionPurpose } from "./section-purpose.ts";
import { questionInLine, type QuestionText } from "./question-list.ts";

/** Where the interview stands when a reply is made. */
export interface ReplyClock {
  readonly section: SectionName;
  readonly sectionLeftMs: number;
  readonly interviewLeftMs: number;
}

/** Longest answer and next step a reply may hold (the contract's limits). */
const ANSWER_MAX_CHARS = 1200;
const NEXT_MAX_CHARS = 400;
const cut = (text: string, chars: number): string => (text.length <= chars ? text : `${text.slice(0, chars - 1)}…`);
const next = (text: string): string => cut(text, NEXT_MAX_CHARS);

const times = (clock: ReplyClock) => ({
  section: clock.section,
  section_minutes_left: replyMinutes(clock.sectionLeftMs),
  interview_minutes_left: replyMinutes(clock.interviewLeftMs),
});

/** `transition_section` took effect; `question` is the first one open in the new section. */
export function toolReplyTransitioned(
  clock: ReplyClock,
  question: QuestionText | null,
  config: InterviewConfig,
): ToolReply {
  const lead = `Lead over in one sentence. Now: ${sectionPurpose(config.type, clock.section)}.`;
  return {
    status: "ok",
    ...times(clock),
    next: next(question === null ? lead : `${lead} Ask ${questionInLine(question)}`),
  };
}

/** The interview is already in the section that was asked for. */
export const toolReplyAlreadyThere = (clock: ReplyClock): ToolReply => ({
  status: "ok",
  ...times(clock),
  next: `The interview is in ${clock.section} already. Go on with it; do not call this again.`,
});

/** `score_answer` was kept. Says nothing that would amuse or alarm a candidate who heard it. */
export const toolReplyScoreNoted = (question: QuestionText | null): ToolReply => ({
  status: "noted",
  next: next(
    question === null
      ? "Go on: a follow-up if it is needed, otherwise what comes next."
      : `Go on: a follow-up if it is needed, otherwise ${questionInLine(question)}`,
  ),
});

/** `flag_followup` was kept. */
export const toolReplyFollowUpNoted = (): ToolReply => ({
  status: "noted",
  next: "Kept. Come back to it when there is room; go on now.",
});

/** `query_knowledge` found something in what the company has told us. */
export const toolReplyKnowledge = (answer: string): ToolReply => ({
  status: "ok",
  answer: cut(oneLine(answer), ANSWER_MAX_CHARS),
  next: "Answer the candidate from this in one or two sentences of your own, add nothing, then ask if that helps.",
});

/** `query_knowledge` found nothing: the model must not fill the gap. */
export const toolReplyKnowledgeMissing = (): ToolReply => ({
  status: "unknown",
  next: "Say that you do not know and that the company will be glad to answer. Do not guess. Then go on.",
});

/** `check_time_remaining`. */
export const toolReplyTime = (clock: ReplyClock): ToolReply => ({
  status: "ok",
  ...times(clock),
  next: `If the candidate asks: ${aboutMinutes(clock.interviewLeftMs)} in all, ${aboutMinutes(clock.sectionLeftMs)} for this section. Otherwise carry on.`,
});

/** `flag_time_warning`: the same facts as the clock, and what to do with them. */
export const toolReplyTimeWarning = (clock: ReplyClock): ToolReply => ({
  status: "noted",
  ...times(clock),
  next: "Noted. Ask only what matters most here, until you are told to move on.",
});

/** A decision that has not arrived in time: it takes effect, or is refused by a later direction. */
export const toolReplyPending = (): ToolReply => ({
  status: "pending",
  next: "It is being done. Go on with the conversation; you will be told if it is different.",
});

/** What a model needs to mend a refused call. */
export interface RefusalFacts {
  readonly clock?: ReplyClock;
  readonly nextSection?: SectionName;
  readonly areas?: readonly string[];
  readonly questionIds?: readonly string[];
  readonly toolNames?: readonly string[];
  /** What is wrong with the arguments, in a few words of ours, never the model's. */
  readonly detail?: string;
}

/** A call that has no effect: why, in plain words, and what to do instead. */
export const toolReplyRefused = (code: ProblemCode, facts: RefusalFacts = {}): ToolReply => ({
  status: "refused",
  ...(facts.clock === undefined ? {} : times(facts.clock)),
  next: next(refusal(code, facts)),
});

function refusal(code: ProblemCode, facts: RefusalFacts): string {
  const here = facts.clock === undefined ? "" : ` The interview is now in ${facts.clock.section}.`;
  const after = facts.nextSection === undefined ? "" : ` After it comes ${facts.nextSection}.`;
  switch (code) {
    case "backward-transition":
      return `That step is not possible: sections come one after another.${here}${after} Carry on where you are.`;
    case "too-early-to-close":
      return `It is too early to close: ${facts.clock === undefined ? "time" : aboutMinutes(facts.clock.interviewLeftMs)} is left.${here} Ask what is still open or go deeper; you will be told when it is time. Should the candidate want to stop, they can leave with the button.`;
    case "unknown-section":
      return `This interview has no such section.${here}${after} Carry on where you are.`;
    case "unknown-area":
      return `There is no such area. ${named("The areas are", facts.areas)} Call again with one of them, or go on.`;
    case "unknown-question":
      return `There is no such question. ${named("The ids are", facts.questionIds)} Call again with one of them or without a question.`;
    case "unknown-tool":
      return `There is no such tool. ${named("There are", facts.toolNames)} Go on with the interview.`;
    case "invalid-arguments":
    case "malformed-json":
      return `The call could not be read${facts.detail === undefined ? "" : `: ${oneLine(facts.detail)}`}. Call it once more in the right form, or go on.`;
    case "interview-ended":
      return "The interview has ended. Say goodbye if you have not, and nothing more.";
    case "interview-not-started":
      return "The interview has not begun. Greet the candidate first.";
    case "command-conflict":
      return "This call was made before with other content; the first one counts. Go on with the interview.";
    default:
      return "This cannot be done now. Do not repeat the call; go on with the interview.";
  }
}

const named = (lead: string, names: readonly string[] | undefined): string =>
  names === undefined || names.length === 0 ? "" : `${lead} ${names.map(oneLine).join(", ")}.`;
