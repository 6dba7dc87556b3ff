import * as z from "zod";
import { Directive } from "./directive.ts";
import { InterviewEvent } from "./event.ts";
import { ClockView, Interview, PauseReason } from "./interview.ts";
import { Source } from "./mode.ts";
import { ProviderName } from "./provider.ts";
import { CandidateView } from "./join.ts";

/** An event as a person sees it: with the words it refers to, unless they were deleted. */
export const TimelineEntry = z
  .object({
    event: InterviewEvent,
    words: z.string().nullable().optional(),
    clockMs: z.int().nullable().describe("Interview time of the event; null before the start"),
  })
  .meta({ id: "TimelineEntry" });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** The live view of one interview. */
export const LiveView = z
  .object({
    interview: Interview,
    clock: ClockView.nullable(),
    pauseReasons: z.array(PauseReason),
    provider: z.object({ provider: ProviderName, model: z.string(), source: Source, since: z.int() }).nullable(),
    epoch: z.int().min(0),
    latency: z.object({
      lastMs: z.int().nullable(),
      p50Ms: z.int().nullable(),
      p95Ms: z.int().nullable(),
      samples: z.int(),
    }),
    tokens: z.object({ input: z.int(), cached: z.int(), output: z.int(), responses: z.int() }),
    questions: z.array(z.object({ id: z.string(), required: z.boolean(), asked: z.boolean(), followUps: z.int() })),
    directives: z.array(Directive.pick({ seq: true, kind: true })).describe("Issued, not yet delivered"),
  })
  .meta({ id: "LiveView" });
export type LiveView = z.infer<typeof LiveView>;

/** Cursor into the log: the seq of the last event seen. A socket resumes with `?after=<cursor>`. */
export const ObserverMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("view"), view: LiveView }),
  z.object({ type: z.literal("entries"), entries: z.array(TimelineEntry), cursor: z.int().min(0) }),
]);
export type ObserverMessage = z.infer<typeof ObserverMessage>;

/** What a candidate's socket carries. */
export const CandidateMessage = z.object({ type: z.literal("view"), view: CandidateView });
export type CandidateMessage = z.infer<typeof CandidateMessage>;
