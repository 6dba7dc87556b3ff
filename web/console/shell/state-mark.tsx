import type { Interview } from "#contract/interview.ts";
import { terms } from "../words/en/terms.ts";

/** Where an interview stands, as a word with a dot whose shape also tells: filled runs, hollow waits, none is over. */
export function StateMark({ interview }: { readonly interview: Pick<Interview, "state" | "endReason"> }) {
  const word =
    interview.state === "ended" && interview.endReason !== null
      ? terms.endReason[interview.endReason]
      : terms.phase[interview.state];
  return (
    <span className="state-mark" data-state={interview.state} data-reason={interview.endReason ?? undefined}>
      {word}
    </span>
  );
}

/** Says plainly that a voice or figure is not from a provider's model. */
export function SourceBadge({ source }: { readonly source: "simulator" | "replay" | "provider" | null }) {
  if (source === null || source === "provider") return null;
  return (
    <span className="badge" data-tone="caution">
      {terms.source[source]}
    </span>
  );
}
