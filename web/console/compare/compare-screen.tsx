import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Checkbox, SelectField } from "../../shared/primitives/field.tsx";
import { api } from "../api.ts";
import { hrefTo, setQuery, usePlace } from "../router.ts";
import { Link } from "../shell/link.tsx";
import { Page } from "../shell/page.tsx";
import { Empty, FailureNotice, Loading } from "../shell/states.tsx";
import { compareWords as words } from "../words/en/compare.ts";
import { COMPARE_ORDERS, inOrder, isEvaluated, isRanking } from "./compare-order.ts";
import { CompareTable } from "./compare-table.tsx";

/** As many as the API gives at once; more are not compared by looking. */
const MOST = 100;

/** One guide's candidates beside each other, in an order that is not a ranking unless somebody asks for one. */
export function CompareScreen({ configId }: { readonly configId: string }) {
  const { query } = usePlace();
  const order = COMPARE_ORDERS.find((known) => known === query.get("order")) ?? "date";
  const [hidden, setHidden] = useState(false);
  const list = useQuery({
    queryKey: ["interviews", "compare", configId],
    queryFn: () => api.interviews({ configId, state: "ended", limit: MOST }),
  });
  const ended = list.data?.items ?? [];
  const evaluated = ended.filter(isEvaluated);
  const waiting = ended.filter(({ startedAtMs, outcome }) => startedAtMs !== null && outcome === null).length;
  const versions = new Set(evaluated.map(({ config }) => config.version));
  const config = ended[0]?.config;
  return (
    <Page
      title={words.title}
      lead={config === undefined ? words.lead : `${config.role}, ${config.company}. ${words.lead}`}
      above={<Link href={hrefTo("/interviews", { guide: configId })}>{words.back}</Link>}
    >
      {list.isPending ? <Loading lines={6} /> : null}
      {list.isError ? <FailureNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && evaluated.length === 0 ? <Empty title={words.emptyTitle}>{words.empty}</Empty> : null}
      {evaluated.length === 0 ? null : (
        <>
          {versions.size > 1 ? <Banner tone="caution">{words.mixedVersions}</Banner> : null}
          <div className="filters">
            <SelectField
              label={words.order}
              value={order}
              onChange={(event) => setQuery({ order: event.target.value === "date" ? undefined : event.target.value })}
            >
              {COMPARE_ORDERS.map((known) => (
                <option key={known} value={known}>
                  {words.orders[known]}
                </option>
              ))}
            </SelectField>
            <Checkbox checked={hidden} onChange={(event) => setHidden(event.target.checked)}>
              {words.names}
            </Checkbox>
          </div>
          <p className="soft">
            {isRanking(order) ? words.orderRanked : words.orderFair}
            {evaluated.some(({ outcome }) => outcome.source === "simulator") ? ` ${words.simulated}` : ""}
          </p>
          <CompareTable interviews={inOrder(evaluated, order)} hidden={hidden} mixed={versions.size > 1} />
          <p className="soft">
            {waiting > 0 ? words.waiting(waiting) : ""}{" "}
            {list.data?.nextCursor === undefined ? "" : words.truncated(ended.length)}
          </p>
        </>
      )}
    </Page>
  );
}
