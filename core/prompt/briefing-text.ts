import type { SectionName } from "#contract/section.ts";
import { aboutMinutes } from "./minutes-left.ts";
import { questionInLine, type QuestionText } from "./question-list.ts";
import { quoted } from "./quoted.ts";

export interface BriefingFacts {
  readonly section: SectionName | null;
  readonly sectionLeftMs?: number;
  readonly interviewLeftMs: number;
  readonly asked: readonly QuestionText[];
  readonly open: readonly QuestionText[];
  /** Reasons of open follow-ups, in the interviewer's own words. */
  readonly followUps: readonly string[];
  /** Left out where the turns are handed to the model as conversation items of their own. */
  readonly lastTurns?: readonly { readonly speaker: "candidate" | "interviewer"; readonly text: string }[];
  /** The candidate will hear another voice than before. */
  readonly voiceChanged?: boolean;
  /** The candidate was on hold, thinking, when the conversation changed hands. */
  readonly holding?: boolean;
}

/**
 * What a model is told that takes over an interview in progress: where it stands, what was asked, what is
 * open. Never a score or a note: they would colour what comes next.
 */
export function briefingText(facts: BriefingFacts): string {
  const place = facts.section === null ? "before its first section" : `in the ${facts.section} section`;
  const sectionLeft = facts.sectionLeftMs === undefined ? "" : `, ${aboutMinutes(facts.sectionLeftMs)} left in it`;
  return [
    `Direction (do not read aloud): you take over this interview while it is running. To the candidate it is one conversation with you. It is ${place}${sectionLeft}; ${aboutMinutes(facts.interviewLeftMs)} left in all.`,
    "Do not greet again. Do not introduce yourself again. Do not repeat a question that was asked.",
    list("Already asked", facts.asked.map(questionInLine)),
    list("Still to ask", facts.open.map(questionInLine)),
    facts.followUps.length === 0 ? "" : `Open follow-ups, quoted:\n${facts.followUps.map(quoted).join("\n")}`,
    lastTurnsText(facts.lastTurns),
    howToBegin(facts),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

const list = (title: string, lines: readonly string[]): string =>
  `${title}:${lines.length === 0 ? " nothing" : `\n${lines.map((line) => `- ${line}`).join("\n")}`}`;

function lastTurnsText(turns: BriefingFacts["lastTurns"]): string {
  if (turns === undefined || turns.length === 0) return "";
  return `The last turns, quoted as far as they were understood:\n${turns.map((turn) => quoted(`${turn.speaker}: ${turn.text}`)).join("\n")}`;
}

function howToBegin(facts: BriefingFacts): string {
  if (facts.holding === true) return "The candidate is taking a moment to think. Say nothing until they speak or you are told to.";
  const change = facts.voiceChanged === true ? "Say in one short sentence that the line has changed and that you may sound different. " : "";
  return `${change}If the candidate was in the middle of an answer, ask them in one short sentence to go on from there; if a question of yours was open, put it once more in fewer words; otherwise go on with what is next.`;
}
