import { useState } from "react";
import { Button } from "../../shared/primitives/button.tsx";
import { Field } from "../../shared/primitives/field.tsx";
import { guidesWords as words } from "../words/en/guides.ts";
import { blankAnchor, blankArea } from "./blank-guide.ts";
import { listAt, numberAt, pointerTo, readAt, textAt, type Json } from "./document.ts";
import { PointedNumber, PointedText, useGuideForm } from "./form-fields.tsx";
import { evenedWeights, weightsOff } from "./weights.ts";

const AREAS = "/rubricAreas";

/** What is judged: areas with weights and anchors. */
export function RubricFields() {
  const { document, write, readOnly } = useGuideForm();
  const areas = listAt(document, AREAS);
  return (
    <fieldset className="form-part">
      <legend>
        <h2>{words.rubric}</h2>
      </legend>
      <p className="soft">{words.rubricLead}</p>
      <WeightsLine />
      {areas.map((area, index) => (
        <AreaFields key={index} index={index} />
      ))}
      {readOnly || areas.length >= 10 ? null : (
        <div>
          <Button onClick={() => write(AREAS, [...areas, blankArea(areas.length === 0 ? 1 : 0.1)])}>
            {words.addArea}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** Says how far the weights are off and mends them in one step, keeping their proportions. */
function WeightsLine() {
  const { document, write, readOnly } = useGuideForm();
  const weights = listAt(document, AREAS).map(
    (_, index) => numberAt(document, pointerTo("rubricAreas", index, "weight")) ?? 0,
  );
  const off = weightsOff(weights);
  if (off === 0) return <p className="weights-line">{words.weightsGood}</p>;
  const largest = weights.indexOf(Math.max(...weights));
  const name = words.area(largest, textAt(document, pointerTo("rubricAreas", largest, "name")));
  const mend = (): void => {
    const evened = evenedWeights(weights);
    write(
      AREAS,
      listAt(document, AREAS).map((area, index) => ({ ...(area as object), weight: evened[index] ?? 0 }) as Json),
    );
  };
  return (
    <div className="weights-line" data-off="" role="status">
      <p>
        {words.weightsSum(1 + off)} {off < 0 ? words.addTo(-off, name) : words.takeFrom(off, name)}
      </p>
      {readOnly || weights.every((weight) => weight === 0) ? null : <Button onClick={mend}>{words.weightsMend}</Button>}
    </div>
  );
}

function AreaFields({ index }: { readonly index: number }) {
  const { document, findings, write, readOnly } = useGuideForm();
  const at = (...steps: (string | number)[]): string => pointerTo("rubricAreas", index, ...steps);
  const anchors = listAt(document, at("anchors"));
  const scores = anchors.map((_, n) => numberAt(document, at("anchors", n, "score")) ?? 0);
  const wrong = findings.some((finding) => finding.severity === "error" && finding.pointer.startsWith(`${at()}/`));
  const remove = (pointer: string, n: number): void => write(pointer, listAt(document, pointer).toSpliced(n, 1));
  // Decided once: an area must not fold while its name is typed.
  const [open] = useState(index === 0 || textAt(document, at("name")) === "");
  return (
    <details className="card" open={open} data-pointer={at()}>
      <summary>
        <span className="card-title">{words.area(index, textAt(document, at("name")))}</span>
        <span className="soft figures">
          {" "}
          {Number(((numberAt(document, at("weight")) ?? 0) * 100).toPrecision(6))} %
        </span>
        {wrong ? (
          <span className="badge" data-tone="stop">
            {words.error}
          </span>
        ) : null}
      </summary>
      <div className="stack">
        <div className="field-grid" data-uneven="">
          <PointedText pointer={at("name")} label={words.areaName} maxLength={60} />
          <PointedNumber pointer={at("weight")} label={words.weight} scale={100} min={0} max={100} />
        </div>
        <PointedText pointer={at("description")} label={words.areaDescription} rows={2} maxLength={600} />
        {anchors.map((_, n) => (
          <div key={n} className="anchor" data-pointer={at("anchors", n)}>
            <div className="section-head">
              <h3>{words.anchor(scores[n] ?? 0)}</h3>
              {readOnly || [1, 5, 10].includes(scores[n] ?? 0) ? null : (
                <Button kind="quiet" onClick={() => remove(at("anchors"), n)}>
                  {words.removeAnchor(scores[n] ?? 0)}
                </Button>
              )}
            </div>
            {[1, 5, 10].includes(scores[n] ?? 0) ? null : (
              <PointedNumber pointer={at("anchors", n, "score")} label={words.anchorScore} min={1} max={10} step={1} />
            )}
            <PointedText
              pointer={at("anchors", n, "description")}
              label={words.anchorDescription}
              rows={2}
              maxLength={500}
            />
            <PointedText
              pointer={at("anchors", n, "exampleResponse")}
              label={words.anchorExample}
              hint={words.anchorExampleHint}
              rows={2}
              maxLength={1500}
            />
          </div>
        ))}
        <Triggers pointer={at("followUpTriggers")} />
        {readOnly ? null : (
          <div className="row">
            {anchors.length < 10 ? (
              <Button onClick={() => write(at("anchors"), [...anchors, blankAnchor(scores)])}>{words.addAnchor}</Button>
            ) : null}
            <Button kind="stop" onClick={() => remove(AREAS, index)}>
              {words.removeArea}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

/** A list of short texts as lines. Empty lines stay while typing and are dropped on leaving the field. */
function Triggers({ pointer }: { readonly pointer: string }) {
  const { document, write, readOnly } = useGuideForm();
  const lines = listAt(document, pointer).map((line) => (typeof line === "string" ? line : ""));
  return (
    <Field label={words.triggers} hint={words.triggersHint}>
      {(wiring) => (
        <textarea
          {...wiring}
          className="input"
          rows={3}
          readOnly={readOnly}
          data-pointer={pointer}
          value={lines.join("\n")}
          onChange={(event) => write(pointer, event.target.value === "" ? [] : event.target.value.split("\n"))}
          onBlur={() => {
            const kept = lines.map((line) => line.trim()).filter((line) => line !== "");
            if (kept.length !== lines.length && readAt(document, pointer) !== undefined) write(pointer, kept);
          }}
        />
      )}
    </Field>
  );
}
