import { TextField } from "../../shared/primitives/field.tsx";
import { ownTimeZone, zoneName } from "../words/en/format.ts";
import { scheduleWords as words } from "../words/en/schedule.ts";
import { fromLocalInput } from "./local-time.ts";

export interface WindowDraft {
  readonly opens: string;
  readonly closes: string;
}

/** What is wrong with a window, per field. Both null when it can be used. */
export function windowProblems(
  draft: WindowDraft,
  nowMs: number,
): { readonly opens: string | null; readonly closes: string | null } {
  const opensAtMs = fromLocalInput(draft.opens);
  const closesAtMs = fromLocalInput(draft.closes);
  return {
    opens: opensAtMs === null ? words.dateMissing : null,
    closes:
      closesAtMs === null
        ? words.dateMissing
        : closesAtMs <= nowMs
          ? words.closesPast
          : opensAtMs !== null && closesAtMs <= opensAtMs
            ? words.closesWrong
            : null,
  };
}

/** From and until, in the recruiter's own time. */
export function WindowFields({
  draft,
  problems,
  onChange,
}: {
  readonly draft: WindowDraft;
  readonly problems: ReturnType<typeof windowProblems> | null;
  readonly onChange: (draft: WindowDraft) => void;
}) {
  const zone = words.zoneNote(zoneName(ownTimeZone()));
  return (
    <div className="field-grid">
      <TextField
        label={words.opens}
        hint={zone}
        problem={problems?.opens}
        type="datetime-local"
        value={draft.opens}
        onChange={(event) => onChange({ ...draft, opens: event.target.value })}
      />
      <TextField
        label={words.closes}
        hint={zone}
        problem={problems?.closes}
        type="datetime-local"
        value={draft.closes}
        onChange={(event) => onChange({ ...draft, closes: event.target.value })}
      />
    </div>
  );
}
