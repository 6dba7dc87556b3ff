import type { SectionName } from "#contract/section.ts";
import { direction } from "./direction.ts";
import { aboutMinutes } from "./minutes-left.ts";
import { quoted } from "./quoted.ts";

export interface BriefingFacts {
  readonly section: SectionName | null;
  readonly sectionLeftMs?: number;
  readonly interviewLeftMs: number;
  /** Ids of planned questions; their texts are in the prompt. */
  readonly asked: readonly string[];
  readonly stillToAsk: readonly string[];
  /** The question that was asked last and may be unanswered. */
  readonly openQuestion?: string | null;
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
  const place = facts.section === null ? "before its first section" : `now in the ${facts.section} section`;
  const sectionLeft = facts.sectionLeftMs === undefined ? "" : `, for ${aboutMinutes(facts.sectionLeftMs)} more`;
  const parts = [
    "Briefing: you continue an interview that is running. To the candidate it is one conversation with you.",
    "Do not greet again. Do not introduce yourself again. Do not repeat a question that was asked and answered.",
    `It is ${place}${sectionLeft}. In all, ${aboutMinutes(facts.interviewLeftMs)} of time.`,
    `Already asked: ${ids(facts.asked)}.`,
    `Still to ask: ${ids(facts.stillToAsk)}.`,
    facts.openQuestion ? `The question open now: ${facts.openQuestion}.` : "",
    facts.followUps.length === 0 ? "" : `Open follow-ups, quoted:\n${facts.followUps.map(quoted).join("\n")}`,
    lastTurnsText(facts.lastTurns),
    howToBegin(facts),
  ];
  return direction(parts.filter((part) => part !== "").join("\n"));
}

const ids = (all: readonly string[]): string => (all.length === 0 ? "none" : all.join(", "));

function lastTurnsText(turns: BriefingFacts["lastTurns"]): string {
  if (turns === undefined || turns.length === 0) return "";
  return `The last turns, quoted as far as they were understood:\n${turns.map((turn) => quoted(`${turn.speaker}: ${turn.text}`)).join("\n")}`;
}

function howToBegin(facts: BriefingFacts): string {
  if (facts.holding === true)
    return "The candidate asked for a moment to think. Say nothing until they speak or you are told to.";
  const change =
    facts.voiceChanged === true
      ? "First mention in one short sentence that the line has changed and that you may sound different. "
      : "";
  return `${change}If the candidate was in the middle of an answer, ask them in one short sentence to carry on from there. If a question of yours was open, put it once more in fewer words. Otherwise take what is next.`;
}
