import type { Decision } from "#contract/decision.ts";
import type { Evaluation } from "#contract/evaluation.ts";
import type { InterviewEvent } from "#contract/event.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Interview } from "#contract/interview.ts";
import type { Report } from "#contract/report.ts";
import type { Transcript } from "#contract/transcript.ts";
import { weightsInBasisPoints } from "#core/config/weights-in-basis-points.ts";
import { askedQuestions, type FactSources } from "#core/evaluation/evaluation-facts.ts";
import { auditLog } from "#core/interview/audit.ts";
import { incidentsOf } from "./incidents.ts";
import { latencyOf } from "./latency.ts";
import { lookAtFirst } from "./look-at-first.ts";
import { recordingFacts } from "./recording-facts.ts";
import { reportBanners } from "./report-banners.ts";
import { reportCost } from "./report-cost.ts";
import { sectionTimes } from "./section-times.ts";

/** What a report is made of: log, words, guide, and the interview as lists see it. */
export interface ReportSources extends FactSources {
  readonly interview: Interview;
  readonly progress: Report["progress"];
  /** Where a part of the recording is fetched. */
  readonly partUrl: (name: string) => string;
  readonly nowMs: number;
}

/**
 * Everything known about an interview that has ended. What people said is missing once it was deleted; figures stay.
 * Names of people at the organisation are not in a log: whoever serves the report fills them in.
 */
export function buildReport(sources: ReportSources): Report {
  const { events, state, config, interview, readWords, progress, partUrl, nowMs } = sources;
  const versions = transcriptVersions(events);
  const transcript = readTranscript(versions.at(-1), readWords);
  const evaluation = newestEvaluation(events, readWords);
  const read = versions.find(({ version }) => version === evaluation?.inputs.transcript.version);
  const recorded = recordingFacts(events, state.greetingAtMs, state.endedAtMs);
  const recording = state.recordingDeletedAtMs === null ? recorded : null;
  const decisions = decisionsOf(events, readWords);
  const failed = state.evaluation?.finished?.failed === true;
  return {
    schemaVersion: 1,
    madeAtMs: nowMs,
    interview,
    banners: reportBanners({ state, evaluation }),
    areas: rubric(config),
    progress: state.evaluation !== null && state.evaluation.finished === null ? progress : null,
    evaluation,
    lookAtFirst: lookAtFirst({
      evaluation,
      failed,
      transcript: readTranscript(read, readWords) ?? transcript,
      recording,
    }),
    decision: decisions[0] ?? null,
    decisions,
    transcript,
    transcriptVersions: versions.map(({ version, madeAtMs, by }) => ({
      version,
      madeAtMs,
      madeBy: by,
      madeByName: null,
    })),
    recording: recording && {
      ...recording,
      parts: recording.parts.map((part) => ({ ...part, url: partUrl(part.name) })),
      gaps: [...recording.gaps],
    },
    sections: sectionTimes(events),
    structured: config.questions.length > 0,
    questions: questionsOf(sources),
    followUps: events.flatMap(({ atMs, body }) =>
      body.type === "followup.flagged"
        ? [{ questionId: body.questionId, reason: readWords(body.reason.id), atMs }]
        : [],
    ),
    incidents: incidentsOf(events, recorded.gaps),
    scoreNotes: events.flatMap(({ atMs, body }) =>
      body.type === "score.noted"
        ? [
            {
              area: body.area,
              score: body.score,
              questionId: body.questionId,
              evidence: readWords(body.evidence.id),
              atMs,
            },
          ]
        : [],
    ),
    cost: reportCost(events),
    latency: latencyOf(events),
    integrity: {
      configHash: interview.config.hash,
      promptHash: interview.prompt.hash,
      logEvents: events.length,
      auditFindings: auditLog(events).length,
    },
  };
}

type ReadWords = FactSources["readWords"];
type StoredTranscript = Extract<InterviewEvent["body"], { type: "transcript.stored" }> & { readonly madeAtMs: number };

const transcriptVersions = (events: readonly InterviewEvent[]): readonly StoredTranscript[] =>
  events.flatMap(({ atMs, body }) => (body.type === "transcript.stored" ? [{ ...body, madeAtMs: atMs }] : []));

function readTranscript(stored: StoredTranscript | undefined, readWords: ReadWords): Transcript | null {
  const text = stored === undefined ? null : readWords(stored.words.id);
  return text === null ? null : (JSON.parse(text) as Transcript);
}

/** The newest that succeeded. Once its words are deleted, its figures. */
function newestEvaluation(events: readonly InterviewEvent[], readWords: ReadWords): Evaluation | null {
  const finished = events.findLast(({ body }) => body.type === "evaluation.finished" && body.figures !== null)?.body;
  if (finished?.type !== "evaluation.finished") return null;
  const text = finished.words === null ? null : readWords(finished.words.id);
  return text === null ? finished.figures : (JSON.parse(text) as Evaluation);
}

/** All of them, newest first. */
const decisionsOf = (events: readonly InterviewEvent[], readWords: ReadWords): Decision[] =>
  events
    .flatMap(({ atMs, body }) =>
      body.type === "decision.made"
        ? [
            {
              decision: body.decision,
              reason: body.reason === null ? null : readWords(body.reason.id),
              by: body.by,
              byName: null,
              atMs,
              evaluation: body.evaluation,
              overrides: body.overrides,
            },
          ]
        : [],
    )
    .reverse();

function rubric({ rubricAreas }: InterviewConfig): Report["areas"] {
  const weights = weightsInBasisPoints(rubricAreas);
  return rubricAreas
    .map(({ name, description, anchors }, index) => ({
      name,
      weightBasisPoints: weights[index] ?? 0,
      description,
      anchors: anchors
        .map((anchor) => ({ score: anchor.score, description: anchor.description }))
        .sort((a, b) => a.score - b.score),
    }))
    .sort((a, b) => b.weightBasisPoints - a.weightBasisPoints);
}

function questionsOf({ events, state, config }: ReportSources): Report["questions"] {
  const askedAtMs = new Map(askedQuestions(events).map(({ questionId, atMs }) => [questionId, atMs]));
  return config.questions.map(({ id, text, section, areas, required }) => ({
    id,
    text,
    section,
    areas: [...areas],
    required,
    askedAtMs: askedAtMs.get(id) ?? null,
    followUps: state.questions.find((question) => question.id === id)?.followUps ?? 0,
  }));
}
