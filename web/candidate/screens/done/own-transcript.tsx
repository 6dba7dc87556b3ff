import { useState } from "react";
import type { JoinTranscript } from "#contract/join.ts";
import { Banner } from "../../../shared/primitives/banner.tsx";
import { Button } from "../../../shared/primitives/button.tsx";
import type { Formats } from "../../../shared/messages/format.ts";
import type { CandidateMessages } from "../../../shared/messages/candidate/catalogue.ts";
import { usePage } from "../../page.ts";

type Turn = JoinTranscript["turns"][number];

/** What was said, fetched only when asked for; can be taken along as plain text. */
export function OwnTranscript() {
  const { interview, words, formats } = usePage();
  const text = words.done;
  const [turns, setTurns] = useState<readonly Turn[] | "closed" | "fetching" | "failed">("closed");

  const read = async (): Promise<void> => {
    setTurns("fetching");
    const found = await interview.api.transcript();
    setTurns(found.ok ? found.value.turns : "failed");
  };

  if (typeof turns === "string") {
    return (
      <>
        {turns === "failed" ? (
          <Banner tone="stop" live="alert">
            {words.problems.unreadable}
          </Banner>
        ) : null}
        <div className="actions">
          <Button busy={turns === "fetching"} onClick={() => void read()}>
            {turns === "fetching" ? text.reading : text.read}
          </Button>
        </div>
      </>
    );
  }
  if (turns.length === 0) return <p role="status">{text.nothing}</p>;
  return (
    <>
      <ol className="transcript">
        {turns.map((turn) => (
          <li key={turn.turnId} data-who={turn.speaker}>
            <p className="transcript-who">
              {turn.speaker === "candidate" ? words.call.captions.you : words.call.captions.interviewer}
              {turn.clockMs === null ? null : <time className="soft">{formats.clock(turn.clockMs)}</time>}
            </p>
            <p className={turn.understood ? undefined : "soft"}>{turn.text ?? text.deletedTitle}</p>
          </li>
        ))}
      </ol>
      <div className="actions">
        <Button onClick={() => save(turns, words, formats)}>{text.save}</Button>
        <Button kind="quiet" onClick={() => setTurns("closed")}>
          {text.hide}
        </Button>
      </div>
    </>
  );
}

function save(turns: readonly Turn[], words: CandidateMessages, formats: Formats): void {
  const lines = turns.map((turn) => {
    const who = turn.speaker === "candidate" ? words.call.captions.you : words.call.captions.interviewer;
    return `${turn.clockMs === null ? "" : `[${formats.clock(turn.clockMs)}] `}${who}: ${turn.text ?? ""}`;
  });
  const url = URL.createObjectURL(new Blob([lines.join("\n\n"), "\n"], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = words.done.fileName;
  link.click();
  URL.revokeObjectURL(url);
}
