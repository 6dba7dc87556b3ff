import * as z from "zod";
import { ScoreSummary } from "./evaluation.ts";
import { Language } from "./interview-config.ts";
import { Mode, Source } from "./mode.ts";
import { ProviderName } from "./provider.ts";
import { SectionName, SectionPlan } from "./section.ts";

/** Where an interview stands. `waiting`: the candidate is there, the interviewer is not yet speaking. */
export const InterviewPhase = z
  .enum(["scheduled", "waiting", "live", "paused", "ended"])
  .meta({ id: "InterviewPhase" });
export type InterviewPhase = z.infer<typeof InterviewPhase>;

export const EndReason = z
  .enum(["completed", "timed_out", "withdrawn", "abandoned", "no_show", "cancelled", "failed"])
  .meta({ id: "EndReason" });
export type EndReason = z.infer<typeof EndReason>;

/** Why the interview clock stands still. A set: it runs only when none holds. */
export const PauseReason = z
  .enum(["candidate_absent", "no_agent", "no_provider", "person"])
  .meta({ id: "PauseReason" });
export type PauseReason = z.infer<typeof PauseReason>;

/** Accommodation: multiplies planned minutes, section budgets and patience. */
export const TimeFactor = z
  .union([z.literal(1), z.literal(1.25), z.literal(1.5), z.literal(2)])
  .meta({ id: "TimeFactor" });
export type TimeFactor = z.infer<typeof TimeFactor>;

/** When the link may be used, and in which zone its times are written for people. */
export const Window = z
  .strictObject({
    opensAtMs: z.int(),
    closesAtMs: z.int(),
    timeZone: z.string().max(64).describe("IANA name, e.g. Europe/Berlin"),
  })
  .meta({ id: "Window" });
export type Window = z.infer<typeof Window>;

/** The person who is interviewed, as far as the recruiter tells us. */
export const Candidate = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    email: z.email().max(254).optional(),
    externalId: z.string().max(120).optional(),
    locale: Language.optional(),
  })
  .meta({ id: "Candidate" });
export type Candidate = z.infer<typeof Candidate>;

/** Values an integrator wants back untouched. */
export const Metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((m) => Object.keys(m).length <= 16, "at most 16 entries")
  .meta({ id: "Metadata" });

/** Providers that can hold an interview today; what is accepted is what happens. */
export const HELD_BY: readonly ProviderName[] = ["openai"];

/** Body of `POST /v1/interviews`. Without a window: now until seven days from now, UTC. */
export const InterviewCreate = z
  .strictObject({
    configId: z.string(),
    configVersion: z.int().positive().optional().describe("Latest when left out"),
    candidate: Candidate,
    window: Window.partial({ opensAtMs: true, timeZone: true }).optional(),
    timeFactor: TimeFactor.default(1),
    providers: z
      .array(ProviderName)
      .min(1)
      .max(2)
      .default(["openai"])
      .refine((names) => names.every((name) => HELD_BY.includes(name)), {
        error: "Interviews are held by openai; gemini is not built yet.",
      }),
    metadata: Metadata.default({}),
  })
  .meta({ id: "InterviewCreate" });
export type InterviewCreate = z.infer<typeof InterviewCreate>;

/** Text to send to the candidate; we send no mail ourselves. */
export const Invitation = z
  .object({ subject: z.string(), text: z.string(), icsUrl: z.string() })
  .meta({ id: "Invitation" });
export type Invitation = z.infer<typeof Invitation>;

export const EvaluationState = z.enum(["none", "running", "needs_review", "ready"]).meta({ id: "EvaluationState" });
export type EvaluationState = z.infer<typeof EvaluationState>;
export const DecisionState = z.enum(["none", "advance", "hold", "reject"]).meta({ id: "DecisionState" });
export type DecisionState = z.infer<typeof DecisionState>;

/** An interview as lists and integrations see it. */
export const Interview = z
  .object({
    id: z.string(),
    mode: Mode,
    state: InterviewPhase,
    endReason: EndReason.nullable(),
    evaluation: EvaluationState,
    decision: DecisionState,
    outcome: ScoreSummary.nullable().describe("Of the newest evaluation; null before the first"),
    candidate: Candidate.nullable().describe("null once the person's words are deleted"),
    config: z.object({ id: z.string(), version: z.int(), hash: z.string(), role: z.string(), company: z.string() }),
    prompt: z.object({ hash: z.string(), builderVersion: z.string() }),
    plan: SectionPlan,
    window: Window,
    timeFactor: TimeFactor,
    providers: z.array(ProviderName),
    source: Source.nullable().describe("Who really spoke; null before the first connection"),
    flags: z.array(z.string()).describe("e.g. `no_agent`"),
    attempt: z.int().positive(),
    previousInterviewId: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    createdAtMs: z.int(),
    startedAtMs: z.int().nullable(),
    endedAtMs: z.int().nullable(),
  })
  .meta({ id: "Interview" });
export type Interview = z.infer<typeof Interview>;

/** Answer to scheduling, renewing a link or offering again: the only times the link's secret is shown. */
export const ScheduledInterview = Interview.extend({ joinUrl: z.string(), invitation: Invitation }).meta({
  id: "ScheduledInterview",
});
export type ScheduledInterview = z.infer<typeof ScheduledInterview>;

/** The interview clock at one moment, all in milliseconds of interview time. */
export const ClockView = z
  .object({
    running: z.boolean(),
    elapsedMs: z.int().min(0),
    leftMs: z.int().min(0),
    plannedMs: z.int().positive().describe("Duration × time factor + time granted"),
    section: SectionName.nullable(),
    sectionElapsedMs: z.int().min(0),
    sectionBudgetMs: z.int().min(0),
    pauseReasons: z.array(PauseReason),
    atMs: z.int().describe("Server time of this reading"),
  })
  .meta({ id: "ClockView" });
export type ClockView = z.infer<typeof ClockView>;
