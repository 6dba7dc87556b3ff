/* eslint-disable jsx-a11y/no-interactive-element-to-noninteractive-role -- on a phone rows are drawn as cards, and a
   changed display takes a table's roles away in some browsers: they are given explicitly */
import { Fragment, useState } from "react";
import type { AreaScore } from "#contract/evaluation.ts";
import { usePrinting } from "../shell/use-printing.ts";
import { reviewReasonName } from "../words/en/reasons.ts";
import { reportWords as words, scoreText } from "../words/en/report.ts";
import { AreaDetail } from "./area-detail.tsx";
import { EvidenceLine } from "./evidence-line.tsx";
import { areaAnchor, useReport } from "./report-context.ts";
import { RunDots, RunScale } from "./run-dots.tsx";

/** Up to so many areas show a quote of three lines and still stand on the first screen. */
const FIT_WHOLE = 4;

/** One row per area, heaviest first: the chart's numbers are in the table itself, so nobody depends on seeing it. */
export function AreaTable({ areas }: { readonly areas: readonly AreaScore[] }) {
  return (
    <section aria-labelledby="areas" className="areas">
      <h2 id="areas" className="only-heard">
        {words.areas}
      </h2>
      <p className="only-heard">{words.areasLead}</p>
      <table role="table" className="area-table" data-many={areas.length > FIT_WHOLE || undefined}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {words.area}
            </th>
            <th role="columnheader" scope="col">
              {words.score}
            </th>
            <th role="columnheader" scope="col">
              <span className="only-heard">{words.runs}</span>
              <RunScale />
            </th>
            <th role="columnheader" scope="col">
              {words.evidence}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {areas.map((area, index) => (
            <AreaRows key={area.area} area={area} index={index} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Fewer points apart than this and the dots say it all. */
const WORTH_SAYING = 3;

function AreaRows({ area, index }: { readonly area: AreaScore; readonly index: number }) {
  const { report } = useReport();
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  const best = area.evidence[0];
  const { weightBasisPoints: weight, effectiveBasisPoints: effective } = area;
  const gone = report.banners.includes("words_deleted");
  return (
    <Fragment>
      <tr role="row" className="area-row" id={areaAnchor(index)} data-open={open || undefined}>
        <th role="rowheader" scope="row">
          <button
            type="button"
            className="area-name"
            aria-expanded={open}
            aria-controls={`${areaAnchor(index)}-more`}
            onClick={() => setOpen(!open)}
          >
            {area.area}
          </button>
          <span className="area-weight soft figures" title={words.weightMeans(area.area, weight, effective)}>
            {effective === null || effective === weight ? words.weight(weight) : words.weightCounts(weight, effective)}
          </span>
          {area.reviewReasons.length === 0 ? null : (
            <span className="area-look">
              {words.lookShort(area.reviewReasons.map((code) => reviewReasonName[code]))}
            </span>
          )}
        </th>
        <td role="cell" className="area-score figures">
          {area.scoreTenths === null ? (
            <span aria-hidden="true">–</span>
          ) : (
            <strong>{scoreText(area.scoreTenths)}</strong>
          )}
        </td>
        <td role="cell" className="area-runs">
          {area.observed ? null : <span className="area-none">{words.notObserved}</span>}
          {area.runs.some(({ score }) => score !== null) ? <RunDots area={area} /> : null}
          <span className="only-heard">{words.runsText(area.runs.map(({ score }) => score))}</span>
          {(area.range ?? 0) >= WORTH_SAYING ? (
            <span className="area-apart figures">{words.apart(area.range ?? 0)}</span>
          ) : null}
        </td>
        <td role="cell" className="area-evidence">
          {best !== undefined ? (
            <EvidenceLine area={area.area} evidence={best} />
          ) : (
            <p className="soft">{area.observed ? (gone ? words.quoteGone : words.noQuote) : words.notObservedMeans}</p>
          )}
        </td>
      </tr>
      <tr role="row" className="area-more" id={`${areaAnchor(index)}-more`} hidden={!open || printing}>
        <td role="cell" colSpan={4}>
          {printing ? null : <AreaDetail area={area} />}
        </td>
      </tr>
    </Fragment>
  );
}

/** On paper nothing can be opened: what is behind each score follows on sheets of its own. */
export function PrintedDetails({ areas }: { readonly areas: readonly AreaScore[] }) {
  if (!usePrinting()) return null;
  return (
    <section aria-labelledby="details" className="printed-details">
      <h2 id="details">{words.detailTitle}</h2>
      {areas.map((area) => (
        <section key={area.area}>
          <h3>
            {area.area}: {area.scoreTenths === null ? words.notObserved : scoreText(area.scoreTenths)}
          </h3>
          <AreaDetail area={area} />
        </section>
      ))}
    </section>
  );
}

/** Where an area stands before anybody scored it. */
export function AreaList() {
  const { report } = useReport();
  return (
    <section className="stack" aria-labelledby="areas">
      <h2 id="areas">{words.areas}</h2>
      <ul role="list" className="area-list">
        {report.areas.map((area) => (
          <li key={area.name}>
            <strong>{area.name}</strong> <span className="soft figures">{words.weight(area.weightBasisPoints)}</span>
            <p className="soft">{area.description}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
