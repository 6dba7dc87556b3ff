import { useState, type FormEvent } from "react";
import { Button as MenuButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Interview } from "#contract/interview.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { TextField } from "../../shared/primitives/field.tsx";
import { FailureNotice } from "../shell/states.tsx";
import { detailWords as words } from "../words/en/detail.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { usePersonCommand } from "./use-person-command.ts";

const GRANTS_MINUTES = [5, 10, 15] as const;

/** What a recruiter can do while it runs. Every press ends up in the timeline under their name. */
export function LiveControls({
  interview,
  pausedByPerson,
  ending,
}: {
  readonly interview: Interview;
  readonly pausedByPerson: boolean;
  readonly ending: boolean;
}) {
  const [said, setSaid] = useState("");
  const clockCommand = usePersonCommand(interview.id);
  const end = usePersonCommand(interview.id);
  const started = interview.startedAtMs !== null;
  const grant = (minutes: number): void =>
    clockCommand.mutate(
      { name: "grant-time", body: { minutes } },
      { onSuccess: () => setSaid(words.granted(minutes)) },
    );
  return (
    <section className="controls" aria-label={words.controls}>
      <div className="row">
        {started ? (
          <>
            <Button
              busy={clockCommand.isPending}
              onClick={() =>
                clockCommand.mutate({ name: pausedByPerson ? "resume" : "pause" }, { onSuccess: () => setSaid("") })
              }
            >
              {pausedByPerson ? words.resume : words.pause}
            </Button>
            <MenuTrigger>
              <MenuButton className="button" data-kind="plain">
                {words.grant} <span aria-hidden="true">▾</span>
              </MenuButton>
              <Popover className="menu-box" placement="bottom start">
                <Menu className="menu" onAction={(key) => grant(Number(key))}>
                  {GRANTS_MINUTES.map((minutes) => (
                    <MenuItem key={minutes} id={minutes}>
                      {words.grantMinutes(minutes)}
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </MenuTrigger>
          </>
        ) : null}
        <ConfirmButton
          label={words.end}
          title={words.endTitle}
          keep={words.endKeep}
          confirm={words.endConfirm}
          mutation={end}
          onConfirm={(close) => end.mutate({ name: "end" }, { onSuccess: close })}
        >
          {words.endText}
        </ConfirmButton>
      </div>
      <p role="status" className="soft">
        {ending ? words.endAsked : said}
      </p>
      {clockCommand.isError ? <FailureNotice error={clockCommand.error} /> : null}
      {started ? <NoteForm id={interview.id} /> : null}
    </section>
  );
}

function NoteForm({ id }: { readonly id: string }) {
  const [text, setText] = useState("");
  const [sent, setSent] = useState(false);
  const note = usePersonCommand(id, () => {
    setText("");
    setSent(true);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const trimmed = text.trim();
    if (trimmed !== "") note.mutate({ name: "note", body: { text: trimmed } });
  };
  return (
    <form className="note-form" onSubmit={submit}>
      <TextField
        label={words.note}
        hint={words.noteHint}
        maxLength={500}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setSent(false);
        }}
      />
      <Button type="submit" blocked={text.trim() === ""} busy={note.isPending}>
        {words.noteSend}
      </Button>
      <p role="status" className="soft">
        {sent ? words.noteSent : ""}
      </p>
      {note.isError ? <FailureNotice error={note.error} /> : null}
    </form>
  );
}
