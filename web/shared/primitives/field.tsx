import { useId } from "react";
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";

/** What surrounds every input: a label, and where needed a hint and what is wrong with the value. */
export interface FieldText {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly problem?: ReactNode;
}

interface Wiring {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** Lays out a field and hands the input the ids that tie label, hint and problem to it. */
export function Field({
  label,
  hint,
  problem,
  children,
}: FieldText & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null]
    .filter((part) => part !== null)
    .join(" ");
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": problem ? true : undefined })}
      {problem ? (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      ) : null}
    </div>
  );
}

type Without<T> = Omit<T, "id" | "className">;

/** One line of text. */
export function TextField({
  label,
  hint,
  problem,
  ...rest
}: FieldText & Without<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => <input {...rest} {...wiring} className="input" />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  problem,
  ...rest
}: FieldText & Without<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => <textarea {...rest} {...wiring} className="input" />}
    </Field>
  );
}

/** One of a few. Native, because phones and screen readers know it best. */
export function SelectField({
  label,
  hint,
  problem,
  children,
  ...rest
}: FieldText & Without<SelectHTMLAttributes<HTMLSelectElement>>) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => (
        <select {...rest} {...wiring} className="input">
          {children}
        </select>
      )}
    </Field>
  );
}

/** One yes, given on purpose: never ticked beforehand. The whole line is the target. */
export function Checkbox({
  children,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "className"> & { readonly children: ReactNode }) {
  return (
    <label className="checkbox">
      <input {...rest} type="checkbox" />
      <span>{children}</span>
    </label>
  );
}
