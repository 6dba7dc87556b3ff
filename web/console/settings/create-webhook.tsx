import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { WebhookType, type WebhookEndpointCreate } from "#contract/webhook.ts";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { Checkbox, TextField } from "../../shared/primitives/field.tsx";
import { api } from "../api.ts";
import { failureOf } from "../request.ts";
import { CopyButton } from "../shell/copy-button.tsx";
import { FailureNotice } from "../shell/states.tsx";
import { shell } from "../words/en/shell.ts";
import { webhookWords as words } from "../words/en/webhooks.ts";

const FRESH: WebhookEndpointCreate = { url: "", types: [...WebhookType.options], description: "" };
const FORM = "create-webhook-form";

/** What the server said about the address, if that is what was wrong. */
function urlFinding(error: unknown): string | undefined {
  const failure = failureOf(error);
  return "findings" in failure ? failure.findings?.find(({ pointer }) => pointer === "/url")?.message : undefined;
}

/** Adds an endpoint and shows its secret once. The secret lives in this component only and is gone when it closes. */
export function CreateWebhook({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(FRESH);
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: api.createWebhook,
    onSuccess: () => client.invalidateQueries({ queryKey: ["webhooks"] }),
  });
  const close = (): void => {
    create.reset();
    setDraft(FRESH);
    setTried(false);
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const url = draft.url.trim();
    if (url !== "" && draft.types.length > 0) create.mutate({ ...draft, url });
  };
  if (create.data !== undefined) {
    return (
      <Dialog
        open={open}
        title={words.newSecret}
        onClose={close}
        actions={
          <>
            <CopyButton kind="main" text={create.data.secret} label={words.copySecret} />
            <Button onClick={close}>{words.done}</Button>
          </>
        }
      >
        <Banner tone="caution">{words.secretOnce}</Banner>
        <p>
          <code className="secret">{create.data.secret}</code>
        </p>
        <p>{words.secretUse}</p>
      </Dialog>
    );
  }
  const refused = create.isError ? urlFinding(create.error) : undefined;
  const missing = tried && draft.url.trim() === "" ? words.urlMissing : undefined;
  const withoutTypes = tried && draft.types.length === 0;
  return (
    <Dialog
      open={open}
      title={words.addTitle}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{shell.cancel}</Button>
          <Button kind="main" type="submit" form={FORM} busy={create.isPending}>
            {create.isPending ? words.adding : words.add}
          </Button>
        </>
      }
    >
      <form id={FORM} className="stack" noValidate onSubmit={submit}>
        <TextField
          label={words.url}
          hint={words.urlHint}
          problem={missing ?? refused}
          type="url"
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          value={draft.url}
          onChange={(event) => {
            create.reset();
            setDraft({ ...draft, url: event.target.value });
          }}
        />
        <TextField
          label={words.description}
          hint={words.descriptionHint}
          maxLength={120}
          autoComplete="off"
          value={draft.description}
          onChange={(event) => setDraft({ ...draft, description: event.target.value })}
        />
        <fieldset className="told-of" aria-describedby={withoutTypes ? "types-missing" : undefined}>
          <legend className="field-label">{words.types}</legend>
          {WebhookType.options.map((type) => (
            <Checkbox
              key={type}
              checked={draft.types.includes(type)}
              onChange={({ target }) =>
                setDraft({
                  ...draft,
                  types: WebhookType.options.filter((each) =>
                    each === type ? target.checked : draft.types.includes(each),
                  ),
                })
              }
            >
              {words.type[type]}
              <span className="field-hint block">{words.typeMeans[type]}</span>
            </Checkbox>
          ))}
          {withoutTypes ? (
            <span className="field-problem" id="types-missing">
              {words.typesMissing}
            </span>
          ) : null}
        </fieldset>
        {create.isError && refused === undefined ? <FailureNotice error={create.error} /> : null}
      </form>
    </Dialog>
  );
}
