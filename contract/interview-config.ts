import * as z from "zod";
import { SectionName } from "./section.ts";

/** Ids inside a guide: short, stable, safe to be read aloud or put in a tool schema. */
export const LocalId = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/);

/** What an answer at one point of the scale is like. The example response is shown to evaluators and people, never to the interviewer. */
export const Anchor = z
  .strictObject({
    score: z.int().min(1).max(10),
    description: z.string().trim().min(1).max(500),
    exampleResponse: z.string().trim().min(1).max(1500),
  })
  .meta({ id: "Anchor" });
export type Anchor = z.infer<typeof Anchor>;

/** One thing that is judged. `weight` is a share of the whole, 0–1; weights of a guide sum to 1. */
export const RubricArea = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    weight: z.number().gt(0).lte(1),
    description: z.string().trim().min(1).max(600),
    anchors: z.array(Anchor).min(3).max(10).describe("At least 1, 5 and 10; each score once"),
    followUpTriggers: z.array(z.string().trim().min(1).max(200)).max(10).default([]),
  })
  .meta({ id: "RubricArea" });
export type RubricArea = z.infer<typeof RubricArea>;

/** A planned question, the same for every candidate. */
export const Question = z
  .strictObject({
    id: LocalId,
    section: SectionName,
    areas: z.array(z.string().trim().min(1).max(60)).min(1).max(4),
    text: z.string().trim().min(8).max(600),
    required: z.boolean().default(true),
    maxFollowUps: z.int().min(0).max(5).default(2),
  })
  .meta({ id: "Question" });
export type Question = z.infer<typeof Question>;

export const CandidateLevel = z.enum(["junior", "mid", "senior", "staff", "principal"]).meta({ id: "CandidateLevel" });
export type CandidateLevel = z.infer<typeof CandidateLevel>;
export const InterviewType = z
  .enum(["technical", "behavioral", "system_design", "mixed"])
  .meta({ id: "InterviewType" });
export type InterviewType = z.infer<typeof InterviewType>;

/** Languages an interview can be held in (BCP 47). */
export const Language = z.enum(["en", "de", "es", "fr"]).meta({ id: "Language" });
export type Language = z.infer<typeof Language>;

/** Free-text facts about the company; the only source `query_knowledge` answers from. */
export const CompanyContext = z.string().trim().max(6000);

/**
 * An interview guide: facts and wishes, no prompt language. Shape only; the rules that cross fields
 * (weights, anchors, questions, minutes) are `lintConfig` in the core, which returns all findings at once.
 */
export const InterviewConfig = z
  .strictObject({
    role: z.string().trim().min(1).max(120),
    company: z.string().trim().min(1).max(120),
    level: CandidateLevel,
    type: InterviewType,
    durationMinutes: z.int().min(3).max(120).default(30),
    rubricAreas: z.array(RubricArea).min(1).max(10),
    companyContext: CompanyContext.default(""),
    specialInstructions: z.string().trim().max(2000).default(""),
    language: Language.default("en"),
    questions: z.array(Question).max(40).default([]),
    sectionOverrides: z
      .partialRecord(SectionName, z.number().min(0.25).max(110))
      .optional()
      .describe("Minutes for named sections; the rest shares what remains"),
    recommendation: z
      .strictObject({ hireAt: z.number().min(1).max(10), strongHireAt: z.number().min(1).max(10) })
      .optional()
      .describe("Weighted totals from which the report recommends; 6 and 8 when left out. No model is told."),
  })
  .meta({ id: "InterviewConfig" });
export type InterviewConfig = z.infer<typeof InterviewConfig>;
/** What a person may send: defaults not filled in yet. */
export type InterviewConfigInput = z.input<typeof InterviewConfig>;
