import type { Decision } from "#contract/decision.ts";
import type { ReviewReason } from "#contract/evaluation.ts";
import type { Report } from "#contract/report.ts";
import type { RecordTurn } from "#contract/transcript.ts";
import {
  AREAS,
  ENDED_MS,
  FIXTURE_EVALUATION,
  FIXTURE_GREETING_MS,
  FIXTURE_TRANSCRIPT,
  REVIEW,
  TURNS,
  runsOf,
  scorecardOf,
} from "./report-fixture-evaluation.ts";
import { FIXTURE_REPORT, reportFixture } from "./report-fixture.ts";

const DECISION: Decision = {
  decision: "advance",
  reason: "The migration story is what this team needs. We will ask about mentoring in person.",
  by: "prn_ada",
  byName: "Ada Admin",
  atMs: ENDED_MS + 3_600_000,
  evaluation: 1,
  overrides: false,
};

const withInterview = (change: Partial<Report["interview"]>): Report["interview"] => ({
  ...FIXTURE_REPORT.interview,
  ...change,
});

/** Every state a report can be in, by name. */
export const reportVariants = {
  needsReview: () => reportFixture(),
  /** Runs that disagree: the rule recommends nothing, whatever the total. */
  noRecommendation: () => {
    const areas = AREAS.map((score) =>
      score.area === "Reliability"
        ? { ...score, runs: runsOf([6, 9, 5]), range: 4, reviewReasons: ["runs_disagree" as const] }
        : score,
    );
    const reason: ReviewReason = {
      code: "runs_disagree",
      area: "Reliability",
      turnId: "t10",
      facts: { lowest: 5, highest: 9, notObserved: 0 },
    };
    return reportFixture({
      evaluation: { ...FIXTURE_EVALUATION, scorecard: scorecardOf(areas, 706, [reason, ...REVIEW]) },
      lookAtFirst: [{ ...reason, atMs: TURNS[9]?.startedAtMs ?? null }, ...FIXTURE_REPORT.lookAtFirst.slice(0, 2)],
    });
  },
  decided: () =>
    reportFixture({
      interview: withInterview({ decision: "advance" }),
      decision: DECISION,
      decisions: [
        DECISION,
        {
          ...DECISION,
          decision: "hold",
          reason: null,
          atMs: ENDED_MS + 600_000,
          byName: "Rene Reviewer",
          by: "prn_rene",
        },
      ],
    }),
  running: () =>
    reportFixture({
      interview: withInterview({ evaluation: "running", outcome: null }),
      banners: ["test", "evaluation_running"],
      evaluation: null,
      lookAtFirst: [],
      progress: { done: 5, total: 12, step: "scoring" },
    }),
  notEvaluated: () =>
    reportFixture({
      interview: withInterview({ evaluation: "none", outcome: null, endReason: "withdrawn" }),
      banners: ["test", "incomplete", "not_evaluated"],
      evaluation: null,
      lookAtFirst: [],
      transcript: null,
      transcriptVersions: [],
    }),
  failed: () =>
    reportFixture({
      interview: withInterview({ outcome: null }),
      banners: ["test", "evaluation_failed"],
      evaluation: null,
      lookAtFirst: [{ code: "evaluation_failed", area: null, turnId: null, atMs: null, facts: {} }],
    }),
  wordsDeleted: () =>
    reportFixture({
      interview: withInterview({ candidate: null }),
      banners: ["test", "uncalibrated", "words_deleted"],
      evaluation: {
        ...FIXTURE_EVALUATION,
        withheld: [],
        scorecard: {
          ...FIXTURE_EVALUATION.scorecard,
          areas: AREAS.map((score) => ({ ...score, evidence: [], reasoning: null })),
        },
      },
      lookAtFirst: [],
      transcript: null,
      recording: null,
      followUps: FIXTURE_REPORT.followUps.map((followUp) => ({ ...followUp, reason: null })),
      scoreNotes: FIXTURE_REPORT.scoreNotes?.map((note) => ({ ...note, evidence: null })) ?? null,
    }),
  olderTranscript: () =>
    reportFixture({
      banners: ["test", "uncalibrated", "older_transcript"],
      transcript: {
        ...FIXTURE_TRANSCRIPT,
        version: 2,
        correctionOf: 1,
        madeBy: "prn_ada",
        turns: TURNS.map((turn, index) => (index === 9 ? { ...turn, marks: ["corrected" as const] } : turn)),
      },
      transcriptVersions: [
        { version: 2, madeAtMs: ENDED_MS + 900_000, madeBy: "prn_ada", madeByName: "Ada Admin" },
        ...FIXTURE_REPORT.transcriptVersions,
      ],
    }),
  /** As somebody with a share link reads it. */
  shared: () => reportFixture({ scoreNotes: null, cost: null }),
  /** An interview of two hours in which both sides took turns all the time. */
  huge: (turns = 2_000) =>
    reportFixture({
      transcript: {
        ...FIXTURE_TRANSCRIPT,
        turns: Array.from({ length: turns }, (_, index) => ({
          ...(TURNS[index % TURNS.length] as RecordTurn),
          id: `t${index + 1}`,
          startedAtMs: FIXTURE_GREETING_MS + index * 3_600,
          endedAtMs: FIXTURE_GREETING_MS + index * 3_600 + 3_000,
          clockMs: index * 3_600,
        })),
      },
    }),
} as const;
