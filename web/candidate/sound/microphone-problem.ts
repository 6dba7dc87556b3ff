/** Why there is no microphone, as far as a page can tell. */
export type MicrophoneProblem = "denied" | "missing" | "busy" | "unsupported";

/** Browsers' error names for getUserMedia, put into the few cases that have different remedies. */
export function microphoneProblem(error: unknown): MicrophoneProblem {
  const name =
    error instanceof Error || (typeof DOMException !== "undefined" && error instanceof DOMException) ? error.name : "";
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
    case "PermissionDeniedError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
    case "DevicesNotFoundError":
      return "missing";
    case "NotReadableError":
    case "AbortError":
    case "TrackStartError":
      return "busy";
    default:
      return "unsupported";
  }
}
