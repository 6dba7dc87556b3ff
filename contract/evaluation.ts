import * as z from "zod";
import { Source } from "./mode.ts";
import { ProviderName } from "./provider.ts";

/** What code recommends; a person decides. */
export const Recommendation = z
  .enum(["strong_hire", "hire", "no_hire", "no_recommendation"])
  .meta({ id: "Recommendation" });
export type Recommendation = z.infer<typeof Recommendation>;

export const Confidence = z
  .enum(["low", "medium", "high"])
  .describe("How far the runs agree, how much was covered, how well it was heard. Not how likely a score is right")
  .meta({ id: "Confidence" });
export type Confidence = z.infer<typeof Confidence>;

/** Why a person must look before anybody relies on this evaluation. */
export const ReviewReasonCode = z
  .enum([
    "runs_disagree",
    "no_quote_found",
    "quote_rejected",
    "run_missing",
    "run_unusable",
    "addressed_to_evaluator",
    "forbidden_judgement",
    "weak_transcript",
    "too_little_speech",
    "question_not_asked",
    "broken_off",
    "recording_gap",
    "no_recording",
    "simulated_speech",
    "evaluation_failed",
  ])
  .meta({ id: "ReviewReasonCode" });
export type ReviewReasonCode = z.infer<typeof ReviewReasonCode>;

/** One reason, with where to look. `facts` are numbers and codes for the sentence a page makes of it. */
export const ReviewReason = z
  .object({
    code: ReviewReasonCode,
    area: z.string().nullable(),
    turnId: z.string().nullable(),
    facts: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  })
  .meta({ id: "ReviewReason" });
export type ReviewReason = z.infer<typeof ReviewReason>;

/** What one evaluator run returns for one area: evidence first, so that the score follows from it. */
export const EvaluatorAnswer = z.strictObject({
  evidence: z
    .array(z.strictObject({ turnId: z.string(), quote: z.string(), bearing: z.enum(["for", "against"]) }))
    .describe("Word for word from turns of the candidate"),
  reasoning: z.string().describe("One or two sentences: why the evidence sits where it sits on the anchors"),
  observed: z.boolean().describe("False when the candidate said too little to tell"),
  score: z.int().min(1).max(10).nullable().describe("Null exactly when not observed"),
  listenTo: z.array(z.string()).describe("Ids of turns a reviewer should hear themselves"),
});
export type EvaluatorAnswer = z.infer<typeof EvaluatorAnswer>;

/** A quote that was found in the candidate's own words, outside gaps. */
export const Evidence = z
  .object({
    turnId: z.string(),
    quote: z.string().describe("As it stands in the transcript"),
    match: z.enum(["exact", "approximate"]).describe("Approximate: up to a tenth of its characters differ"),
    bearing: z.enum(["for", "against"]),
    startedAtMs: z.int().describe("Wall time, for the recording; estimated within the turn by its place in the text"),
    endedAtMs: z.int(),
    clockMs: z.int().min(0),
    runs: z.int().positive().describe("How many runs cited it"),
  })
  .meta({ id: "Evidence" });
export type Evidence = z.infer<typeof Evidence>;

/** What one run made of one area, after our checks. */
export const AreaRun = z
  .object({
    run: z.int().positive(),
    provider: ProviderName,
    model: z.string().describe("As the server names it"),
    outcome: z.enum(["scored", "not_observed", "unusable", "missing"]),
    score: z.int().min(1).max(10).nullable(),
    quotesFound: z.int().min(0),
    quotesRejected: z.int().min(0),
  })
  .meta({ id: "AreaRun" });
export type AreaRun = z.infer<typeof AreaRun>;

/** The score of record of one area: the median of its runs. Tenths, because two runs may meet half-way. */
export const AreaScore = z
  .object({
    area: z.string(),
    weightBasisPoints: z.int().min(0),
    effectiveBasisPoints: z
      .int()
      .min(0)
      .nullable()
      .describe("Its share of the total once areas that were not observed are left out; null for those"),
    observed: z.boolean(),
    scoreTenths: z.int().min(10).max(100).nullable(),
    range: z.int().min(0).nullable().describe("Highest minus lowest run"),
    runs: z.array(AreaRun),
    evidence: z.array(Evidence).describe("The best first"),
    reasoning: z.string().nullable().describe("Of a run at the median; null when a check removed it"),
    reviewReasons: z.array(ReviewReasonCode),
  })
  .meta({ id: "AreaScore" });
