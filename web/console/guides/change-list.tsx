import { useMemo } from "react";
import { guidesWords as words } from "../words/en/guides.ts";
import type { Json } from "./document.ts";
import { lineDiff } from "#core/line-diff.ts";

/** What saving would change, as lines of the document. Signs and words tell, not colour alone. */
export function ChangeList({
  before,
  after,
  version,
}: {
  readonly before: Json | null;
  readonly after: Json;
  readonly version: number | null;
}) {
  const lines = useMemo(
    () => (before === null ? [] : lineDiff(JSON.stringify(before, null, 2), JSON.stringify(after, null, 2))),
    [before, after],
  );
  if (before === null || version === null) return <p className="soft">{words.changesNew}</p>;
  if (lines.length === 0) return <p className="soft">{words.changesNone}</p>;
  return (
    <div className="stack">
      <p className="soft">{words.changesAgainst(version)}</p>
      <div className="diff" tabIndex={0} role="group" aria-label={words.changes}>
        {lines.map((line, index) =>
          line.kind === "folded" ? (
            <p key={index} className="diff-fold">
              {words.unchangedLines(line.lines)}
            </p>
          ) : (
            <p key={index} data-kind={line.kind}>
              <span className="diff-sign" aria-hidden="true">
                {line.kind === "added" ? "+" : line.kind === "removed" ? "−" : ""}
              </span>
              {line.kind === "same" ? null : (
                <span className="only-heard">{line.kind === "added" ? words.added : words.removed} </span>
              )}
              <code>{line.text}</code>
            </p>
          ),
        )}
      </div>
    </div>
  );
}
