import type { Evaluation, Recommendation } from "#contract/evaluation.ts";
import type { UsageEvent } from "#contract/provider.ts";
import type { Transcript } from "#contract/transcript.ts";
import { weightsInBasisPoints } from "#core/config/weights-in-basis-points.ts";
import { evaluationFacts, type EvaluationFacts } from "#core/evaluation/evaluation-facts.ts";
import { sha256Hex } from "#core/hash.ts";
import { buildReport } from "#core/report/build-report.ts";
import { interviewView } from "#core/interview/live-view.ts";
import type { Report } from "#contract/report.ts";
import { LogShell, type ShellOptions } from "./log-shell.ts";

/** The candidate has said something and the interviewer has said goodbye; the agent still holds its lease. */
export function over(options: ShellOptions = {}): LogShell {
  const shell = new LogShell(options).greet();
  shell.advance(60_000);
  shell.turn("candidate", "We put a queue in front of it.");
  shell.report({ type: "closing", state: "spoken" });
  return shell;
}
/** The same, and the agent has let go: its evaluation was asked for. */
export const released = (options: ShellOptions = {}): LogShell => {
  const shell = over(options);
  shell.run({ type: "release", epoch: shell.state.epoch, reason: "ended" });
  shell.advance(0);
  return shell;
};

/** What the object would tell whoever evaluates this interview. */
export const factsOf = (shell: LogShell): EvaluationFacts => evaluationFacts(sourcesOf(shell));

/** What the object would answer to somebody who asks for the report. */
export function reportOf(shell: LogShell, progress: Report["progress"] = null): Report {
  const interview = interviewView(shell.state, shell.config, { candidate: { name: "Robin Example" }, metadata: {} });
  return buildReport({
    ...sourcesOf(shell),
    interview: interview!,
    progress,
    partUrl: (name) => `/parts/${name}`,
    nowMs: shell.nowMs,
  });
}

const sourcesOf = (shell: LogShell) => ({
  events: shell.events,
  state: shell.state,
  config: shell.config,
  candidate: shell.state.wordsDeleted ? null : { name: "Robin Example" },
  readWords: (id: string) => shell.words.get(id)?.text ?? null,
});

/** A transcript of record that says what the live one says. */
export const transcriptFor = (shell: LogShell, correctionOf: number | null = null): Omit<Transcript, "version"> =>
  transcriptOf(factsOf(shell), shell.nowMs, correctionOf);

/** The same of an interview's facts. */
export function transcriptOf(
  facts: EvaluationFacts,
  nowMs: number,
  correctionOf: number | null = null,
): Omit<Transcript, "version"> {
  return {
    correctionOf,
    madeAtMs: nowMs,
    madeBy: correctionOf === null ? "evaluation" : "prn_2",
    source: "simulator",
    engines: ["simulator:ears"],
    turns: facts.liveTurns.map((turn, index) => ({
      id: `t${index + 1}`,
      speaker: turn.speaker,
      text: turn.text ?? "",
      startedAtMs: turn.startedAtMs,
      endedAtMs: turn.endedAtMs,
      clockMs: Math.max(0, turn.startedAtMs - (facts.startedAtMs ?? 0)),
      section: null,
      confidence: 0.9,
      marks: [],
      liveTurnId: turn.turnId,
      liveText: null,
      interrupted: turn.interrupted,
    })),
    gaps: [...facts.recording.gaps],
    quality: {
      candidateWords: 400,
      candidateSpeechMs: 200_000,
      notUnderstoodMs: 0,
      meanConfidence: 0.9,
      liveDisagreement: 0,
      gapMs: 0,
    },
  };
}

/** A result with one quote for each area, of the newest transcript there is. */
export const evaluationFor = (shell: LogShell, more: Changes = {}): Evaluation =>
  evaluationOf(factsOf(shell), shell.nowMs, more);

type Changes = Partial<Evaluation> & { readonly recommendation?: Recommendation };

/** The same of an interview's facts. */
export function evaluationOf(facts: EvaluationFacts, nowMs: number, more: Changes = {}): Evaluation {
  const { recommendation = "hire", ...rest } = more;
  const quoted = facts.transcript?.turns.find(({ speaker }) => speaker === "candidate");
  const weights = weightsInBasisPoints(facts.config.rubricAreas);
  const runs = [1, 2, 3].map((run) => ({
    run,
    provider: "openai" as const,
    model: "simulator:evaluator",
    outcome: "scored" as const,
    score: 7,
    quotesFound: 1,
    quotesRejected: 0,
  }));
  return {
    number: facts.evaluation,
    runId: sha256Hex(`${facts.transcriptSha256}`),
    inputs: {
      interviewId: facts.interviewId,
      transcript: { version: facts.transcript?.version ?? 1, sha256: facts.transcriptSha256 ?? "0".repeat(64) },
      config: facts.configRef,
      prompt: { hash: "0".repeat(64), builderVersion: "1" },
      rulesVersion: "1",
      models: runs.map(() => ({ provider: "openai", model: "gpt-5.4-2026-03-05" })),
      parameters: { runs: 3, maxOutputTokens: 2_000 },
    },
    source: "simulator",
    startedAtMs: nowMs - 60_000,
    finishedAtMs: nowMs,
    state: "ready",
    scorecard: {
      areas: facts.config.rubricAreas.map(({ name }, index) => ({
        area: name,
        weightBasisPoints: weights[index]!,
        effectiveBasisPoints: weights[index]!,
        observed: true,
        scoreTenths: 70,
        range: 0,
        runs,
        evidence:
          quoted === undefined
            ? []
            : [
                {
                  turnId: quoted.id,
                  quote: quoted.text,
                  match: "exact",
                  bearing: "for",
                  startedAtMs: quoted.startedAtMs,
                  endedAtMs: quoted.endedAtMs,
                  clockMs: quoted.clockMs,
                  runs: 3,
                },
              ],
        reasoning: "They said what they measured.",
        reviewReasons: [],
      })),
      totalHundredths: 700,
      observedBasisPoints: 10_000,
      recommendation,
      recommendationReasons: [
        { code: "total_hire", facts: { totalHundredths: 700, hireAtHundredths: 600, strongHireAtHundredths: 800 } },
      ],
      confidence: "medium",
      confidenceReasons: [{ code: "not_calibrated", facts: {} }],
      calibrated: false,
      reviewReasons: [],
    },
    withheld: [],
    blinded: 2,
    ...rest,
  };
}

/** One run of the evaluator, billed. */
export const evaluatorUsage = (key: string): UsageEvent => ({
  provider: "openai",
  model: "gpt-5.4-2026-03-05",
  kind: "evaluation",
  key,
  source: "simulator",
  tokens: { textIn: 4_000, textCached: 0, audioIn: 0, audioCached: 0, textOut: 200, audioOut: 0 },
});

/** What the Workflow does to an interview whose evaluation was asked for: transcript, bill, scorecard. */
export function evaluate(shell: LogShell, more: Changes = {}): void {
  const number = shell.state.evaluation?.number ?? 0;
  if (shell.state.transcriptVersion === 0)
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell), by: "evaluation" });
  shell.must({ type: "record_usage", usage: evaluatorUsage(`e${number}`) });
  const evaluation = evaluationFor(shell, more);
  shell.must({ type: "finish_evaluation", evaluation: number, result: { kind: "evaluated", evaluation } });
}
