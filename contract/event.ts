import * as z from "zod";
import { DecisionChoice } from "./decision.ts";
import { DirectiveDelivery, DirectiveKind } from "./directive.ts";
import { Evaluation, ReviewReasonCode, ScoreSummary } from "./evaluation.ts";
import { LocalId } from "./interview-config.ts";
import { EndReason, PauseReason, TimeFactor, Window } from "./interview.ts";
import { ProviderLostCode, TakeoverReason } from "./agent-report.ts";
import { Mode, Source } from "./mode.ts";
import { Persona } from "./persona.ts";
import { ProviderName, UsageEvent } from "./provider.ts";
import { RecordingPart } from "./recording.ts";
import { SectionName, SectionPlan } from "./section.ts";
import { WordsRef } from "./words.ts";

/** A question without its text, as the log needs it. */
export const QuestionRef = z.object({
  id: LocalId,
  section: SectionName,
  areas: z.array(z.string()),
  required: z.boolean(),
  maxFollowUps: z.int(),
});
export type QuestionRef = z.infer<typeof QuestionRef>;

const epoch = z.int().positive();
/** A person's id (`prn_…`), `candidate`, `agent` or `clock`. Never a name. */
const by = z.string().max(80);

/**
 * The facts of one interview. Ids, numbers and codes only; what people said is referenced, never held.
 * Additive for ever: a type is never removed or narrowed, logs of every release replay.
 */
