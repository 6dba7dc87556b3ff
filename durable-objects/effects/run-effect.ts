import { assertNever } from "#contract/result.ts";
import type { Interview } from "#contract/interview.ts";
import type { Effect } from "#core/interview/effect.ts";
import type { EffectOutcome } from "../interview-shell.ts";
import type { ObjectEnv } from "../object-env.ts";
import { recordingPrefix } from "../recording-place.ts";
import type { StoredAppointment } from "../stored-appointment.ts";
import { deleteRecording } from "./delete-recording.ts";
import { emitWebhook } from "./emit-webhook.ts";
import { closeRoom, dispatchAgent, removeAgent } from "./livekit-effects.ts";
import { startEvaluation } from "./start-evaluation.ts";
import { upsertSummary } from "./upsert-summary.ts";

/** What an effect may need to know of the interview at the moment it runs. */
export interface EffectSubject {
  readonly stored: StoredAppointment;
  /** As it was right after an event: what is told about it later must not tell of anything newer. */
  readonly interviewAt: (eventSeq: number) => Interview;
  readonly interview: () => { readonly view: Interview; readonly forgotten: boolean; readonly lastSeq: number };
}

/** Does one effect; whatever goes wrong outside becomes a short code and is tried again later. */
export async function runEffect(env: ObjectEnv, subject: EffectSubject, effect: Effect): Promise<EffectOutcome> {
  const { interviewId, orgId, mode, calendarId } = subject.stored;
  try {
    switch (effect.type) {
      case "dispatch_agent":
        return await dispatchAgent(env, interviewId, effect);
      case "remove_agent":
        return await removeAgent(env, interviewId, effect.epoch, effect.agentId);
      case "close_room":
        return await closeRoom(env, interviewId);
      case "upsert_summary": {
        const { view, forgotten, lastSeq } = subject.interview();
        return await upsertSummary(env.DB, view, calendarId, orgId, forgotten, lastSeq);
      }
      case "delete_recording":
        return await deleteRecording(env.RECORDINGS, recordingPrefix(orgId, mode, interviewId));
      case "start_evaluation":
        return await startEvaluation(env.EVALUATION, { orgId, mode, interviewId, evaluation: effect.evaluation });
      case "emit_webhook": {
        const { webhook, number, atMs, atEventSeq } = effect;
        return await emitWebhook(env, {
          orgId,
          type: webhook,
          number,
          atMs,
          interview: subject.interviewAt(atEventSeq),
        });
      }
      default:
        return assertNever(effect);
    }
  } catch (error) {
    return { ok: false, outcome: failureCode(error) };
  }
}

/** A code without any text from outside: messages may hold addresses. */
function failureCode(error: unknown): string {
  if (error instanceof Error && "status" in error && typeof error.status === "number") return `status_${error.status}`;
  return error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError")
    ? "timeout"
    : "unreachable";
}
