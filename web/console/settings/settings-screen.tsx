import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiKey } from "#contract/principal.ts";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { api } from "../api.ts";
import { failureCode } from "../request.ts";
import { useSession } from "../session.ts";
import { Page } from "../shell/page.tsx";
import { FailureNotice, Loading } from "../shell/states.tsx";
import { dateTime, relative } from "../words/en/format.ts";
import { settingsWords as words } from "../words/en/settings.ts";
import { terms } from "../words/en/terms.ts";
import { CreateKey } from "./create-key.tsx";
import { SettingsNav } from "./settings-nav.tsx";
import { useNowMs } from "../../shared/session/use-now.ts";

/** Keys of the organisation: list, make (shown once), revoke. */
export function SettingsScreen() {
  const session = useSession();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const keys = useQuery({ queryKey: ["keys"], queryFn: api.keys });
  const revoke = useMutation({
    mutationFn: api.revokeKey,
    onSuccess: () => {
      setRevoking(null);
      return client.invalidateQueries({ queryKey: ["keys"] });
    },
  });
  const forbidden = keys.isError && failureCode(keys.error) === "forbidden";
  return (
    <Page title={words.title} above={<SettingsNav />}>
      <section className="stack" aria-labelledby="keys">
        <div className="section-head">
          <h2 id="keys">{words.keys}</h2>
          {keys.isSuccess ? (
            <Button kind="main" onClick={() => setMaking(true)}>
              {words.create}
            </Button>
          ) : null}
        </div>
        <p className="soft">{words.keysLead(terms.mode[session.mode].toLowerCase())}</p>
        {keys.isPending ? <Loading /> : null}
        {forbidden ? (
          <Banner>{words.noPermission}</Banner>
        ) : keys.isError ? (
          <FailureNotice error={keys.error} onRetry={() => void keys.refetch()} />
        ) : null}
        {keys.data ? <KeyTable keys={keys.data.items} onRevoke={setRevoking} /> : null}
        {keys.data?.nextCursor === undefined ? null : <p className="soft">{words.tooMany}</p>}
      </section>
      <CreateKey open={making} onClose={() => setMaking(false)} />
      <Dialog
        urgent
        open={revoking !== null}
        title={words.revokeTitle(revoking?.displayName ?? "")}
        onClose={() => setRevoking(null)}
        actions={
          <>
            <Button onClick={() => setRevoking(null)}>{words.keep}</Button>
            <Button kind="stop" busy={revoke.isPending} onClick={() => revoking && revoke.mutate(revoking.id)}>
              {words.revokeConfirm}
            </Button>
          </>
        }
      >
        <p>{words.revokeText}</p>
        {revoke.isError ? <FailureNotice error={revoke.error} /> : null}
      </Dialog>
    </Page>
  );
}

function KeyTable({ keys, onRevoke }: { readonly keys: readonly ApiKey[]; readonly onRevoke: (key: ApiKey) => void }) {
  const nowMs = useNowMs();
  return (
    <table className="table" aria-label={words.keys}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.prefix}</th>
          <th scope="col">{words.lastUsed}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id} data-over={key.revokedAtMs === null ? undefined : true}>
            <th scope="row">
              <span className="row-name">{key.displayName}</span>
              <span className="soft"> · {key.kind === "person" ? words.person : words.service}</span>
            </th>
            <td>{terms.role[key.role]}</td>
            <td>
              <code>{key.prefix}</code>
            </td>
            <td>{key.lastUsedAtMs === null ? words.never : relative(key.lastUsedAtMs, nowMs)}</td>
            <td>
              {key.revokedAtMs === null ? (
                <Button kind="stop" aria-label={`${words.revoke}: ${key.displayName}`} onClick={() => onRevoke(key)}>
                  {words.revoke}
                </Button>
              ) : (
                words.revoked(dateTime(key.revokedAtMs))
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
