import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { RecordTurn } from "#contract/transcript.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { TextArea } from "../../shared/primitives/field.tsx";
import { FailureNotice } from "../shell/states.tsx";
import { recordWords as words } from "../words/en/record.ts";
import { reportApi } from "./report-api.ts";
import { useReport } from "./report-context.ts";

/** Mends what was heard in one turn. Makes a new version; the one that was read stays. */
export function TurnCorrection({
  turn,
  baseVersion,
  onClose,
}: {
  readonly turn: RecordTurn;
  readonly baseVersion: number;
  readonly onClose: () => void;
}) {
  const { report } = useReport();
  const client = useQueryClient();
  const [text, setText] = useState(turn.text);
  const save = useMutation({
    mutationFn: () =>
      reportApi.correct(report.interview.id, { baseVersion, turns: [{ id: turn.id, text: text.trim() }] }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["report", report.interview.id] });
      onClose();
    },
  });
  const form = useRef<HTMLFormElement>(null);
  // The button that was pressed is gone: the field it opened takes the focus.
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const unchanged = text.trim() === "" || text.trim() === turn.text;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!unchanged) save.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} ref={form}>
      <TextArea
        label={words.correction}
        hint={words.correctionHint}
        rows={Math.min(10, Math.ceil(text.length / 70) + 1)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {save.isError ? <FailureNotice error={save.error} /> : null}
      <div className="row">
        <Button kind="main" type="submit" busy={save.isPending} blocked={unchanged}>
          {words.saveCorrection}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.cancelCorrection}
        </Button>
      </div>
    </form>
  );
}
