import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../shared/primitives/button.tsx";
import { FailureNotice, Loading } from "../shell/states.tsx";
import { dateTime } from "../words/en/format.ts";
import { recordWords as words } from "../words/en/record.ts";
import { reportApi } from "./report-api.ts";

/** Who looked at this interview and what they did. Read when asked for. */
export function AuditList({ interviewId }: { readonly interviewId: string }) {
  const [open, setOpen] = useState(false);
  const list = useInfiniteQuery({
    queryKey: ["audit", interviewId],
    queryFn: ({ pageParam }) => reportApi.audit(interviewId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    enabled: open,
  });
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack audit" aria-labelledby="audit">
      <h2 id="audit">{words.audit}</h2>
      <p className="soft">{words.auditLead}</p>
      {open ? null : (
        <div>
          <Button onClick={() => setOpen(true)}>{words.auditShow}</Button>
        </div>
      )}
      {open && list.isPending ? <Loading /> : null}
      {list.isError ? <FailureNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      {entries.length === 0 ? null : (
        <table className="audit-table">
          <thead>
            <tr>
              <th scope="col">{words.auditWhen}</th>
              <th scope="col">{words.auditWho}</th>
              <th scope="col">{words.auditWhat}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, index) => (
              <tr key={`${entry.atMs}-${index}`}>
                <td className="figures">{dateTime(entry.atMs)}</td>
                <td>
                  {entry.displayName ??
                    (entry.principalId.startsWith("share:") ? words.auditByLink : entry.principalId)}
                </td>
                <td>{words.auditAction(entry.action, entry.detail)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage ? (
        <div>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.auditMore}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
