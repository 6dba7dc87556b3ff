import { useState } from "react";
import { Button, type ButtonKind } from "../../shared/primitives/button.tsx";
import { shell } from "../words/en/shell.ts";

/** Copies a text and says so, on the button and to a screen reader. */
export function CopyButton({
  text,
  label = shell.copy,
  kind = "plain",
}: {
  readonly text: string;
  readonly label?: string;
  readonly kind?: ButtonKind;
}) {
  const [outcome, setOutcome] = useState<"idle" | "copied" | "failed">("idle");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("failed");
    }
  };
  return (
    <>
      <Button kind={kind} onClick={() => void copy()} onBlur={() => setOutcome("idle")}>
        {outcome === "copied" ? shell.copied : label}
      </Button>
      <span role="status" className={outcome === "failed" ? "field-problem" : "only-heard"}>
        {outcome === "failed" ? shell.copyFailed : outcome === "copied" ? shell.copied : ""}
      </span>
    </>
  );
}
