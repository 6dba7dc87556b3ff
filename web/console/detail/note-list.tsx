import { clock } from "../words/en/format.ts";
import { detailWords as words } from "../words/en/detail.ts";
import type { FollowUp, ScoreNote } from "./interview-record.ts";

/** The interviewer's live notes, labelled as what they are. */
export function NoteList({ notes, none }: { readonly notes: readonly ScoreNote[]; readonly none: string }) {
  return (
    <section className="stack" aria-labelledby="notes">
      <h2 id="notes">{words.notes}</h2>
      <p className="soft">{words.notesLead}</p>
      {notes.length === 0 ? <p>{none}</p> : null}
      <ul role="list" className="note-list">
        {notes.map((note) => (
          <li key={note.callId}>
            <p className="note-head">
              <strong>{note.area}</strong>
              <span className="soft figures">
                {words.noteValue(note.score)}
                {note.clockMs === null ? "" : ` · ${clock(note.clockMs)}`}
              </span>
            </p>
            {note.evidence === null ? <p className="soft">{words.wordsGone}</p> : <p>{note.evidence}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function FollowUpList({ followUps }: { readonly followUps: readonly FollowUp[] }) {
  return (
    <section className="stack" aria-labelledby="follow-ups">
      <h2 id="follow-ups">{words.followUps}</h2>
      {followUps.length === 0 ? <p>{words.followUpsNone}</p> : null}
      <ul role="list" className="note-list">
        {followUps.map((followUp) => (
          <li key={followUp.callId}>
            <p>
              {followUp.reason ?? words.wordsGone}
              <span className="soft figures">
                {followUp.questionId === null ? "" : ` · ${followUp.questionId}`}
                {followUp.clockMs === null ? "" : ` · ${clock(followUp.clockMs)}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
