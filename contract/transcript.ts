import * as z from "zod";
import { Source } from "./mode.ts";
import { RecordingGap } from "./recording.ts";
import { SectionName } from "./section.ts";

/**
 * What a reader must know about a turn before relying on it. `low_confidence`: the recogniser doubted it;
 * `disagrees_with_live`: the live transcript heard something else; `not_understood`: speech, but no words;
 * `near_gap`: sound beside it is missing; `live_only`: not found in the recording, and with
 * `disagrees_with_live` too: the recording was listened to and is silent there; `record_only`: the live
 * transcript has nothing here; `corrected`: a person mended it.
 */
export const TurnMark = z
  .enum([
    "low_confidence",
    "disagrees_with_live",
    "not_understood",
    "near_gap",
    "live_only",
    "record_only",
    "corrected",
  ])
  .meta({ id: "TurnMark" });
export type TurnMark = z.infer<typeof TurnMark>;

/** One turn of the transcript of record. Times are wall times, so that they find their place in the recording. */
export const RecordTurn = z
  .object({
    id: z.string().describe("`t1`, `t2`, …: its place in this version"),
    speaker: z.enum(["candidate", "interviewer"]),
    text: z.string(),
    startedAtMs: z.int(),
    endedAtMs: z.int(),
    clockMs: z.int().min(0).describe("Interview time at which it began"),
    section: SectionName.nullable(),
    confidence: z.number().min(0).max(1).nullable().describe("Of the recogniser; null when it gives none"),
    marks: z.array(TurnMark),
    liveTurnId: z.string().nullable(),
    liveText: z.string().nullable().describe("What the live transcript had, where it disagrees"),
    interrupted: z.boolean(),
  })
  .meta({ id: "RecordTurn" });
export type RecordTurn = z.infer<typeof RecordTurn>;

/** How far a transcript can be relied on. */
export const TranscriptQuality = z
  .object({
    candidateWords: z.int().min(0),
    candidateSpeechMs: z.int().min(0),
    notUnderstoodMs: z.int().min(0).describe("Candidate's speech without words"),
    meanConfidence: z.number().min(0).max(1).nullable().describe("Of the candidate's turns, weighted by their length"),
    liveDisagreement: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe("Word error rate of the candidate's live transcript against this one, at most 1"),
    gapMs: z.int().min(0).describe("Between greeting and end, not recorded"),
  })
  .meta({ id: "TranscriptQuality" });
export type TranscriptQuality = z.infer<typeof TranscriptQuality>;

/** The transcript of record: written after the end from the recording. A correction is a new version. */
export const Transcript = z
  .object({
    version: z.int().positive(),
    correctionOf: z.int().positive().nullable(),
    madeAtMs: z.int(),
    madeBy: z.string().describe("A person's id, or `evaluation`"),
    source: Source,
    engines: z
      .array(z.string())
      .describe("Models that wrote it, as they call themselves; `live` where only the live transcript was left"),
    turns: z.array(RecordTurn),
    gaps: z.array(RecordingGap),
    quality: TranscriptQuality,
  })
  .meta({ id: "Transcript" });
export type Transcript = z.infer<typeof Transcript>;

/** Body of `POST /v1/interviews/{id}/transcript`: mends turns of the version that was read. */
export const TranscriptCorrection = z
  .strictObject({
    baseVersion: z.int().positive(),
    turns: z
      .array(z.strictObject({ id: z.string().max(20), text: z.string().trim().min(1).max(20_000) }))
      .min(1)
      .max(200),
  })
  .meta({ id: "TranscriptCorrection" });
export type TranscriptCorrection = z.infer<typeof TranscriptCorrection>;
