import { SectionName } from "#contract/section.ts";
import { DEFAULT_THRESHOLDS } from "#core/evaluation/recommend.ts";
import { guidesWords as words } from "../words/en/guides.ts";
import { terms } from "../words/en/terms.ts";
import { PointedChoice, PointedNumber, PointedText, useGuideForm } from "./form-fields.tsx";
import { textAt } from "./document.ts";

/** Who is sought, by whom, in how many minutes. */
export function RoleFields() {
  return (
    <fieldset className="form-part">
      <legend>
        <h2>{words.basics}</h2>
      </legend>
      <div className="field-grid">
        <PointedText pointer="/role" label={words.roleName} maxLength={120} />
        <PointedText pointer="/company" label={words.company} maxLength={120} />
        <PointedChoice pointer="/level" label={words.level} options={terms.level} />
        <PointedChoice pointer="/type" label={words.type} options={terms.type} />
        <PointedNumber pointer="/durationMinutes" label={words.duration} min={3} max={120} step={1} />
        <PointedChoice pointer="/language" label={words.language} options={terms.language} />
      </div>
      <SectionMinutes />
      <Thresholds />
      <PointedText
        pointer="/companyContext"
        label={words.companyContext}
        hint={words.companyContextHint}
        rows={5}
        maxLength={6000}
      />
      <PointedText
        pointer="/specialInstructions"
        label={words.special}
        hint={words.specialHint}
        rows={3}
        maxLength={2000}
      />
    </fieldset>
  );
}

/** Overrides are rare: folded away unless there are some. */
function SectionMinutes() {
  const { document } = useGuideForm();
  const type = textAt(document, "/type");
  const lacking = type === "behavioral" ? "system_design" : type === "system_design" ? "technical" : null;
  return (
    <details className="fold">
      <summary>{words.overrides}</summary>
      <p className="field-hint">{words.overridesHint}</p>
      <div className="field-grid" data-narrow="">
        {SectionName.options
          .filter((section) => section !== lacking)
          .map((section) => (
            <PointedNumber
              key={section}
              pointer={`/sectionOverrides/${section}`}
              label={terms.section[section]}
              min={0.25}
              max={110}
              placeholder={words.automatic}
            />
          ))}
      </div>
    </details>
  );
}

/** From which total the report recommends; most guides leave it to the rule. */
function Thresholds() {
  return (
    <details className="fold">
      <summary>{words.thresholds}</summary>
      <p className="field-hint">{words.thresholdsHint}</p>
      <div className="field-grid" data-narrow="">
        {(["hireAt", "strongHireAt"] as const).map((key) => (
          <PointedNumber
            key={key}
            pointer={`/recommendation/${key}`}
            label={words.threshold[key]}
            min={1}
            max={10}
            placeholder={String(DEFAULT_THRESHOLDS[key])}
          />
        ))}
      </div>
    </details>
  );
}
