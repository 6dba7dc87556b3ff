import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { WebhookEndpoint } from "#contract/webhook.ts";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { api } from "../api.ts";
import { failureCode } from "../request.ts";
import { useSession } from "../session.ts";
import { Page } from "../shell/page.tsx";
import { Empty, FailureNotice, Loading } from "../shell/states.tsx";
import { dateTime } from "../words/en/format.ts";
import { terms } from "../words/en/terms.ts";
import { webhookWords as words } from "../words/en/webhooks.ts";
import { CreateWebhook } from "./create-webhook.tsx";
import { DeliveryLog } from "./delivery-log.tsx";
import { SettingsNav } from "./settings-nav.tsx";

/** Who is told of things: endpoints, and what became of every message. */
export function WebhooksScreen() {
  const session = useSession();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<WebhookEndpoint | null>(null);
  // Whether an endpoint fails changes by itself.
  const endpoints = useQuery({ queryKey: ["webhooks"], queryFn: api.webhooks, refetchInterval: 5_000 });
  const remove = useMutation({
    mutationFn: api.deleteWebhook,
    onSuccess: async () => {
      setRemoving(null);
      await client.invalidateQueries({ queryKey: ["webhooks"] });
      await client.invalidateQueries({ queryKey: ["deliveries"] });
    },
  });
  const forbidden = endpoints.isError && failureCode(endpoints.error) === "forbidden";
  const items = endpoints.data?.items ?? [];
  const addButton = (
    <Button kind="main" onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <Page title={words.title} above={<SettingsNav />} lead={words.lead(terms.mode[session.mode].toLowerCase())}>
      <section className="stack" aria-labelledby="endpoints">
        <div className="section-head">
          <h2 id="endpoints">{words.endpoints}</h2>
          {items.length > 0 ? addButton : null}
        </div>
        {endpoints.isPending ? <Loading /> : null}
        {forbidden ? (
          <Banner>{words.noPermission}</Banner>
        ) : endpoints.isError ? (
          <FailureNotice error={endpoints.error} onRetry={() => void endpoints.refetch()} />
        ) : null}
        {endpoints.isSuccess && items.length === 0 ? (
          <Empty title={words.emptyTitle} action={addButton}>
            {words.empty}
          </Empty>
        ) : null}
        {items.length > 0 ? <EndpointTable endpoints={items} onRemove={setRemoving} /> : null}
      </section>
      {endpoints.isSuccess ? <DeliveryLog endpoints={items} /> : null}
      <CreateWebhook open={adding} onClose={() => setAdding(false)} />
      <Dialog
        urgent
        open={removing !== null}
        title={words.removeTitle}
        onClose={() => setRemoving(null)}
        actions={
          <>
            <Button onClick={() => setRemoving(null)}>{words.keep}</Button>
            <Button kind="stop" busy={remove.isPending} onClick={() => removing && remove.mutate(removing.id)}>
              {words.removeConfirm}
            </Button>
          </>
        }
      >
        <p>
          <code className="secret">{removing?.url}</code>
        </p>
        <p>{words.removeText}</p>
        {remove.isError ? <FailureNotice error={remove.error} /> : null}
      </Dialog>
    </Page>
  );
}

function EndpointTable({
  endpoints,
  onRemove,
}: {
  readonly endpoints: readonly WebhookEndpoint[];
  readonly onRemove: (endpoint: WebhookEndpoint) => void;
}) {
  return (
    <table className="table" aria-label={words.endpoints}>
      <thead>
        <tr>
          <th scope="col">{words.url}</th>
          <th scope="col">{words.toldOf}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">
            <span className="only-heard">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {endpoints.map((endpoint) => (
          <tr key={endpoint.id}>
            <th scope="row">
              {endpoint.description === "" ? null : <span className="row-name">{endpoint.description} </span>}
              <code className="address">{endpoint.url}</code>
            </th>
            <td>{endpoint.types.map((type) => words.type[type]).join(", ")}</td>
            <td>
              {endpoint.failingSinceMs === null ? (
                words.inOrder
              ) : (
                <span className="badge" data-tone="stop">
                  {words.failingSince(dateTime(endpoint.failingSinceMs))}
                </span>
              )}
            </td>
            <td>
              <Button
                kind="stop"
                aria-label={`${words.remove}: ${endpoint.description || endpoint.url}`}
                onClick={() => onRemove(endpoint)}
              >
                {words.remove}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
