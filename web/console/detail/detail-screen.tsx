import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useMemo } from "react";
import type { Interview } from "#contract/interview.ts";
import { api } from "../api.ts";
import { failureCode } from "../request.ts";
import { hrefTo } from "../router.ts";
import { PromptLink } from "../prompt/prompt-link.tsx";
import { Link } from "../shell/link.tsx";
import { Page } from "../shell/page.tsx";
import { FailureNotice, Loading } from "../shell/states.tsx";
import { detailWords as words } from "../words/en/detail.ts";
import { interviewsWords } from "../words/en/interviews.ts";
import { terms } from "../words/en/terms.ts";
import { EndedView } from "./ended-view.tsx";
import { InterviewLead } from "./interview-lead.tsx";
import { readRecord } from "./interview-record.ts";
import { useInterviewLog } from "./use-interview-log.ts";

// A report is read far more often than an interview is watched.
const LiveInterview = lazy(async () => ({ default: (await import("./live-interview.tsx")).LiveInterview }));
const ScheduledView = lazy(async () => ({ default: (await import("./scheduled-view.tsx")).ScheduledView }));

/** How often an interview that is not over is asked for, in ms; while it runs the socket is quicker. */
const ASK_EVERY_MS = 15_000;

/** One interview, drawn by where it stands: to be held, being held, or held, which is its report. */
export function DetailScreen({ id }: { readonly id: string }) {
  const interview = useQuery({
    queryKey: ["interview", id],
    queryFn: () => api.interview(id),
    refetchInterval: ({ state }) => (state.data?.state === "ended" ? false : ASK_EVERY_MS),
  });
  if (interview.data === undefined) {
    return (
      <Page title={interviewsWords.title} above={<Link href={hrefTo("/interviews")}>{words.back}</Link>}>
        {interview.isError ? (
          <FailureNotice
            error={interview.error}
            onRetry={failureCode(interview.error) === "not-found" ? undefined : () => void interview.refetch()}
          />
        ) : (
          <Loading lines={8} />
        )}
      </Page>
    );
  }
  return interview.data.state === "ended" ? (
    <EndedView interview={interview.data} />
  ) : (
    <Following interview={interview.data} refetch={() => void interview.refetch()} />
  );
}

function Following({ interview: asked, refetch }: { readonly interview: Interview; readonly refetch: () => void }) {
  const log = useInterviewLog(asked.id, true);
  const record = useMemo(() => readRecord(log.entries), [log.entries]);
  // The socket is ahead of the page's own question; at the end the report takes over.
  const interview = log.view === null ? asked : log.view.interview;
  const ended = interview.state === "ended";
  useEffect(() => {
    if (ended) refetch();
  }, [ended, refetch]);

  const name = interview.candidate?.name ?? words.deletedName;
  return (
    <Page
      title={name}
      tabTitle={`${terms.phase[interview.state]}: ${name}`}
      above={<Link href={hrefTo("/interviews")}>{words.back}</Link>}
      lead={
        <InterviewLead interview={interview}>
          <PromptLink interviewId={interview.id} />
        </InterviewLead>
      }
    >
      <Suspense fallback={<Loading lines={8} />}>
        {interview.state === "scheduled" ? (
          <ScheduledView interview={interview} log={log} record={record} />
        ) : ended ? (
          <Loading lines={8} />
        ) : (
          <LiveInterview interview={interview} log={log} record={record} />
        )}
      </Suspense>
    </Page>
  );
}
