import type { InterviewEvent } from "#contract/event.ts";
import { assertNever } from "#contract/result.ts";
import type { EventOf } from "./evolve.ts";
import type { InterviewState, WebhookDue } from "./state.ts";

type EvaluationEvent = EventOf<"transcript.stored" | "evaluation.requested" | "evaluation.finished" | "decision.made">;

/** What follows the interview: the transcript of record, its evaluations, a person's decisions. */
export function evolveEvaluation(state: InterviewState, body: EvaluationEvent, event: InterviewEvent): InterviewState {
  switch (body.type) {
    case "transcript.stored":
      return {
        ...state,
        transcriptVersion: body.version,
        transcriptCorrected: state.transcriptCorrected || body.correctionOf !== null,
      };
    case "evaluation.requested":
      return {
        ...state,
        evaluation: { number: body.evaluation, requestedAtMs: event.atMs, begun: false, finished: null },
      };
    case "evaluation.finished": {
      const { evaluation, summary } = body;
      const finished = { state: body.state, failed: summary === null };
      const told = withWebhook(
        {
          ...state,
          evaluation: state.evaluation && { ...state.evaluation, finished },
          failures: state.failures.filter((failure) => failure.key !== `start_evaluation:${evaluation}`),
        },
        "interview.evaluated",
        evaluation,
        event,
      );
      // One that failed leaves the last good one standing.
      if (summary === null) return told;
      const recommendations = { ...state.recommendations, [evaluation]: summary.recommendation };
      return { ...told, outcome: summary, recommendations };
    }
    case "decision.made": {
      const count = state.decisions.count + 1;
      return withWebhook({ ...state, decisions: { count, newest: body.decision } }, "interview.decided", count, event);
    }
    default:
      return assertNever(body);
  }
}

/** Integrators are to be told of this event. */
export function withWebhook(
  state: InterviewState,
  webhook: WebhookDue["webhook"],
  number: number,
  event: InterviewEvent,
): InterviewState {
  const due: WebhookDue = { webhook, number, atEventSeq: event.seq, atMs: event.atMs };
  return { ...state, webhooksDue: [...state.webhooksDue, due] };
}