export type AreaScore = z.infer<typeof AreaScore>;

/** Why the rule recommends what it does, or how far the method held together. */
export const RuleReason = z
  .object({
    code: z.string(),
    facts: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  })
  .meta({ id: "RuleReason" });
export type RuleReason = z.infer<typeof RuleReason>;

/** All areas with what follows from them. Total and recommendation are arithmetic, never a model's word. */
export const Scorecard = z
  .object({
    areas: z.array(AreaScore).describe("Heaviest first"),
    totalHundredths: z.int().min(100).max(1000).nullable().describe("Weighted mean of the observed areas, 1.00–10.00"),
    observedBasisPoints: z.int().min(0).max(10_000).describe("Weight of the areas that were observed"),
    recommendation: Recommendation,
    recommendationReasons: z.array(RuleReason),
    confidence: Confidence,
    confidenceReasons: z.array(RuleReason),
    calibrated: z.boolean().describe("False until scores of this guide were compared with people's"),
    reviewReasons: z.array(ReviewReason),
  })
  .meta({ id: "Scorecard" });
export type Scorecard = z.infer<typeof Scorecard>;

/** A passage the evaluator was not shown because it speaks to the evaluator or repeats what was there. People read it. */
export const WithheldPassage = z
  .object({
    turnId: z.string(),
    from: z.int().min(0).describe("Offset in the turn's text, in characters"),
    to: z.int().positive(),
    kind: z.enum([
      "instruction",
      "score_request",
      "false_authority",
      "forged_data",
      "rubric_echo",
      "self_rating",
      "pressure",
      "repetition",
      "disguised",
    ]),
  })
  .meta({ id: "WithheldPassage" });
export type WithheldPassage = z.infer<typeof WithheldPassage>;

/** Everything an evaluation was made from. Their hash is the run id: the same inputs are never evaluated twice. */
export const EvaluationInputs = z
  .object({
    interviewId: z.string(),
    transcript: z.object({ version: z.int().positive(), sha256: z.string() }),
    config: z.object({ id: z.string(), version: z.int(), hash: z.string() }),
    prompt: z.object({ hash: z.string(), builderVersion: z.string() }),
    rulesVersion: z.string().describe("Of blinding, checks, aggregation and rules in code"),
    models: z.array(z.object({ provider: ProviderName, model: z.string() })).describe("One for each run, in order"),
    parameters: z.object({ runs: z.int().min(2).max(5), maxOutputTokens: z.int().positive() }),
  })
  .meta({ id: "EvaluationInputs" });
export type EvaluationInputs = z.infer<typeof EvaluationInputs>;

/** A finished evaluation, as stored with the interview. */
export const Evaluation = z
  .object({
    number: z.int().positive(),
    runId: z.string().length(64),
    inputs: EvaluationInputs,
    source: Source,
    startedAtMs: z.int(),
    finishedAtMs: z.int(),
    state: z.enum(["needs_review", "ready"]),
    scorecard: Scorecard,
    withheld: z.array(WithheldPassage),
    blinded: z.int().min(0).describe("How many passages were replaced before the evaluator read them"),
  })
  .meta({ id: "Evaluation" });
export type Evaluation = z.infer<typeof Evaluation>;

/** What lists, webhooks and the log hold of an evaluation: numbers and codes. */
export const ScoreSummary = z
  .object({
    evaluation: z.int().positive(),
    recommendation: Recommendation,
    totalHundredths: z.int().nullable(),
    confidence: Confidence,
    areas: z.array(z.object({ area: z.string(), weightBasisPoints: z.int(), scoreTenths: z.int().nullable() })),
    reviewReasons: z.array(ReviewReasonCode).describe("Each once"),
    source: Source,
  })
  .meta({ id: "ScoreSummary" });
export type ScoreSummary = z.infer<typeof ScoreSummary>;
