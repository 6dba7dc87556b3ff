import type { TurnUnderWay } from "#contract/agent-protocol.ts";
import type { AgentReport } from "#contract/agent-report.ts";
import type { DecisionChoice } from "#contract/decision.ts";
import type { Evaluation } from "#contract/evaluation.ts";
import type { EventBody } from "#contract/event.ts";
import type { EndReason } from "#contract/interview.ts";
import type { Window } from "#contract/interview.ts";
import type { ProviderProbe, UsageEvent } from "#contract/provider.ts";
import type { RecordingPart } from "#contract/recording.ts";
import type { ToolCall } from "#contract/tool-call.ts";
import type { Transcript } from "#contract/transcript.ts";

type Of<T extends EventBody["type"]> = Extract<EventBody, { type: T }>;

/** How an evaluation ended. `code` of a failure is a short code, never a text from outside. */
export type EvaluationResult =
  | { readonly kind: "evaluated"; readonly evaluation: Evaluation }
  | { readonly kind: "failed"; readonly code: string; readonly transcriptVersion: number | null };

/** Everything that can be asked of an interview. `by` is a principal's id, `candidate`, `agent` or `evaluation`. */
export type CommandBody =
  | {
      readonly type: "schedule";
      readonly appointment: Omit<Of<"interview.scheduled">, "type" | "candidate">;
      readonly candidateName: string;
    }
  | { readonly type: "move_window"; readonly window: Window; readonly by: string }
  | { readonly type: "renew_link"; readonly by: string }
  | { readonly type: "open_link"; readonly sessionId: string }
  | { readonly type: "consent"; readonly noticeVersion: string }
  | { readonly type: "start"; readonly sessionId: string; readonly takeOver: boolean }
  | { readonly type: "leave"; readonly sessionId: string; readonly intent: "later" | "withdraw" }
  | { readonly type: "candidate_hold"; readonly on: boolean }
  | { readonly type: "presence"; readonly state: "present" | "absent"; readonly participant: "candidate" | "agent" }
  | {
      readonly type: "lease";
      readonly epoch: number;
      readonly agentId: string;
      readonly probes: readonly ProviderProbe[];
    }
  | { readonly type: "release"; readonly epoch: number; readonly reason: string }
  | { readonly type: "tool_call"; readonly epoch: number; readonly call: ToolCall }
  | { readonly type: "report"; readonly epoch: number; readonly seq: number; readonly report: AgentReport }
  | {
      readonly type: "lease_expired";
      readonly epoch: number;
      /** Turns that were under way when the agent was last heard. */
      readonly cutOff?: readonly (TurnUnderWay & { readonly endedAtMs: number })[];
    }
  | { readonly type: "recording_part"; readonly epoch: number; readonly part: RecordingPart }
  | { readonly type: "pause"; readonly by: string }
  | { readonly type: "resume"; readonly by: string }
  | { readonly type: "grant_time"; readonly grantedMs: number; readonly by: string }
  | { readonly type: "note"; readonly text: string; readonly by: string }
  | {
      readonly type: "end";
      readonly by: string;
      readonly reason: Extract<EndReason, "completed" | "cancelled" | "withdrawn" | "failed">;
      readonly politely: boolean;
    }
  | { readonly type: "delete_words"; readonly by: string; readonly recording: boolean }
  | { readonly type: "store_transcript"; readonly transcript: Omit<Transcript, "version">; readonly by: string }
  | { readonly type: "request_evaluation"; readonly cause: "person" | "correction"; readonly by: string }
  | { readonly type: "finish_evaluation"; readonly evaluation: number; readonly result: EvaluationResult }
  | { readonly type: "record_usage"; readonly usage: UsageEvent }
  | {
      readonly type: "decide";
      readonly decision: DecisionChoice;
      readonly reason: string;
      /** The evaluation that was on the screen. */
      readonly evaluation: number | null;
      readonly by: string;
    }
  | { readonly type: "effect_result"; readonly key: string; readonly ok: boolean; readonly outcome: string }
  | { readonly type: "tick" };

/** A command with its id: the same id has one effect and one reply for ever. */
export interface Command {
  readonly id: string;
  readonly body: CommandBody;
}
