import { memo, useState, type ReactNode } from "react";
import type { RecordTurn } from "#contract/transcript.ts";
import { detailWords } from "../words/en/detail.ts";
import { recordWords } from "../words/en/record.ts";
import { reportWords as words } from "../words/en/report.ts";
import { piecesOf, type Passage } from "./passages.ts";
import { isMissing, PlayButton } from "./play-button.tsx";
import { placeOf, turnAnchor, useReport } from "./report-context.ts";
import { TurnCorrection } from "./turn-correction.tsx";

interface TurnProps {
  readonly turn: RecordTurn;
  /** Not recorded just before this turn, in ms. */
  readonly gapMs: number;
  readonly sounds: boolean;
  readonly passages: readonly Passage[];
  /** The version a correction would be based on; null when this reader cannot correct. */
  readonly version: number | null;
}

/** Thousands of these may stand on a page: one is drawn again only when something of its own changes. */
export const TurnLine = memo(function TurnLine({ turn, gapMs, sounds, passages, version }: TurnProps) {
  const page = useReport();
  const { recording } = page;
  const [correcting, setCorrecting] = useState(false);
  const place = placeOf(page, turn.startedAtMs);
  const speaker = turn.speaker === "candidate" ? detailWords.candidate : detailWords.interviewer;
  const heard = recording !== null && !isMissing(recording, turn.startedAtMs, turn.endedAtMs);
  const live = turn.liveText !== null && turn.marks.includes("disagrees_with_live") ? turn.liveText : null;
  return (
    <>
      {gapMs > 0 ? <li className="turn-gap">{recordWords.gap(gapMs)}</li> : null}
      <li
        className="turn"
        id={turnAnchor(turn.id)}
        data-speaker={turn.speaker}
        aria-current={sounds ? "true" : undefined}
      >
        {heard ? (
          <PlayButton
            recording={recording}
            id={`turn:${turn.id}`}
            fromMs={turn.startedAtMs}
            toMs={null}
            label={words.play(place)}
          >
            <span className="figures" aria-hidden="true">
              {place}
            </span>
          </PlayButton>
        ) : (
          <span className="turn-time figures">{place}</span>
        )}
        <div className="turn-body">
          <p className="caption-who">
            {speaker}
            {turn.interrupted ? (
              <abbr className="turn-mark" title={recordWords.interruptedMeans}>
                {detailWords.interrupted}
              </abbr>
            ) : null}
            {turn.marks.map((mark) => (
              <abbr key={mark} className="turn-mark" data-mark={mark} title={recordWords.markMeans[mark]}>
                {recordWords.mark[mark]}
              </abbr>
            ))}
          </p>
          {correcting && version !== null ? (
            <TurnCorrection turn={turn} baseVersion={version} onClose={() => setCorrecting(false)} />
          ) : (
            <p className="turn-text" data-understood={turn.marks.includes("not_understood") ? "false" : undefined}>
              {piecesOf(turn.text, passages).map(({ text, passages: over }, index) => (
                <Marked key={index} passages={over}>
                  {text}
                </Marked>
              ))}
            </p>
          )}
          {live === null ? null : (
            <p className="turn-live soft">
              {recordWords.live} <q>{live}</q>
            </p>
          )}
          {version !== null && !correcting ? (
            <button
              type="button"
              className="turn-correct"
              aria-label={recordWords.correctTurn(place)}
              onClick={() => setCorrecting(true)}
            >
              {recordWords.correct}
            </button>
          ) : null}
        </div>
      </li>
    </>
  );
});

/** What the evaluator was not shown is struck; what counts as evidence is underlined. Both say so on asking and when heard. */
function Marked({ passages, children }: { readonly passages: readonly Passage[]; readonly children: ReactNode }) {
  const withheld = passages.find((passage) => passage.kind === "withheld");
  const areas = passages.flatMap((passage) => (passage.kind === "evidence" ? [passage.area] : []));
  if (withheld !== undefined) {
    const meaning = recordWords.withheldMeans(recordWords.withheld[withheld.why]);
    return (
      <>
        <span className="withheld" title={meaning}>
          {children}
        </span>
        <span className="withheld-note"> ({meaning})</span>
      </>
    );
  }
  return areas.length === 0 ? (
    children
  ) : (
    <mark title={recordWords.evidenceFor([...new Set(areas)].join(", "))}>{children}</mark>
  );
}
