import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Interview, ScheduledInterview } from "#contract/interview.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { api } from "../api.ts";
import { PlanBar } from "../guides/plan-bar.tsx";
import { InvitationCard } from "../schedule/invitation-card.tsx";
import { fromLocalInput, toLocalInput } from "../schedule/local-time.ts";
import { WindowFields, windowProblems, type WindowDraft } from "../schedule/window-fields.tsx";
import { mayChange, useSession } from "../session.ts";
import { FailureNotice } from "../shell/states.tsx";
import { detailWords as words } from "../words/en/detail.ts";
import { ownTimeZone } from "../words/en/format.ts";
import { guidesWords } from "../words/en/guides.ts";
import { AppointmentFacts } from "./appointment-facts.tsx";
import { ConfirmButton } from "./confirm-button.tsx";
import type { InterviewRecord } from "./interview-record.ts";
import type { LogState } from "./interview-log.ts";
import { TimelineSection } from "./timeline-section.tsx";
import { usePersonCommand } from "./use-person-command.ts";
import { useNowMs } from "../../shared/session/use-now.ts";

/** Before: what was agreed, and what can still be changed. */
export function ScheduledView({
  interview,
  log,
  record,
}: {
  readonly interview: Interview;
  readonly log: LogState;
  readonly record: InterviewRecord;
}) {
  const client = useQueryClient();
  const allowed = mayChange(useSession());
  const [renewed, setRenewed] = useState<ScheduledInterview | null>(null);
  const renew = useMutation({ mutationFn: () => api.renewLink(interview.id) });
  const cancel = usePersonCommand(interview.id);
  return (
    <>
      {allowed ? (
        <div className="row">
          <MoveWindow interview={interview} />
          <ConfirmButton
            label={words.renew}
            kind="plain"
            title={words.renewTitle}
            keep={words.keep}
            confirm={words.renewConfirm}
            mutation={renew}
            onConfirm={(close) =>
              renew.mutate(undefined, {
                onSuccess: (answer) => {
                  setRenewed(answer);
                  close();
                  void client.invalidateQueries({ queryKey: ["interview", interview.id] });
                },
              })
            }
          >
            {words.renewText}
          </ConfirmButton>
          <ConfirmButton
            label={words.cancel}
            title={words.cancelTitle}
            keep={words.keep}
            confirm={words.cancelConfirm}
            mutation={cancel}
            onConfirm={(close) => cancel.mutate({ name: "cancel" }, { onSuccess: close })}
          >
            {words.cancelText}
          </ConfirmButton>
        </div>
      ) : null}
      {renewed === null ? (
        allowed ? (
          <p className="soft">{words.lostLink}</p>
        ) : null
      ) : (
        <section className="panel" aria-label={words.renewedTitle}>
          <InvitationCard interview={renewed} />
        </section>
      )}
      <div className="columns">
        <section className="stack" aria-labelledby="appointment">
          <h2 id="appointment">{words.appointment}</h2>
          <AppointmentFacts interview={interview} />
        </section>
        <section className="stack" aria-labelledby="plan">
          <h2 id="plan">{guidesWords.plan}</h2>
          <PlanBar
            plan={interview.plan.map((section) => ({ ...section, seconds: section.seconds * interview.timeFactor }))}
          />
        </section>
      </div>
      <TimelineSection log={log} record={record} />
    </>
  );
}

function MoveWindow({ interview }: { readonly interview: Interview }) {
  const [draft, setDraft] = useState<WindowDraft | null>(null);
  const [checked, setChecked] = useState(false);
  const close = (): void => {
    setDraft(null);
    setChecked(false);
    move.reset();
  };
  const move = usePersonCommand(interview.id, () => setDraft(null));
  const nowMs = useNowMs();
  const problems = draft === null ? null : windowProblems(draft, nowMs);
  const submit = (): void => {
    setChecked(true);
    const opensAtMs = fromLocalInput(draft?.opens ?? "");
    const closesAtMs = fromLocalInput(draft?.closes ?? "");
    if (
      opensAtMs === null ||
      closesAtMs === null ||
      problems === null ||
      problems.opens !== null ||
      problems.closes !== null
    )
      return;
    move.mutate({ name: "window", body: { window: { opensAtMs, closesAtMs, timeZone: ownTimeZone() } } });
  };
  return (
    <>
      <Button
        onClick={() =>
          setDraft({
            opens: toLocalInput(interview.window.opensAtMs),
            closes: toLocalInput(interview.window.closesAtMs),
          })
        }
      >
        {words.move}
      </Button>
      <Dialog
        open={draft !== null}
        title={words.moveTitle}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{words.keep}</Button>
            <Button kind="main" busy={move.isPending} onClick={submit}>
              {move.isPending ? words.moving : words.moveSubmit}
            </Button>
          </>
        }
      >
        <p>{words.moveText}</p>
        {draft === null ? null : (
          <WindowFields draft={draft} problems={checked ? problems : null} onChange={setDraft} />
        )}
        {move.isError ? <FailureNotice error={move.error} /> : null}
      </Dialog>
    </>
  );
}
