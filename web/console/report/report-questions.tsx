import type { Report } from "#contract/report.ts";
import { seconds } from "../words/en/format.ts";
import { recordWords } from "../words/en/record.ts";
import { reportWords as words } from "../words/en/report.ts";
import { PlayButton } from "./play-button.tsx";
import { placeOf, useReport } from "./report-context.ts";

/** A moment that can be heard where there is a recording. */
function Moment({ atMs, id }: { readonly atMs: number; readonly id: string }) {
  const page = useReport();
  const { recording } = page;
  const place = placeOf(page, atMs);
  if (recording === null) return <span className="turn-time figures">{place}</span>;
  return (
    <PlayButton recording={recording} id={id} fromMs={atMs} toMs={null} label={words.play(place)}>
      <span className="figures" aria-hidden="true">
        {place}
      </span>
    </PlayButton>
  );
}

/** What the guide planned, and what became of it. */
export function ReportQuestions() {
  const { report } = useReport();
  return (
    <section className="stack" aria-labelledby="report-questions">
      <h2 id="report-questions">{recordWords.questions}</h2>
      {report.structured ? null : <p>{recordWords.unstructured}</p>}
      {report.structured && report.questions.length === 0 ? <p>{recordWords.noQuestions}</p> : null}
      <ol role="list" className="moments">
        {report.questions.map((question) => (
          <li key={question.id} data-open={question.askedAtMs === null || undefined}>
            {question.askedAtMs === null ? (
              <span className="turn-time">{recordWords.notAsked}</span>
            ) : (
              <Moment atMs={question.askedAtMs} id={`question:${question.id}`} />
            )}
            <p>
              {question.text}
              <span className="soft">
                {question.required ? ` · ${recordWords.required}` : ""}
                {question.followUps > 0 ? ` · ${recordWords.followedUp(question.followUps)}` : ""}
              </span>
            </p>
          </li>
        ))}
      </ol>
      <h3>{recordWords.followUps}</h3>
      {report.followUps.length === 0 ? <p>{recordWords.followUpsNone}</p> : null}
      <ul role="list" className="moments">
        {report.followUps.map((followUp) => (
          <li key={followUp.atMs}>
            <Moment atMs={followUp.atMs} id={`follow-up:${followUp.atMs}`} />
            <p>{followUp.reason ?? words.deleted}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const factText = (facts: Report["incidents"][number]["facts"]): string =>
  Object.entries(facts)
    .filter(([name]) => name !== "epoch")
    .map(([name, value]) =>
      name.endsWith("Ms") && typeof value === "number"
        ? seconds(value / 1000)
        : recordWords.incidentFact(String(value)),
    )
    .join(", ");

export function Incidents() {
  const { report } = useReport();
  return (
    <section className="stack" aria-labelledby="incidents">
      <h2 id="incidents">{recordWords.incidents}</h2>
      {report.incidents.length === 0 ? <p>{recordWords.incidentsNone}</p> : null}
      <ul role="list" className="moments">
        {report.incidents.map((incident, index) => (
          <li key={`${incident.atMs}-${index}`}>
            <Moment atMs={incident.atMs} id={`incident:${index}`} />
            <p>
              {recordWords.incident(incident.code)}
              <span className="soft">{factText(incident.facts) === "" ? "" : ` · ${factText(incident.facts)}`}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The live notes, labelled as what they are and far from the scores. */
export function ScoreNotes() {
  const { report } = useReport();
  if (report.scoreNotes === null) return null;
  return (
    <section className="stack" aria-labelledby="score-notes">
      <h2 id="score-notes">{recordWords.notes}</h2>
      <p className="soft">{recordWords.notesLead}</p>
      {report.scoreNotes.length === 0 ? <p>{recordWords.notesNone}</p> : null}
      <ul role="list" className="moments">
        {report.scoreNotes.map((note, index) => (
          <li key={`${note.atMs}-${index}`}>
            <Moment atMs={note.atMs} id={`note:${index}`} />
            <p>
              {note.area}, {recordWords.noteValue(note.score)}
              <span className="soft"> · {note.evidence ?? words.deleted}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
