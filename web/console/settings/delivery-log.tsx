import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import type { WebhookDelivery, WebhookEndpoint } from "#contract/webhook.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { SelectField } from "../../shared/primitives/field.tsx";
import { useNowMs } from "../../shared/session/use-now.ts";
import { api } from "../api.ts";
import { hrefTo, setQuery, usePlace } from "../router.ts";
import { Link } from "../shell/link.tsx";
import { Empty, FailureNotice, Loading } from "../shell/states.tsx";
import { dateTime, relative } from "../words/en/format.ts";
import { shell } from "../words/en/shell.ts";
import { webhookWords as words } from "../words/en/webhooks.ts";

const REFRESH_MS = 5_000;
/** While something is on its way its state is asked for more often. */
const REFRESH_WAITING_MS = 2_000;
const SOON_MS = 60_000;

const isSoon = ({ nextAttemptAtMs }: WebhookDelivery, nowMs: number): boolean =>
  nextAttemptAtMs !== null && nextAttemptAtMs < nowMs + SOON_MS;

/** Every message with every attempt; filters in the address. */
export function DeliveryLog({ endpoints }: { readonly endpoints: readonly WebhookEndpoint[] }) {
  const { query } = usePlace();
  const endpointId = query.get("endpoint") ?? undefined;
  const interviewId = query.get("interview") ?? undefined;
  const client = useQueryClient();
  const list = useInfiniteQuery({
    queryKey: ["deliveries", endpointId ?? "", interviewId ?? ""],
    queryFn: ({ pageParam }) => api.deliveries({ endpointId, interviewId, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((item) => isSoon(item, Date.now())))
        ? REFRESH_WAITING_MS
        : REFRESH_MS,
  });
  const replay = useMutation({
    mutationFn: ({ id, endpointId: to }: WebhookDelivery) => api.replayDelivery(id, to),
    onSuccess: () => client.invalidateQueries({ queryKey: ["deliveries"] }),
  });
  const deliveries = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = endpointId !== undefined || interviewId !== undefined;
  const known = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint.description || endpoint.url]));

  return (
    <section className="stack" aria-labelledby="deliveries">
      <h2 id="deliveries">{words.deliveries}</h2>
      <p className="soft">{words.deliveriesLead}</p>
      {endpoints.length > 0 || filtered ? (
        <div className="filters" role="group" aria-label={words.filters}>
          <SelectField
            label={words.endpoint}
            value={endpointId ?? ""}
            onChange={(event) => setQuery({ endpoint: event.target.value })}
          >
            <option value="">{words.anyEndpoint}</option>
            {[...known].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {endpointId !== undefined && !known.has(endpointId) ? (
              <option value={endpointId}>{words.deletedEndpoint}</option>
            ) : null}
          </SelectField>
          {interviewId === undefined ? null : (
            <Button kind="quiet" onClick={() => setQuery({ interview: undefined })}>
              {words.clearInterview}
            </Button>
          )}
        </div>
      ) : null}
      {list.isPending ? <Loading /> : null}
      {list.isError ? <FailureNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && deliveries.length === 0 ? (
        filtered ? (
          <p>{words.nothingMatches}</p>
        ) : endpoints.length > 0 ? (
          <Empty title={words.nothingSent}>{words.nothingSentText}</Empty>
        ) : (
          <p className="soft">{words.nothingSentText}</p>
        )
      ) : null}
      {replay.isError ? <FailureNotice error={replay.error} /> : null}
      <p role="status" className={replay.isSuccess ? "soft" : "only-heard"}>
        {replay.isSuccess ? words.replayed : ""}
      </p>
      {deliveries.length > 0 ? (
        <DeliveryTable deliveries={deliveries} known={known} onReplay={(delivery) => replay.mutate(delivery)} />
      ) : null}
      {list.hasNextPage ? (
        <div>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {shell.more}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function DeliveryTable({
  deliveries,
  known,
  onReplay,
}: {
  readonly deliveries: readonly WebhookDelivery[];
  readonly known: ReadonlyMap<string, string>;
  readonly onReplay: (delivery: WebhookDelivery) => void;
}) {
  const nowMs = useNowMs();
  return (
    <table className="table" aria-label={words.deliveries}>
      <thead>
        <tr>
          <th scope="col">{words.message}</th>
          <th scope="col">{words.endpoint}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.attempts}</th>
          <th scope="col">
            <span className="only-heard">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => {
          const to = known.get(delivery.endpointId);
          const message = words.type[delivery.type];
          return (
            <tr key={`${delivery.id} ${delivery.endpointId}`}>
              <th scope="row">
                <Link href={hrefTo(`/interviews/${delivery.interviewId}`)}>{message}</Link>
                <span className="soft block">{dateTime(delivery.createdAtMs)}</span>
              </th>
              <td>
                <span className="address">{to ?? words.deletedEndpoint}</span>
              </td>
              <td>
                <span className="badge" data-tone={delivery.state === "failed" ? "stop" : undefined}>
                  {words.deliveryState[delivery.state]}
                </span>
                {delivery.nextAttemptAtMs === null ? null : (
                  <span className="soft block">
                    {isSoon(delivery, nowMs)
                      ? words.nextAttemptSoon
                      : words.nextAttempt(relative(delivery.nextAttemptAtMs, nowMs))}
                  </span>
                )}
              </td>
              <td>
                <Attempts of={delivery} />
              </td>
              <td>
                {to === undefined ? null : (
                  <Button aria-label={words.replayOf(message, to)} onClick={() => onReplay(delivery)}>
                    {words.replay}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Attempts({ of: { attempts } }: { readonly of: WebhookDelivery }) {
  if (attempts.length === 0) return words.noAttempt;
  return (
    <details className="fold">
      <summary>{words.attemptCount(attempts.length)}</summary>
      <ol role="list" className="attempts">
        {attempts.map(({ atMs, outcome, status, durationMs }, index) => (
          <li key={`${atMs} ${index}`}>
            <span className="soft">{dateTime(atMs)}</span>{" "}
            {words.attemptLine(words.outcome[outcome], status, (durationMs / 1000).toFixed(1))}
          </li>
        ))}
      </ol>
    </details>
  );
}
