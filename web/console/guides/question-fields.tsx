import { useRef, useState } from "react";
import { Button } from "../../shared/primitives/button.tsx";
import { Checkbox } from "../../shared/primitives/field.tsx";
import { guidesWords as words } from "../words/en/guides.ts";
import { terms } from "../words/en/terms.ts";
import { blankQuestion } from "./blank-guide.ts";
import { listAt, moved, pointerTo, readAt, textAt } from "./document.ts";
import { PointedChoice, PointedNumber, PointedText, useGuideForm } from "./form-fields.tsx";

const QUESTIONS = "/questions";

/** Planned questions in the order they are asked. */
export function QuestionFields() {
  const { document, write, readOnly } = useGuideForm();
  const questions = listAt(document, QUESTIONS);
  const ids = questions.map((_, index) => textAt(document, pointerTo("questions", index, "id")));
  return (
    <fieldset className="form-part">
      <legend>
        <h2>{words.questionsTitle}</h2>
      </legend>
      <p className="soft">{questions.length === 0 ? words.questionsNone : words.questionsLead}</p>
      {questions.map((_, index) => (
        <QuestionCard key={index} index={index} count={questions.length} />
      ))}
      {readOnly || questions.length >= 40 ? null : (
        <div>
          <Button onClick={() => write(QUESTIONS, [...questions, blankQuestion(ids)])}>{words.addQuestion}</Button>
        </div>
      )}
    </fieldset>
  );
}

function QuestionCard({ index, count }: { readonly index: number; readonly count: number }) {
  const { document, findings, write, readOnly } = useGuideForm();
  const at = (...steps: (string | number)[]): string => pointerTo("questions", index, ...steps);
  const questions = listAt(document, QUESTIONS);
  const chosen = listAt(document, at("areas"));
  const areas = listAt(document, "/rubricAreas")
    .map((_, n) => textAt(document, pointerTo("rubricAreas", n, "name")))
    .filter((name) => name !== "");
  const areasProblem = findings.find(
    (finding) => finding.severity === "error" && finding.pointer.startsWith(at("areas")),
  );
  const n = index + 1;
  const card = useRef<HTMLDetailsElement>(null);
  // Decided once: a question must not fold while it is typed.
  const [open] = useState(textAt(document, at("text")) === "");
  const move = (to: number, arrow: "up" | "down"): void => {
    const neighbour = to < index ? card.current?.previousElementSibling : card.current?.nextElementSibling;
    write(QUESTIONS, moved(questions, index, to));
    // The cards stay, their contents swap: what is open and what has the focus must follow the content.
    if (!(neighbour instanceof HTMLDetailsElement) || card.current === null) return;
    [neighbour.open, card.current.open] = [card.current.open, neighbour.open];
    neighbour.querySelector<HTMLElement>(`[data-move="${arrow}"]`)?.focus();
  };
  return (
    <details ref={card} className="card" data-pointer={at()} open={open}>
      <summary>
        <span className="figures soft">{n} </span>
        <span className="card-title">{textAt(document, at("text")) || words.questionNumber(n)}</span>
      </summary>
      <div className="stack">
        <PointedText pointer={at("text")} label={words.questionText} rows={3} maxLength={600} />
        <fieldset className="choices" data-pointer={at("areas")} tabIndex={-1}>
          <legend className="field-label">{words.questionAreas}</legend>
          {areas.map((area) => (
            <Checkbox
              key={area}
              disabled={readOnly}
              checked={chosen.includes(area)}
              onChange={(event) =>
                write(at("areas"), event.target.checked ? [...chosen, area] : chosen.filter((name) => name !== area))
              }
            >
              {area}
            </Checkbox>
          ))}
          {areasProblem ? <p className="field-problem">{areasProblem.message}</p> : null}
        </fieldset>
        <div className="field-grid">
          <PointedChoice pointer={at("section")} label={words.questionSection} options={terms.section} />
          <PointedNumber pointer={at("maxFollowUps")} label={words.questionFollowUps} min={0} max={5} step={1} />
          <PointedText pointer={at("id")} label={words.questionId} hint={words.questionIdHint} maxLength={40} />
        </div>
        <Checkbox
          disabled={readOnly}
          checked={readAt(document, at("required")) !== false}
          onChange={(event) => write(at("required"), event.target.checked)}
        >
          {words.questionRequired}
        </Checkbox>
        {readOnly ? null : (
          <div className="row">
            <Button blocked={index === 0} data-move="up" aria-label={words.up(n)} onClick={() => move(index - 1, "up")}>
              ↑
            </Button>
            <Button
              blocked={n === count}
              data-move="down"
              aria-label={words.down(n)}
              onClick={() => move(index + 1, "down")}
            >
              ↓
            </Button>
            <Button kind="stop" onClick={() => write(QUESTIONS, questions.toSpliced(index, 1))}>
              {words.removeQuestion(n)}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
