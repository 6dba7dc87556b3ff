import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Share } from "#contract/share.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { SelectField } from "../../shared/primitives/field.tsx";
import { CopyButton } from "../shell/copy-button.tsx";
import { FailureNotice, Loading } from "../shell/states.tsx";
import { shareWords as words } from "../words/en/share.ts";
import { reportApi } from "./report-api.ts";

/** A day, three, a week, a month: at most 720 hours. */
const HOURS = [24, 72, 168, 720];
const USUAL_HOURS = 168;

/** Makes, lists and revokes links to one report. A link's secret is shown once. */
export function ShareButton({ interviewId, label }: { readonly interviewId: string; readonly label: string }) {
  const [open, setOpen] = useState(false);
  const [hours, setHours] = useState(USUAL_HOURS);
  const client = useQueryClient();
  const listKey = ["shares", interviewId];
  const list = useQuery({ queryKey: listKey, queryFn: () => reportApi.shares(interviewId), enabled: open });
  const make = useMutation({
    mutationFn: () => reportApi.share(interviewId, hours),
    onSuccess: () => client.invalidateQueries({ queryKey: listKey }),
  });
  const close = (): void => {
    setOpen(false);
    // The secret does not stay in this page's memory.
    make.reset();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Dialog open={open} title={words.title} onClose={close} actions={<Button onClick={close}>{words.close}</Button>}>
        <p>
          {words.lead} {words.hides}
        </p>
        {make.isSuccess ? (
          <div className="stack">
            <p role="status">
              <strong>{words.once}</strong>
            </p>
            <code className="secret">{make.data.url}</code>
            <div>
              <CopyButton kind="main" text={make.data.url} label={words.copy} />
            </div>
          </div>
        ) : (
          <div className="share-make">
            <SelectField label={words.expires} value={hours} onChange={(event) => setHours(Number(event.target.value))}>
              {HOURS.map((choice) => (
                <option key={choice} value={choice}>
                  {words.hours(choice)}
                </option>
              ))}
            </SelectField>
            <Button kind="main" busy={make.isPending} onClick={() => make.mutate()}>
              {words.make}
            </Button>
          </div>
        )}
        {make.isError ? <FailureNotice error={make.error} /> : null}
        <h3>{words.list}</h3>
        {list.isLoading ? <Loading lines={2} /> : null}
        {list.isError ? <FailureNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.data?.items.length === 0 ? <p className="soft">{words.listNone}</p> : null}
        <ul role="list" className="share-list">
          {list.data?.items.map((share) => (
            <li key={share.id}>
              <ShareLine share={share} interviewId={interviewId} />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function ShareLine({ share, interviewId }: { readonly share: Share; readonly interviewId: string }) {
  const client = useQueryClient();
  const [nowMs] = useState(() => Date.now());
  const revoke = useMutation({
    mutationFn: () => reportApi.revokeShare(interviewId, share.id),
    onSettled: () => client.invalidateQueries({ queryKey: ["shares", interviewId] }),
  });
  const works = share.revokedAtMs === null && share.expiresAtMs > nowMs;
  const state =
    share.revokedAtMs !== null
      ? words.revokedAt(share.revokedAtMs)
      : works
        ? words.until(share.expiresAtMs)
        : words.expired(share.expiresAtMs);
  return (
    <>
      <p>
        {words.madeBy(share.createdByName, share.createdAtMs)}
        <span className="soft">
          {" "}
          · {state} · {words.opens(share.opens)}
        </span>
      </p>
      {works ? (
        <Button
          kind="stop"
          busy={revoke.isPending}
          aria-label={words.revokeOf(share.createdByName, share.createdAtMs)}
          onClick={() => revoke.mutate()}
        >
          {words.revoke}
        </Button>
      ) : null}
      {revoke.isError ? <FailureNotice error={revoke.error} /> : null}
    </>
  );
}
