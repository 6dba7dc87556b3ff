import type { CandidateView } from "#contract/join.ts";
import type { FailureCode } from "../../shared/session/api.ts";

/** What this tab is doing, apart from what the server says about the interview. */
export type Step = "arrive" | "sound" | "call" | "left" | "elsewhere" | "replaced";

export type PageName =
  | "noLink"
  | "sessionOver"
  | "badLink"
  | "notOpen"
  | "closed"
  | "cancelled"
  | "offline"
  | "trouble"
  | "busy";

/** The one thing to show. */
export type Screen =
  | {
      readonly name: "loading" | "welcome" | "sound" | "call" | "left" | "returned" | "elsewhere" | "replaced" | "done";
    }
  | { readonly name: "page"; readonly page: PageName };

export interface ScreenFacts {
  readonly hasSession: boolean;
  readonly view: CandidateView | null;
  readonly failure: FailureCode | "no-link" | null;
  readonly step: Step;
  readonly nowMs: number;
}

/** How long past the window a link still opens a running interview, in ms (the server's rule, repeated for words only). */
const GRACE_AFTER_WINDOW_MS = 10 * 60_000;

const page = (name: PageName): Screen => ({ name: "page", page: name });

/** Which screen a candidate sees: a pure function of what the server said and what this tab is doing. */
export function screenOf({ hasSession, view, failure, step, nowMs }: ScreenFacts): Screen {
  if (view === null) {
    if (failure !== null) return page(pageOf(failure, hasSession));
    return { name: "loading" };
  }
  if (view.phase === "ended") {
    if (view.endReason === "cancelled") return page("cancelled");
    if (view.endReason === "no_show") return page("closed");
    return { name: "done" };
  }
  if (step === "replaced") return { name: "replaced" };
  if (view.waiting === "returned_to_scheduled" && step !== "sound") return { name: "returned" };
  if (step === "call") return { name: "call" };
  if (step === "elsewhere") return { name: "elsewhere" };

  const begun = view.phase !== "scheduled";
  if (nowMs > view.window.closesAtMs + (begun ? GRACE_AFTER_WINDOW_MS : 0)) return page("closed");
  if (step === "sound") return { name: "sound" };
  if (nowMs < view.window.opensAtMs) return page("notOpen");
  if (!view.consented) return { name: "welcome" };
  if (step === "left") return { name: "left" };
  if (!begun) return { name: "sound" };
  return view.inRoom === "other_session" ? { name: "elsewhere" } : { name: "left" };
}

/** Words for a failure that leaves nothing to show. */
function pageOf(code: FailureCode | "no-link", hasSession: boolean): PageName {
  switch (code) {
    case "no-link":
      return "noLink";
    case "offline":
    case "media-unreachable":
      return "offline";
    case "rate-limited":
      return "busy";
    case "window-closed":
      return "closed";
    case "unauthenticated":
    case "forbidden":
      return hasSession ? "sessionOver" : "badLink";
    case "link-expired":
    case "not-found":
    case "invalid-request":
      return "badLink";
    default:
      return "trouble";
  }
}
