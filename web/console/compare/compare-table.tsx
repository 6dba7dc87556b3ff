import { hrefTo } from "../router.ts";
import { Link } from "../shell/link.tsx";
import { compareWords as words } from "../words/en/compare.ts";
import { dateTime, percent } from "../words/en/format.ts";
import { interviewsWords } from "../words/en/interviews.ts";
import { reportWords, scoreText, totalText } from "../words/en/report.ts";
import { areasOf, scoreOf, type Evaluated } from "./compare-order.ts";
import { ScoreStrip } from "./score-strip.tsx";

/** Candidates down, areas across, heaviest first: a plain table, so that it reads, prints and grows. */
export function CompareTable({
  interviews,
  hidden,
  mixed,
}: {
  readonly interviews: readonly Evaluated[];
  /** Numbers instead of names. */
  readonly hidden: boolean;
  /** Different versions of the guide: say which. */
  readonly mixed: boolean;
}) {
  const areas = areasOf(interviews);
  return (
    <div className="compare-box" role="region" aria-label={words.scroll} tabIndex={0}>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">{words.candidate}</th>
            {areas.map(({ area, weightBasisPoints }) => (
              <th key={area} scope="col">
                {area} <span className="soft figures">{percent(weightBasisPoints / 10_000)}</span>
              </th>
            ))}
            <th scope="col">{words.total}</th>
            <th scope="col">{words.recommendation}</th>
            <th scope="col">{words.decision}</th>
          </tr>
        </thead>
        <tbody>
          {interviews.map((interview, index) => (
            <CompareRow
              key={interview.id}
              interview={interview}
              areas={areas.map(({ area }) => area)}
              name={hidden ? words.anonymous(index + 1) : (interview.candidate?.name ?? interviewsWords.deleted)}
              version={mixed ? interview.config.version : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CompareRow({
  interview,
  areas,
  name,
  version,
}: {
  readonly interview: Evaluated;
  readonly areas: readonly string[];
  readonly name: string;
  readonly version: number | null;
}) {
  const { outcome, startedAtMs, decision } = interview;
  return (
    <tr>
      <th scope="row">
        <Link href={hrefTo(`/interviews/${interview.id}`)}>{name}</Link>
        <span className="soft figures compare-when">
          {startedAtMs === null ? "" : dateTime(startedAtMs)}
          {version === null ? "" : ` · ${words.versionOf(version)}`}
        </span>
      </th>
      {areas.map((area) => {
        const tenths = scoreOf(interview, area);
        return (
          <td key={area} className="figures">
            {tenths === null ? (
              <span className="soft">{words.notObserved}</span>
            ) : (
              <span className="compare-score">
                {scoreText(tenths)}
                <ScoreStrip tenths={tenths} />
              </span>
            )}
          </td>
        );
      })}
      <td className="figures">
        {outcome.totalHundredths === null ? words.none : <strong>{totalText(outcome.totalHundredths)}</strong>}
        <span className="soft compare-when">{reportWords.confidence[outcome.confidence]}</span>
      </td>
      <td>
        {reportWords.recommendation[outcome.recommendation]}
        {outcome.reviewReasons.length === 0 ? null : (
          <span className="soft compare-when">{words.reviews(outcome.reviewReasons.length)}</span>
        )}
      </td>
      <td>{decision === "none" ? <span className="soft">{words.undecided}</span> : reportWords.decided[decision]}</td>
    </tr>
  );
}
