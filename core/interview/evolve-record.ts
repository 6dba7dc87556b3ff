import { assertNever } from "#contract/result.ts";
import { appended } from "./chunk-list.ts";
import { effectFamily, webhookKey } from "./effect.ts";
import type { EventOf } from "./evolve.ts";
import type { InterviewState } from "./state.ts";

type RecordEvent = EventOf<
  "usage.recorded" | "recording.part" | "incident.noted" | "report.ignored" | "effect.done" | "effect.failed"
>;

/** What is metered, stored and done outside. */
export function evolveRecord(state: InterviewState, body: RecordEvent, atMs: number): InterviewState {
  switch (body.type) {
    case "usage.recorded": {
      const { tokens, kind, key } = body.usage;
      return {
        ...state,
        usageKeys: appended(state.usageKeys, key),
        tokens: {
          input: state.tokens.input + tokens.textIn + tokens.audioIn,
          cached: state.tokens.cached + tokens.textCached + tokens.audioCached,
          output: state.tokens.output + tokens.textOut + tokens.audioOut,
          responses: state.tokens.responses + (kind === "response" ? 1 : 0),
        },
      };
    }
    case "recording.part":
      return { ...state, parts: appended(state.parts, { name: body.part.name, sha256: body.part.sha256 }) };
    case "incident.noted":
    case "report.ignored":
      return state;
    case "effect.done":
      return done(
        { ...state, failures: state.failures.filter((failure) => failure.key !== effectFamily(body.key)) },
        body.key,
      );
    case "effect.failed": {
      const key = effectFamily(body.key);
      const failures = [
        ...state.failures.filter((failure) => failure.key !== key),
        { key, attempt: body.attempt, failedAtMs: atMs },
      ];
      return { ...state, failures };
    }
    default:
      return assertNever(body);
  }
}

function done(state: InterviewState, key: string): InterviewState {
  const [family, place] = key.split(":");
  const number = Number(place);
  switch (family) {
    case "dispatch":
      return { ...state, dispatchDone: Math.max(state.dispatchDone, number) };
    case "remove":
      return { ...state, removals: state.removals.filter((removal) => removal.epoch !== number) };
    case "close_room":
      return { ...state, roomClosed: true };
    case "summary":
      return { ...state, summaryDoneSeq: Math.max(state.summaryDoneSeq, number) };
    case "start_evaluation":
      return state.evaluation?.number === number
        ? { ...state, evaluation: { ...state.evaluation, begun: true } }
        : state;
    case "emit_webhook":
      return { ...state, webhooksDue: state.webhooksDue.filter((due) => webhookKey(due) !== key) };
    case "delete_recording":
      return { ...state, recordingErased: true };
    default:
      return state;
  }
}
