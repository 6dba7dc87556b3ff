import * as z from "zod";
import { AgentReport } from "./agent-report.ts";
import { Directive } from "./directive.ts";
import { InterviewConfig } from "./interview-config.ts";
import { ClockView, InterviewPhase } from "./interview.ts";
import { Mode } from "./mode.ts";
import { ProviderName, ProviderProbe } from "./provider.ts";
import { ToolName, ToolReply } from "./tool-call.ts";

/** Timings both sides of the lease must agree on, in milliseconds. The table with all timings is docs/design/timings.md. */
export const LEASE = {
  /** The agent syncs this often; a sync renews the lease. */
  syncEveryMs: 2_000,
  /** Silence on the object's clock after which the lease is lost. */
  lostAfterMs: 5_000,
  /** An agent whose sync has been unanswered this long mutes itself: it may already be replaced. */
  muteAfterMs: 4_000,
  /** A dispatched agent has this long to take the lease before another is sent for as well. */
  dispatchEveryMs: 10_000,
} as const;

/** `lease`: an agent asks for an interview. Authenticated by the service credential; the only call that is. */
export const LeaseRequest = z
  .strictObject({
    epoch: z.int().positive().describe("From the dispatch; refused when it is not newer than the last lease"),
    agentId: z.string().min(1).max(120),
    room: z.string().max(120),
    probes: z.array(ProviderProbe).min(1).max(4),
  })
  .meta({ id: "LeaseRequest" });
export type LeaseRequest = z.infer<typeof LeaseRequest>;

/** All an agent needs to hold the interview. Contains the prompt and rubric: never leaves the agent. */
export const Assignment = z
  .object({
    interviewId: z.string(),
    mode: Mode,
    config: InterviewConfig,
    prompt: z.object({ text: z.string(), hash: z.string(), builderVersion: z.string() }),
    tools: z
      .array(
        z.object({
          name: ToolName,
          description: z.string(),
          parameters: z.record(z.string(), z.unknown()).describe("JSON Schema"),
        }),
      )
      .describe("Exactly the tools the prompt names"),
    openingItem: z.string().describe("Conversation item with the candidate's name and accommodations"),
    providers: z.array(ProviderName).min(1),
    timeFactor: z.number(),
    voice: z.string().optional(),
  })
  .meta({ id: "Assignment" });
export type Assignment = z.infer<typeof Assignment>;

/** What a re-seeded model is told: the snapshot as text, never scores. Null for a fresh interview. */
export const Briefing = z
  .object({
    text: z.string(),
    turns: z.array(z.object({ speaker: z.enum(["candidate", "interviewer"]), text: z.string() })),
  })
  .meta({ id: "Briefing" });
export type Briefing = z.infer<typeof Briefing>;

export const LeaseGrant = z
  .object({
    epoch: z.int().positive(),
    token: z.string().describe("Opens the other calls of this interview and epoch"),
    assignment: Assignment,
    briefing: Briefing.nullable(),
    phase: InterviewPhase,
    clock: ClockView,
    directives: z.array(Directive),
  })
  .meta({ id: "LeaseGrant" });
export type LeaseGrant = z.infer<typeof LeaseGrant>;

/** `tool-calls`: immediate; the reply's bytes are the same for the same call id for ever. */
export const ToolCallReply = z
  .object({ reply: ToolReply, directives: z.array(Directive) })
  .meta({ id: "ToolCallReply" });
export type ToolCallReply = z.infer<typeof ToolCallReply>;

/** A turn that somebody is in the middle of. */
export const TurnUnderWay = z
  .strictObject({
    speaker: z.enum(["candidate", "interviewer"]),
    startedAtMs: z.int().describe("On the agent's clock"),
  })
  .meta({ id: "TurnUnderWay" });
export type TurnUnderWay = z.infer<typeof TurnUnderWay>;

/** `sync`: everything that happened, in order. `reports[0].seq` is `ackedSeq + 1` of the last reply, or an overlap with it. */
export const SyncRequest = z
  .strictObject({
    reports: z.array(z.object({ seq: z.int().positive(), report: AgentReport })).max(200),
    underWay: z
      .array(TurnUnderWay)
      .max(2)
      .optional()
      .describe("Turns that have begun and are not reported yet: marked as cut off when nothing more is heard"),
    candidatePresent: z
      .boolean()
      .optional()
      .describe("Whether the candidate is in the room now; believed before what the media server told late"),
  })
  .meta({ id: "SyncRequest" });
export type SyncRequest = z.infer<typeof SyncRequest>;

export const SyncReply = z
  .object({
    ackedSeq: z.int().min(0),
    phase: InterviewPhase,
    clock: ClockView,
    directives: z.array(Directive),
    briefing: Briefing.nullable().describe("Only when asked for with `?briefing=1`: for a takeover inside the agent"),
  })
  .meta({ id: "SyncReply" });
export type SyncReply = z.infer<typeof SyncReply>;

/** `release`: the agent lets go. Anything but `ended` makes the object send another agent. */
export const ReleaseRequest = z
  .strictObject({ reason: z.enum(["ended", "draining", "provider_lost", "fenced", "crashed"]) })
  .meta({ id: "ReleaseRequest" });
export type ReleaseRequest = z.infer<typeof ReleaseRequest>;