export const EventBody = z.discriminatedUnion("type", [
  // The appointment
  z.object({
    type: z.literal("interview.scheduled"),
    interviewId: z.string(),
    orgId: z.string(),
    mode: Mode,
    persona: Persona,
    config: z.object({ id: z.string(), version: z.int(), hash: z.string() }),
    prompt: z.object({ hash: z.string(), builderVersion: z.string() }),
    plan: SectionPlan,
    areas: z.array(z.string()),
    questions: z.array(QuestionRef),
    window: Window,
    timeFactor: TimeFactor,
    providers: z.array(ProviderName),
    candidate: WordsRef,
    attempt: z.int().positive(),
    previousInterviewId: z.string().nullable(),
    by,
  }),
  z.object({ type: z.literal("window.moved"), window: Window, by }),
  z.object({ type: z.literal("link.renewed"), linkVersion: z.int().positive(), by }),
  // The candidate
  z.object({ type: z.literal("candidate.opened"), sessionId: z.string() }),
  z.object({
    type: z.literal("consent.given"),
    noticeVersion: z.string(),
    interview: z.literal(true),
    recording: z.literal(true),
  }),
  z.object({ type: z.literal("candidate.started"), sessionId: z.string(), tookOver: z.boolean() }),
  z.object({ type: z.literal("candidate.present") }),
  z.object({ type: z.literal("candidate.absent") }),
  z.object({ type: z.literal("candidate.left"), intent: z.enum(["later", "withdraw"]) }),
  z
    .object({ type: z.literal("waiting.given_up"), reason: z.enum(["no_agent", "no_provider", "candidate_absent"]) })
    .describe("Back to scheduled: the candidate's time has not started"),
  // The agent and its model
  z.object({ type: z.literal("agent.dispatched"), epoch }),
  z.object({ type: z.literal("agent.missing"), epoch }),
  z.object({ type: z.literal("lease.granted"), epoch, agentId: z.string() }),
  z.object({ type: z.literal("lease.lost"), epoch }),
  z.object({ type: z.literal("lease.released"), epoch, reason: z.string() }),
  z.object({
    type: z.literal("provider.connected"),
    epoch,
    provider: ProviderName,
    model: z.string(),
    reportedModel: z.string(),
    providerSession: z.string(),
    source: Source,
    reason: TakeoverReason,
  }),
  z.object({
    type: z.literal("provider.lost"),
    epoch,
    provider: ProviderName,
    providerSession: z.string(),
    code: ProviderLostCode,
  }),
  z.object({ type: z.literal("provider.unavailable"), epoch, code: ProviderLostCode }),
  // The clock
  z.object({ type: z.literal("greeting.started"), startedAtMs: z.int() }),
  z.object({ type: z.literal("clock.paused"), reason: PauseReason, by }),
  z.object({ type: z.literal("clock.resumed"), reason: PauseReason, by }),
  z.object({ type: z.literal("time.granted"), grantedMs: z.int().positive(), by }),
  z.object({ type: z.literal("section.entered"), section: SectionName, cause: z.enum(["start", "tool", "clock"]) }),
  z
    .object({ type: z.literal("end.requested"), reason: EndReason, by })
    .describe("A polite end: the interviewer says goodbye first"),
  z.object({ type: z.literal("closing.started"), cause: z.enum(["time", "covered", "model", "person"]) }),
  z.object({ type: z.literal("closing.spoken") }),
  z.object({ type: z.literal("interview.ended"), reason: EndReason, by }),
  // The conversation
  z.object({
    type: z.literal("turn.recorded"),
    turnId: z.string(),
    speaker: z.enum(["candidate", "interviewer"]),
    words: WordsRef,
    understood: z.boolean(),
    startedAtMs: z.int(),
    endedAtMs: z.int(),
    interrupted: z.boolean(),
    responseLatencyMs: z.int().optional(),
    usedTool: z.boolean().optional(),
    corrects: z.boolean().describe("True when an earlier event had the same turn id"),
  }),
  z.object({ type: z.literal("question.asked"), questionId: LocalId, turnId: z.string().nullable() }),
  z.object({ type: z.literal("silence.prompted"), step: z.int() }),
  z.object({ type: z.literal("hold.started"), by: z.enum(["button", "words"]), untilMs: z.int() }),
  z.object({ type: z.literal("hold.ended"), by: z.enum(["button", "speech", "timeout"]) }),
  // Tools
  z.object({
    type: z.literal("score.noted"),
    callId: z.string(),
    area: z.string(),
    score: z.int().min(1).max(10),
    questionId: LocalId.nullable(),
    evidence: WordsRef,
  }),
  z.object({
    type: z.literal("followup.flagged"),
    callId: z.string(),
    questionId: LocalId.nullable(),
    reason: WordsRef,
  }),
  z.object({ type: z.literal("knowledge.queried"), callId: z.string(), topic: WordsRef, found: z.boolean() }),
  z.object({ type: z.literal("time.checked"), callId: z.string() }),
  z.object({ type: z.literal("time_warning.flagged"), callId: z.string(), section: SectionName }),
  z.object({ type: z.literal("transition.made"), callId: z.string(), section: SectionName }),
  z.object({ type: z.literal("tool.refused"), callId: z.string(), name: z.string().max(80), code: z.string() }),
  // Directives
  z.object({
    type: z.literal("directive.issued"),
    directive: z.int().positive(),
    kind: DirectiveKind,
    section: SectionName.nullable(),
    code: z.string().nullable().describe("Problem code of a refused tool"),
    note: WordsRef.nullable(),
    validUntilMs: z.int(),
    by: by.optional().describe("The person behind an observer's note"),
  }),
  z.object({ type: z.literal("directive.delivered"), directive: z.int().positive(), delivery: DirectiveDelivery }),
  // The record
  z.object({ type: z.literal("usage.recorded"), usage: UsageEvent }),
  z.object({ type: z.literal("recording.part"), part: RecordingPart }),
  z.object({
    type: z.literal("incident.noted"),
    code: z.string(),
    facts: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).optional(),
  }),
  z
    .object({ type: z.literal("report.ignored"), code: z.string() })
    .describe("A report that changed nothing; keeps the sequence whole"),
  z.object({ type: z.literal("effect.done"), key: z.string(), outcome: z.string() }),
  z.object({ type: z.literal("effect.failed"), key: z.string(), attempt: z.int().positive(), code: z.string() }),
  z.object({ type: z.literal("words.deleted"), by, recording: z.boolean() }),
  // After the interview
  z
    .object({
      type: z.literal("transcript.stored"),
      version: z.int().positive(),
      correctionOf: z.int().positive().nullable(),
      source: Source,
      words: WordsRef,
      by,
    })
    .describe("A version of the transcript of record; `by` is `evaluation` or the person who corrected it"),
  z.object({
    type: z.literal("evaluation.requested"),
    evaluation: z.int().positive(),
    cause: z.enum(["ended", "person", "correction"]),
    by,
  }),
  z.object({
    type: z.literal("evaluation.finished"),
    evaluation: z.int().positive(),
    runId: z.string().nullable().describe("null when nothing could be frozen"),
    transcriptVersion: z.int().positive().nullable(),
    state: z.enum(["needs_review", "ready"]),
    reviewReasons: z.array(ReviewReasonCode),
    summary: ScoreSummary.nullable().describe("null when the evaluation failed"),
    figures: Evaluation.nullable().describe(
      "The evaluation without anybody's words: what is left once they are deleted",
    ),
    words: WordsRef.nullable().describe("The evaluation itself, which quotes people"),
    failureCode: z.string().max(80).nullable().describe("Why it failed; null when it did not"),
  }),
  z.object({
    type: z.literal("decision.made"),
    decision: DecisionChoice,
    reason: WordsRef.nullable(),
    evaluation: z.int().positive().nullable(),
    overrides: z.boolean(),
    by,
  }),
]);
export type EventBody = z.infer<typeof EventBody>;
export type EventType = EventBody["type"];

/** An event as stored: its place, its time on the object's clock, and the command that caused it. */
export const InterviewEvent = z
  .object({
    seq: z.int().positive(),
    atMs: z.int(),
    v: z.literal(1),
    commandId: z.string().describe("`a:<epoch>:<seq>` for agent reports, which is how the object knows what it has"),
    body: EventBody,
  })
  .meta({ id: "InterviewEvent" });
export type InterviewEvent = z.infer<typeof InterviewEvent>;
