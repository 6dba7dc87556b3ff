import { useState } from "react";
import type { TimelineEntry } from "#contract/observer.ts";
import { SelectField } from "../../shared/primitives/field.tsx";
import { FailureNotice, Loading } from "../shell/states.tsx";
import { RequestFailed } from "../request.ts";
import { clock, time } from "../words/en/format.ts";
import { entryTime, LINE_KINDS, sentence, timelineWords as words, type LineKind } from "../words/en/timeline.ts";
import { terms } from "../words/en/terms.ts";
import type { LogState } from "./interview-log.ts";
import type { InterviewRecord, Stretch } from "./interview-record.ts";

/** Events whose words are worth a line; a name in the appointment is on the page already. */
const showsWords = (entry: TimelineEntry): boolean => entry.event.body.type !== "interview.scheduled";

/** Everything that happened, by stretch; technical entries are folded unless asked for. */
export function TimelineSection({ log, record }: { readonly log: LogState; readonly record: InterviewRecord }) {
  const [shown, setShown] = useState<LineKind | "all">("all");
  return (
    <section className="stack" aria-labelledby="timeline">
      <div className="section-head">
        <h2 id="timeline">{words.title}</h2>
        <SelectField
          label={words.show}
          value={shown}
          onChange={(event) => setShown(LINE_KINDS.find((kind) => kind === event.target.value) ?? "all")}
        >
          <option value="all">{words.everything}</option>
          {LINE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kind[kind]}
            </option>
          ))}
        </SelectField>
      </div>
      {log.failure !== null ? <FailureNotice error={new RequestFailed(log.failure)} /> : null}
      {!log.complete && log.failure === null ? <Loading /> : null}
      {record.stretches.map((stretch) => (
        <StretchLines key={stretch.key} stretch={stretch} shown={shown} wordsDeleted={record.wordsDeleted} />
      ))}
    </section>
  );
}

function StretchLines({
  stretch,
  shown,
  wordsDeleted,
}: {
  readonly stretch: Stretch;
  readonly shown: LineKind | "all";
  readonly wordsDeleted: boolean;
}) {
  const kindOf = (entry: TimelineEntry): LineKind => sentence(entry.event.body).kind;
  // What machines told each other would bury what people did: it stands together below, each with its time.
  const lines = stretch.entries.filter((entry) =>
    shown === "all" ? kindOf(entry) !== "machine" : kindOf(entry) === shown,
  );
  const folded = shown === "all" ? stretch.entries.filter((entry) => kindOf(entry) === "machine") : [];
  if (lines.length + folded.length === 0) return null;
  const list = (entries: readonly TimelineEntry[]) => (
    <ol role="list" className="lines">
      {entries.map((entry) => (
        <Line key={entry.event.seq} entry={entry} wordsDeleted={wordsDeleted} />
      ))}
    </ol>
  );
  return (
    <div className="stretch">
      <h3>
        {stretch.place === "before"
          ? words.before
          : stretch.place === "after"
            ? words.after
            : terms.section[stretch.place]}
      </h3>
      {list(lines)}
      {folded.length === 0 ? null : (
        <details className="fold soft">
          <summary>{words.folded(folded.length)}</summary>
          {list(folded)}
        </details>
      )}
    </div>
  );
}

function Line({ entry, wordsDeleted }: { readonly entry: TimelineEntry; readonly wordsDeleted: boolean }) {
  const { kind, text } = sentence(entry.event.body);
  const said = showsWords(entry) ? entry.words : undefined;
  return (
    <li className="line" data-kind={kind}>
      <time
        className="line-time"
        dateTime={new Date(entry.event.atMs).toISOString()}
        title={entryTime(entry.event.atMs)}
      >
        {entry.clockMs === null ? time(entry.event.atMs) : clock(entry.clockMs)}
      </time>
      <span className="line-text">
        {text}
        {said ? (
          <q className="line-words">{said}</q>
        ) : said === null && wordsDeleted ? (
          <em className="soft"> ({words.deleted})</em>
        ) : null}
      </span>
    </li>
  );
}
