import type { WebhookDue } from "./state.ts";

/**
 * What must still be done outside, derived from the log. The shell runs it at least once;
 * `key` is deterministic, so the target or our own record makes it happen once.
 */
export type Effect =
  | {
      readonly key: string;
      readonly type: "dispatch_agent";
      readonly epoch: number;
      /** Newest epoch that ever held the interview: dispatches up to it must not bring anybody any more. */
      readonly leasedEpoch: number;
    }
  | { readonly key: string; readonly type: "remove_agent"; readonly epoch: number; readonly agentId: string }
  | { readonly key: string; readonly type: "close_room" }
  | { readonly key: string; readonly type: "upsert_summary"; readonly atEventSeq: number }
  | { readonly key: string; readonly type: "delete_recording" }
  | { readonly key: string; readonly type: "start_evaluation"; readonly evaluation: number }
  | ({ readonly key: string; readonly type: "emit_webhook" } & WebhookDue);

/** An effect and when it may be tried (again): failures back off, the clock never waits for them. */
export interface PendingEffect {
  readonly effect: Effect;
  readonly notBeforeMs: number;
  readonly attempt: number;
}

/** Gets an evaluation going; asked for again, it is found going. */
export const startEvaluationEffect = (evaluation: number): Effect => ({
  key: `start_evaluation:${evaluation}`,
  type: "start_evaluation",
  evaluation,
});

/** Key of a message to integrators: the same for every attempt. */
export const webhookKey = ({ webhook, number }: Pick<WebhookDue, "webhook" | "number">): string =>
  `emit_webhook:${webhook}:${number}`;

/**
 * Under which name failures are counted. The row in the list changes often and every change is a new key:
 * counted apart, each would begin its back-off anew and hammer a target that is down.
 */
export const effectFamily = (key: string): string => (key.startsWith("summary:") ? "summary" : key);
