import type { CandidateView, CheckReply, JoinReply, JoinTranscript, StartReply } from "#contract/join.ts";
import { NOTICE_VERSION } from "#contract/notice.ts";
import type { Result } from "#contract/result.ts";
import { createApi } from "../../shared/session/api.ts";
import type { Failure } from "../../shared/session/api.ts";

type Answer<T> = Promise<Result<T, Failure>>;

/** The candidate's side of the edge, one method a route. */
export interface CandidateApi {
  join(link: string): Answer<JoinReply>;
  view(signal?: AbortSignal): Answer<CandidateView>;
  consent(): Answer<CandidateView>;
  check(): Answer<CheckReply>;
  start(takeOver: boolean): Answer<StartReply>;
  leave(intent: "later" | "withdraw"): Answer<CandidateView>;
  hold(on: boolean): Answer<CandidateView>;
  transcript(): Answer<JoinTranscript>;
  deleteWords(): Answer<CandidateView>;
}

export function createCandidateApi(session: () => string | null): CandidateApi {
  const api = createApi({ bearer: session });
  return {
    join: (link) => api.send("POST", "/v1/join", { link }),
    view: (signal) => api.get("/v1/join/view", signal),
    consent: () =>
      api.send("POST", "/v1/join/consent", { noticeVersion: NOTICE_VERSION, interview: true, recording: true }),
    check: () => api.send("POST", "/v1/join/check", {}),
    start: (takeOver) => api.send("POST", "/v1/join/start", { takeOver }),
    leave: (intent) => api.send("POST", "/v1/join/leave", { intent }),
    hold: (on) => api.send("POST", "/v1/join/hold", { on }),
    transcript: () => api.get("/v1/join/transcript"),
    deleteWords: () => api.send("DELETE", "/v1/join/words"),
  };
}
