import type { InterviewConfig } from "#contract/interview-config.ts";
import type { RecordTurn, Transcript } from "#contract/transcript.ts";
import type { MethodFacts } from "#core/evaluation/method-facts.ts";
import { readyGuide } from "./ready-guides.ts";

const MINUTE = 60_000;
const START = 1_790_000_000_000;

/** A line of a conversation: who, what, and how it was heard. */
export type Line = readonly [speaker: "candidate" | "interviewer", text: string, marks?: RecordTurn["marks"]];

/** A transcript of record: each line takes a second for every three words, without pauses. */
export function transcriptOf(lines: readonly Line[], more: Partial<Transcript> = {}): Transcript {
  let atMs = START;
  const turns = lines.map(([speaker, text, marks = []], index): RecordTurn => {
    const startedAtMs = atMs;
    atMs += Math.max(1, Math.ceil(text.split(/\s+/).length / 3)) * 1_000;
    return {
      id: `t${index + 1}`,
      speaker,
      text,
      startedAtMs,
      endedAtMs: atMs,
      clockMs: startedAtMs - START,
      section: "technical",
      confidence: 0.95,
      marks,
      liveTurnId: null,
      liveText: null,
      interrupted: false,
    };
  });
  const spoken = turns.filter(({ speaker }) => speaker === "candidate");
  return {
    version: 1,
    correctionOf: null,
    madeAtMs: atMs,
    madeBy: "evaluation",
    source: "provider",
    engines: ["gpt-transcribe"],
    turns,
    gaps: [],
    quality: {
      candidateWords: 900,
      candidateSpeechMs: spoken.reduce((sum, turn) => sum + turn.endedAtMs - turn.startedAtMs, 0),
      notUnderstoodMs: 0,
      meanConfidence: 0.95,
      liveDisagreement: 0.05,
      gapMs: 0,
    },
    ...more,
  };
}

/** A whole interview of Anna Schmidt for a guide, every question asked, ended as planned. */
export function evaluatedFacts(
  more: Partial<MethodFacts> = {},
  config: InterviewConfig = readyGuide("backend"),
): MethodFacts {
  return {
    interviewId: "int_1",
    mode: "live",
    config,
    configRef: { id: "cfg_1", version: 1, hash: "c".repeat(64) },
    candidate: { name: "Anna Schmidt" },
    endReason: "completed",
    plannedMs: 30 * MINUTE,
    elapsedMs: 29 * MINUTE,
    evaluation: 1,
    askedQuestions: config.questions.map(({ id }) => ({ questionId: id })),
    ...more,
  };
}
