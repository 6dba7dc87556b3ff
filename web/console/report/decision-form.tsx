import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { DecisionChoice } from "#contract/decision.ts";
import type { Session } from "#contract/principal.ts";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { TextArea } from "../../shared/primitives/field.tsx";
import { failureCode } from "../request.ts";
import { FailureNotice } from "../shell/states.tsx";
import { against, reportWords as words } from "../words/en/report.ts";
import { reportApi } from "./report-api.ts";
import { useReport } from "./report-context.ts";

const REASON_MAX = 4000;

/** Choice, reason, confirmation. The name is the sign-in's: shown here, never sent. */
export function DecisionForm({
  person,
  onDone,
  onCancel,
}: {
  readonly person: Session;
  readonly onDone: () => void;
  readonly onCancel?: (() => void) | undefined;
}) {
  const { report } = useReport();
  const { interview, evaluation } = report;
  const client = useQueryClient();
  const group = useId();
  const [choice, setChoice] = useState<DecisionChoice | null>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [missing, setMissing] = useState<"choice" | "reason" | null>(null);
  const decide = useMutation({
    mutationFn: (decision: DecisionChoice) =>
      reportApi.decide(interview.id, { decision, reason: reason.trim(), evaluation: evaluation?.number ?? null }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ["report", interview.id] }),
        client.invalidateQueries({ queryKey: ["interview", interview.id] }),
        client.invalidateQueries({ queryKey: ["interviews"] }),
      ]);
      setAsked(false);
      onDone();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const lacks = choice === null ? "choice" : choice === "reject" && reason.trim() === "" ? "reason" : null;
    setMissing(lacks);
    if (lacks === null) setAsked(true);
  };
  const opposed = choice === null ? null : against(choice, evaluation?.scorecard.recommendation);
  const candidate = interview.candidate?.name ?? words.deleted;
  return (
    <form className="decision-form" onSubmit={submit} noValidate>
      <fieldset className="decision-choices" aria-describedby={missing === "choice" ? `${group}-problem` : undefined}>
        <legend className="only-heard">{words.decideLegend}</legend>
        {DecisionChoice.options.map((option) => (
          <label key={option} className="decision-choice" data-choice={option}>
            <input
              type="radio"
              name={group}
              value={option}
              checked={choice === option}
              onChange={() => {
                setChoice(option);
                setMissing(null);
              }}
            />
            <span>{words.decision[option]}</span>
          </label>
        ))}
      </fieldset>
      {missing === "choice" ? (
        <p className="field-problem" id={`${group}-problem`} role="alert">
          {words.choiceMissing}
        </p>
      ) : null}
      <TextArea
        label={words.reason}
        hint={choice === "reject" ? words.reasonRequired : undefined}
        problem={missing === "reason" ? words.reasonMissing : undefined}
        rows={1}
        maxLength={REASON_MAX}
        required={choice === "reject"}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {opposed === null ? null : <p className="decision-opposed">{words.overrides(words.recommendation[opposed])}</p>}
      <div className="row">
        <Button kind="main" type="submit">
          {words.record(choice)}
        </Button>
        <span className="soft decision-name">{words.signedInAs(person.displayName)}</span>
        {onCancel === undefined ? null : (
          <Button kind="quiet" onClick={onCancel}>
            {words.cancelChange}
          </Button>
        )}
      </div>
      <Dialog
        urgent
        open={asked && choice !== null}
        title={choice === null ? "" : words.confirmTitle(choice, candidate)}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{words.keep}</Button>
            <Button
              kind={choice === "reject" ? "stop" : "main"}
              busy={decide.isPending}
              onClick={() => choice !== null && decide.mutate(choice)}
            >
              {words.record(choice)}
            </Button>
          </>
        }
      >
        {reason.trim() === "" ? null : <p className="decision-reason">{reason.trim()}</p>}
        {opposed === null ? null : <p>{words.overrides(words.recommendation[opposed])}</p>}
        <p className="soft">{words.confirmText(person.displayName)}</p>
        {decide.isError ? <DecideFailed error={decide.error} /> : null}
      </Dialog>
    </form>
  );
}

function DecideFailed({ error }: { readonly error: unknown }) {
  const code = failureCode(error);
  const said = code === "person-required" ? words.personRequired : code === "offline" ? words.offline : null;
  return said === null ? (
    <FailureNotice error={error} />
  ) : (
    <Banner tone="stop" live="alert">
      {said}
    </Banner>
  );
}
