import * as z from "zod";
import { Decision } from "./decision.ts";
import { Evaluation, ReviewReasonCode } from "./evaluation.ts";
import { Interview } from "./interview.ts";
import { Source } from "./mode.ts";
import { RecordingManifest } from "./recording.ts";
import { SectionName } from "./section.ts";
import { Transcript } from "./transcript.ts";

/** What must be read before anything else on a report. */
export const ReportBanner = z
  .enum([
    "test",
    "incomplete",
    "uncalibrated",
    "evaluation_running",
    "evaluation_failed",
    "not_evaluated",
    "words_deleted",
    "older_transcript",
  ])
  .meta({ id: "ReportBanner" });
export type ReportBanner = z.infer<typeof ReportBanner>;

/** Something a person should look at first, with the second of the recording where it is. */
export const LookAtFirst = z
  .object({
    code: ReviewReasonCode,
    area: z.string().nullable(),
    turnId: z.string().nullable(),
    atMs: z.int().nullable().describe("Wall time in the recording"),
    facts: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  })
  .meta({ id: "LookAtFirst" });
export type LookAtFirst = z.infer<typeof LookAtFirst>;

/** Everything known about one finished interview, for people and for machines. Wall times unless named `clockMs`. */
export const Report = z
  .object({
    schemaVersion: z.literal(1),
    madeAtMs: z.int(),
    interview: Interview,
    banners: z.array(ReportBanner),
    areas: z
      .array(
        z.object({
          name: z.string(),
          weightBasisPoints: z.int(),
          description: z.string(),
          anchors: z.array(z.object({ score: z.int(), description: z.string() })),
        }),
      )
      .describe("The rubric, heaviest first"),
    progress: z
      .object({ done: z.int().min(0), total: z.int().positive(), step: z.enum(["transcribing", "scoring"]) })
      .nullable()
      .describe("While an evaluation runs"),
    evaluation: Evaluation.nullable(),
    lookAtFirst: z.array(LookAtFirst).max(3),
    decision: Decision.nullable(),
    decisions: z.array(Decision).describe("All of them, newest first"),
    transcript: Transcript.nullable(),
    transcriptVersions: z.array(
      z.object({ version: z.int(), madeAtMs: z.int(), madeBy: z.string(), madeByName: z.string().nullable() }),
    ),
    recording: RecordingManifest.nullable(),
    sections: z.array(
      z.object({
        section: SectionName,
        enteredAtMs: z.int(),
        enteredClockMs: z.int(),
        leftClockMs: z.int(),
        budgetMs: z.int(),
      }),
    ),
    structured: z.boolean().describe("False: questions were chosen by the model"),
    questions: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        section: SectionName,
        areas: z.array(z.string()),
        required: z.boolean(),
        askedAtMs: z.int().nullable(),
        followUps: z.int(),
      }),
    ),
    followUps: z.array(z.object({ questionId: z.string().nullable(), reason: z.string().nullable(), atMs: z.int() })),
    incidents: z.array(
      z.object({
        code: z.string(),
        atMs: z.int(),
        facts: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
      }),
    ),
    scoreNotes: z
      .array(
        z.object({
          area: z.string(),
          score: z.int(),
          questionId: z.string().nullable(),
          evidence: z.string().nullable(),
          atMs: z.int(),
        }),
      )
      .nullable()
      .describe("The interviewer model's notes, taken live: never the score of record. null behind a share link"),
    cost: z
      .object({
        interviewMicroUsd: z.int(),
        transcriptionMicroUsd: z.int(),
        evaluationMicroUsd: z.int(),
        unpriced: z.int().describe("Billed things without a known price: the cost is a lower bound when not 0"),
        tokens: z.int(),
        source: Source.nullable(),
      })
      .nullable()
      .describe("null behind a share link"),
    latency: z.object({ p50Ms: z.int().nullable(), p95Ms: z.int().nullable(), samples: z.int() }),
    integrity: z.object({
      configHash: z.string(),
      promptHash: z.string(),
      logEvents: z.int(),
      auditFindings: z.int().describe("Of a replay of the log; 0 is what must hold"),
    }),
  })
  .meta({ id: "Report" });
export type Report = z.infer<typeof Report>;
