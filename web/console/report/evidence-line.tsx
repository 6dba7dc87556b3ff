import type { Evidence } from "#contract/evaluation.ts";
import { reportWords as words } from "../words/en/report.ts";
import { isMissing, PlayButton } from "./play-button.tsx";
import { placeOf, useReport } from "./report-context.ts";

/** One quote with the button that plays it. `full`: with what it weighs and where it stands; else cut to a few lines. */
export function EvidenceLine({
  area,
  evidence,
  full = false,
}: {
  readonly area: string;
  readonly evidence: Evidence;
  readonly full?: boolean;
}) {
  const page = useReport();
  const { recording, report } = page;
  const { turnId, startedAtMs, endedAtMs } = evidence;
  const place = placeOf(page, startedAtMs);
  const heard = recording !== null && !isMissing(recording, startedAtMs, endedAtMs);
  const runs = report.evaluation?.inputs.parameters.runs ?? 1;
  return (
    <div className="evidence" data-bearing={evidence.bearing} data-full={full || undefined}>
      {heard ? (
        <PlayButton
          recording={recording}
          id={`${turnId}:${startedAtMs}:${area}`}
          fromMs={startedAtMs}
          toMs={endedAtMs}
          label={words.playQuote(place, area)}
        />
      ) : (
        <span className="play" data-off="true" title={words.notRecorded} aria-hidden="true" />
      )}
      <div>
        <q className="evidence-quote">{evidence.quote}</q>
        <p className="evidence-place soft figures">
          {place}
          {heard ? "" : ` · ${words.notRecorded}`}
          {evidence.bearing === "against" ? ` · ${words.against}` : full ? ` · ${words.for}` : ""}
          {evidence.match === "approximate" ? (
            <>
              {" · "}
              <abbr title={words.approximateMeans}>{words.approximate}</abbr>
            </>
          ) : null}
          {full ? ` · ${words.citedBy(evidence.runs, runs)}` : ""}
        </p>
      </div>
    </div>
  );
}
