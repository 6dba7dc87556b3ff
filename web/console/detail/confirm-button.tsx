import type { UseMutationResult } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Button, type ButtonKind } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { TextField } from "../../shared/primitives/field.tsx";
import { FailureNotice } from "../shell/states.tsx";

/** A button that asks before it acts; with `typed` a word must be typed first, for what cannot be undone. */
export function ConfirmButton<T>({
  label,
  kind = "stop",
  title,
  children,
  keep,
  confirm,
  typed,
  mutation,
  onConfirm,
}: {
  readonly label: string;
  readonly kind?: ButtonKind;
  readonly title: string;
  readonly children: ReactNode;
  readonly keep: string;
  readonly confirm: string;
  readonly typed?: { readonly word: string; readonly label: string };
  readonly mutation: Pick<UseMutationResult<T, Error, never>, "isPending" | "isError" | "error" | "reset">;
  /** Starts the work; call `close` when it is done. */
  readonly onConfirm: (close: () => void) => void;
}) {
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState("");
  const close = (): void => {
    setAsking(false);
    setText("");
    mutation.reset();
  };
  const blocked = typed !== undefined && text.trim() !== typed.word;
  return (
    <>
      <Button kind={kind} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog
        urgent
        open={asking}
        title={title}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{keep}</Button>
            <Button
              kind={kind === "stop" ? "stop" : "main"}
              blocked={blocked}
              busy={mutation.isPending}
              onClick={() => onConfirm(close)}
            >
              {confirm}
            </Button>
          </>
        }
      >
        <p>{children}</p>
        {typed === undefined ? null : (
          <TextField
            label={typed.label}
            autoComplete="off"
            autoCapitalize="characters"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        {mutation.isError ? <FailureNotice error={mutation.error} /> : null}
      </Dialog>
    </>
  );
}
