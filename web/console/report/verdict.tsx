import type { Scorecard } from "#contract/evaluation.ts";
import { ruleSentence } from "../words/en/reasons.ts";
import { useReport } from "./report-context.ts";
import { reportWords as words, totalText } from "../words/en/report.ts";

/** What is recommended, how much, and how sure, each with its reasons as sentences. */
export function Verdict({ scorecard }: { readonly scorecard: Scorecard }) {
  const { report } = useReport();
  // The banner above says it already.
  const known = report.banners.includes("uncalibrated") ? "not_calibrated" : null;
  const { recommendation, totalHundredths: total, confidence } = scorecard;
  return (
    <section className="verdict" aria-labelledby="verdict">
      <h2 id="verdict" className="only-heard">
        {words.verdict}
      </h2>
      <div className="verdict-what" data-recommendation={recommendation}>
        <p className="verdict-word">{words.recommendation[recommendation]}</p>
        <p className="verdict-why">{scorecard.recommendationReasons.map(ruleSentence).join(" ")}</p>
      </div>
      <div className="verdict-total">
        {total === null ? (
          <>
            <p className="verdict-word">{words.noTotal}</p>
            <p className="verdict-why">{words.noTotalMeans}</p>
          </>
        ) : (
          <>
            <p className="verdict-word figures">
              {totalText(total)} <small>{words.outOfTen}</small>
            </p>
            <p className="verdict-why">{words.total}</p>
          </>
        )}
      </div>
      <div className="verdict-sure" data-confidence={confidence}>
        <p className="verdict-word">{words.confidence[confidence]}</p>
        <p className="verdict-why">
          {scorecard.confidenceReasons
            .filter(({ code }) => code !== known)
            .map(ruleSentence)
            .join(" ")}
        </p>
      </div>
    </section>
  );
}
