import { useState } from "react";
import type { Decision } from "#contract/decision.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { hrefTo } from "../router.ts";
import { reportWords as words } from "../words/en/report.ts";
import { DecisionForm } from "./decision-form.tsx";
import { useReport } from "./report-context.ts";

/** A person's decision: made, changed, with everything that was decided before. Machines and share links only read. */
export function DecisionBox() {
  const { report, reader } = useReport();
  const [changing, setChanging] = useState(false);
  const { decision } = report;
  const earlier = report.decisions.filter((other) => other.atMs !== decision?.atMs);
  const deleted = report.banners.includes("words_deleted");
  // Nobody decides on what cannot be read any more.
  const person = reader?.kind === "person" && !deleted ? reader : null;
  return (
    <section className="decide" aria-labelledby="decide" data-decided={decision?.decision}>
      <h2 id="decide">{words.decide}</h2>
      {decision === null ? <p className="only-print">{words.none}</p> : <DecisionMade decision={decision} />}
      {person !== null && (decision === null || changing) ? (
        <DecisionForm
          key={decision?.atMs ?? 0}
          person={person}
          onDone={() => setChanging(false)}
          onCancel={decision === null ? undefined : () => setChanging(false)}
        />
      ) : null}
      {person !== null && decision !== null && !changing ? (
        <div>
          <Button onClick={() => setChanging(true)}>{words.change}</Button>
        </div>
      ) : null}
      {person === null && decision === null ? <p>{words.none}</p> : null}
      {reader === null || person !== null ? null : (
        <p className="soft">{deleted ? words.nothingToDecide : words.personRequired}</p>
      )}
      {reader === null ? (
        <>
          <p className="soft">{words.sharedNote}</p>
          <div>
            <a className="button" data-kind="main" href={hrefTo(`/interviews/${report.interview.id}`)}>
              {words.signInToDecide}
            </a>
          </div>
        </>
      ) : null}
      {earlier.length === 0 ? null : (
        <details className="fold soft">
          <summary>
            {words.history} ({earlier.length})
          </summary>
          <ol role="list" className="decision-history">
            {earlier.map((other) => (
              <li key={other.atMs}>
                <DecisionMade decision={other} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function DecisionMade({ decision }: { readonly decision: Decision }) {
  const { report } = useReport();
  const deleted = report.banners.includes("words_deleted");
  return (
    <div className="decision-made">
      <p>
        <strong className="decision-word" data-decision={decision.decision}>
          {words.decided[decision.decision]}
        </strong>
        {decision.overrides ? <span className="badge">{words.wentAgainst}</span> : null}
      </p>
      <p className="soft">{words.decidedBy(decision.byName ?? words.somebody, decision.atMs)}</p>
      {decision.reason === null ? (
        <p className="soft">{deleted ? words.deleted : words.noReason}</p>
      ) : (
        <p className="decision-reason">{decision.reason}</p>
      )}
    </div>
  );
}
