import type { LookAtFirst } from "#contract/report.ts";
import { reviewSentence } from "../words/en/reasons.ts";
import { reportWords as words } from "../words/en/report.ts";
import { PlayButton } from "./play-button.tsx";
import { areaAnchor, placeOf, turnAnchor, useReport } from "./report-context.ts";

/** At most three things a person must hear or read before they decide. */
export function LookFirst() {
  const { report } = useReport();
  const all = report.evaluation?.scorecard.reviewReasons ?? [];
  return (
    <section className="look" aria-labelledby="look">
      <h2 id="look">{words.lookFirst}</h2>
      {report.lookAtFirst.length > 0 ? null : (
        <p className="soft">{report.banners.includes("words_deleted") ? words.deleted : words.lookNothing}</p>
      )}
      <ol role="list" className="look-list">
        {report.lookAtFirst.map((item, index) => (
          <li key={`${item.code}-${item.area ?? ""}-${index}`}>
            <LookItem item={item} />
          </li>
        ))}
      </ol>
      {all.length > report.lookAtFirst.length ? (
        <details className="fold soft">
          <summary>{words.lookAll(all.length)}</summary>
          <ul>
            {all.map((reason, index) => (
              <li key={`${reason.code}-${index}`}>{reviewSentence(reason.code, reason.area, reason.facts)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function LookItem({ item }: { readonly item: LookAtFirst }) {
  const page = useReport();
  const { report, recording } = page;
  const sentence = reviewSentence(item.code, item.area, item.facts);
  const { atMs } = item;
  const turn = report.transcript?.turns.find(({ id }) => id === item.turnId);
  if (atMs !== null && recording !== null) {
    const place = placeOf(page, atMs);
    return (
      <PlayButton
        recording={recording}
        id={`look:${item.code}:${atMs}`}
        fromMs={atMs}
        toMs={turn?.endedAtMs ?? null}
        label={`${words.play(place)}. ${sentence}`}
      >
        <span className="look-text">
          <span className="figures look-place">{place}</span> {sentence}
        </span>
      </PlayButton>
    );
  }
  const area = report.evaluation?.scorecard.areas.findIndex(({ area: name }) => name === item.area) ?? -1;
  const target =
    turn !== undefined
      ? turnAnchor(turn.id)
      : item.code === "question_not_asked"
        ? "report-questions"
        : area >= 0
          ? areaAnchor(area)
          : null;
  return target === null ? (
    <p className="look-plain">{sentence}</p>
  ) : (
    <a className="look-plain" href={`#${target}`}>
      {sentence}
    </a>
  );
}
