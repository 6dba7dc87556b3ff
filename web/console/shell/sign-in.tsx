import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { TextField } from "../../shared/primitives/field.tsx";
import { api } from "../api.ts";
import { failureCode } from "../request.ts";
import { shell } from "../words/en/shell.ts";
import { FailureNotice } from "./states.tsx";

/** Exchanges a key for a session. A key from a console link is tried at once, so nobody types it. */
export function SignIn({
  linkKey,
  ended,
  onSignedIn,
}: {
  readonly linkKey: string | null;
  readonly ended: boolean;
  readonly onSignedIn: () => void;
}) {
  const client = useQueryClient();
  const [key, setKey] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const tried = useRef(false);
  const exchange = useMutation({
    mutationFn: api.signIn,
    onSuccess: () => {
      onSignedIn();
      return client.invalidateQueries({ queryKey: ["session"] });
    },
  });

  useEffect(() => {
    document.title = shell.title(shell.signIn.title, false);
    if (linkKey === null || tried.current) return;
    tried.current = true;
    exchange.mutate(linkKey);
  }, [linkKey, exchange]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const value = key.trim();
    setProblem(value === "" ? shell.signIn.empty : null);
    if (value !== "") exchange.mutate(value);
  };
  const code = exchange.isError ? failureCode(exchange.error) : null;
  const refused =
    code === "unauthenticated" || code === "invalid-request"
      ? shell.signIn.refused
      : code === "forbidden"
        ? shell.signIn.notForPeople
        : null;

  return (
    <main className="lone">
      <p className="brand">{shell.product}</p>
      <h1>{shell.signIn.title}</h1>
      {ended ? (
        <Banner tone="caution" live="status">
          {shell.signIn.ended}
        </Banner>
      ) : null}
      <p>{shell.signIn.lead}</p>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={shell.signIn.key}
          hint={shell.signIn.keyHint}
          problem={problem ?? refused}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
        {exchange.isError && refused === null ? <FailureNotice error={exchange.error} /> : null}
        <div>
          <Button kind="main" type="submit" busy={exchange.isPending}>
            {exchange.isPending ? shell.signIn.working : shell.signIn.submit}
          </Button>
        </div>
      </form>
    </main>
  );
}
