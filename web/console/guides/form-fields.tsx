import { createContext, useContext, type ReactNode } from "react";
import type { Finding } from "#contract/problem.ts";
import { Field } from "../../shared/primitives/field.tsx";
import { numberAt, textAt, type Json } from "./document.ts";

/** What every field of the form shares: the document, its findings, and how to change it. */
export interface GuideForm {
  readonly document: Json;
  readonly findings: readonly Finding[];
  readonly readOnly: boolean;
  /** Whether to say that a field is empty: not before a person has been there or has tried to save. */
  readonly asksFor: (pointer: string) => boolean;
  readonly visit: (pointer: string) => void;
  readonly write: (pointer: string, value: Json | undefined) => void;
}

export const GuideFormContext = createContext<GuideForm | null>(null);

export function useGuideForm(): GuideForm {
  const form = useContext(GuideFormContext);
  if (form === null) throw new Error("a guide field was drawn outside a guide form");
  return form;
}

interface PointedProps {
  readonly pointer: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** Nobody has to be told that a field is empty before they have been there. */
const EMPTY_CODES: readonly string[] = ["empty", "missing", "too-short"];

/** What is wrong at exactly this place. */
function problemAt({ findings, asksFor }: GuideForm, pointer: string): ReactNode {
  const here = findings.filter(
    (finding) =>
      finding.pointer === pointer &&
      finding.severity === "error" &&
      (asksFor(pointer) || !EMPTY_CODES.includes(finding.code)),
  );
  return here.length === 0 ? undefined : here.map((finding) => finding.message).join(" ");
}

export function PointedText({
  pointer,
  label,
  hint,
  rows,
  maxLength,
}: PointedProps & { readonly rows?: number; readonly maxLength?: number }) {
  const form = useGuideForm();
  const { document, readOnly, visit, write } = form;
  const shared = {
    className: "input",
    value: textAt(document, pointer),
    readOnly,
    maxLength,
    "data-pointer": pointer,
    onBlur: () => visit(pointer),
    onChange: (event: { target: { value: string } }) => write(pointer, event.target.value),
  };
  return (
    <Field label={label} hint={hint} problem={problemAt(form, pointer)}>
      {(wiring) =>
        rows === undefined ? <input {...shared} {...wiring} /> : <textarea rows={rows} {...shared} {...wiring} />
      }
    </Field>
  );
}

/** A number as typed; empty removes it. `scale` shows 0.3 as 30 with 100. */
export function PointedNumber({
  pointer,
  label,
  hint,
  scale = 1,
  min,
  max,
  step,
  placeholder,
}: PointedProps & {
  readonly scale?: number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly placeholder?: string;
}) {
  const form = useGuideForm();
  const { document, readOnly, visit, write } = form;
  const value = numberAt(document, pointer);
  return (
    <Field label={label} hint={hint} problem={problemAt(form, pointer)}>
      {(wiring) => (
        <input
          {...wiring}
          className="input figures"
          type="number"
          inputMode="decimal"
          min={min}
          max={max}
          step={step ?? "any"}
          placeholder={placeholder}
          readOnly={readOnly}
          data-pointer={pointer}
          onBlur={() => visit(pointer)}
          // Twelve digits hide the binary tail of 0.07 * 100 and nothing else.
          value={value === null ? "" : Number((value * scale).toPrecision(12))}
          onChange={(event) => {
            const typed = event.target.valueAsNumber;
            write(pointer, Number.isNaN(typed) ? undefined : Number((typed / scale).toPrecision(12)));
          }}
        />
      )}
    </Field>
  );
}

export function PointedChoice({
  pointer,
  label,
  hint,
  options,
}: PointedProps & { readonly options: Readonly<Record<string, string>> }) {
  const form = useGuideForm();
  const { document, readOnly, write } = form;
  const value = textAt(document, pointer);
  return (
    <Field label={label} hint={hint} problem={problemAt(form, pointer)}>
      {(wiring) => (
        <select
          {...wiring}
          className="input"
          disabled={readOnly}
          data-pointer={pointer}
          value={value}
          onChange={(event) => write(pointer, event.target.value)}
        >
          {value in options ? null : <option value={value}>{value}</option>}
          {Object.entries(options).map(([option, word]) => (
            <option key={option} value={option}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
