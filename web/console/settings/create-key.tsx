import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Role, type KeyCreate } from "#contract/principal.ts";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { SelectField, TextField } from "../../shared/primitives/field.tsx";
import { api } from "../api.ts";
import { CopyButton } from "../shell/copy-button.tsx";
import { FailureNotice } from "../shell/states.tsx";
import { shell } from "../words/en/shell.ts";
import { settingsWords as words } from "../words/en/settings.ts";
import { terms } from "../words/en/terms.ts";

const FRESH: KeyCreate = { displayName: "", kind: "person", role: "recruiter" };
const FORM = "create-key-form";

/** Makes a key and shows it once. The key lives in this component only and is gone when it closes. */
export function CreateKey({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(FRESH);
  const [nameMissing, setNameMissing] = useState(false);
  const create = useMutation({
    mutationFn: api.createKey,
    onSuccess: () => client.invalidateQueries({ queryKey: ["keys"] }),
  });
  const close = (): void => {
    create.reset();
    setDraft(FRESH);
    setNameMissing(false);
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const displayName = draft.displayName.trim();
    setNameMissing(displayName === "");
    if (displayName !== "") create.mutate({ ...draft, displayName });
  };
  if (create.data !== undefined) {
    return (
      <Dialog
        open={open}
        title={words.newKey(create.data.displayName)}
        onClose={close}
        actions={
          <>
            <CopyButton kind="main" text={create.data.key} label={words.copyKey} />
            <Button onClick={close}>{words.done}</Button>
          </>
        }
      >
        <Banner tone="caution">{words.shownOnce}</Banner>
        <p>
          <code className="secret">{create.data.key}</code>
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      title={words.createTitle}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{shell.cancel}</Button>
          <Button kind="main" type="submit" form={FORM} busy={create.isPending}>
            {create.isPending ? words.creating : words.create}
          </Button>
        </>
      }
    >
      <form id={FORM} className="stack" noValidate onSubmit={submit}>
        <TextField
          label={words.name}
          hint={words.nameHint}
          problem={nameMissing ? words.nameMissing : undefined}
          maxLength={80}
          autoComplete="off"
          value={draft.displayName}
          onChange={(event) => setDraft({ ...draft, displayName: event.target.value })}
        />
        <SelectField
          label={words.kind}
          hint={draft.kind === "person" ? words.personMeans : words.serviceMeans}
          value={draft.kind}
          onChange={(event) => setDraft({ ...draft, kind: event.target.value === "service" ? "service" : "person" })}
        >
          <option value="person">{words.person}</option>
          <option value="service">{words.service}</option>
        </SelectField>
        <SelectField
          label={words.role}
          hint={terms.roleMeans[draft.role]}
          value={draft.role}
          onChange={(event) => setDraft({ ...draft, role: Role.parse(event.target.value) })}
        >
          {Role.options.map((role) => (
            <option key={role} value={role}>
              {terms.role[role]}
            </option>
          ))}
        </SelectField>
        {create.isError ? <FailureNotice error={create.error} /> : null}
      </form>
    </Dialog>
  );
}
