import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { Interview } from "#contract/interview.ts";
import { api } from "../api.ts";
import { failureCode } from "../request.ts";
import { hrefTo } from "../router.ts";
import { Link } from "../shell/link.tsx";
import { Page } from "../shell/page.tsx";
import { SourceBadge, StateMark } from "../shell/state-mark.tsx";
import { FailureNotice, Loading } from "../shell/states.tsx";
import { detailWords as words } from "../words/en/detail.ts";
import { interviewsWords } from "../words/en/interviews.ts";
import { terms } from "../words/en/terms.ts";
import { EndedView } from "./ended-view.tsx";
import { readRecord } from "./interview-record.ts";
import { LiveInterview } from "./live-interview.tsx";
import { ScheduledView } from "./scheduled-view.tsx";
import { useInterviewLog } from "./use-interview-log.ts";

/** How often an interview that is not over is asked for, in ms; while it runs the socket is quicker. */
const ASK_EVERY_MS = 15_000;

/** One interview, drawn by where it stands. */
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
  return <Loaded interview={interview.data} refetch={() => void interview.refetch()} />;
}

function Loaded({ interview: asked, refetch }: { readonly interview: Interview; readonly refetch: () => void }) {
  const log = useInterviewLog(asked.id, asked.state !== "ended");
  const record = useMemo(() => readRecord(log.entries), [log.entries]);
  // Two sources tell the state: whichever is further along is right, because an interview never goes back from its end.
  const interview = asked.state === "ended" || log.view === null ? asked : log.view.interview;
  const ended = interview.state === "ended";
  useEffect(() => {
    if (ended && asked.state !== "ended") refetch();
  }, [ended, asked.state, refetch]);

  const name = interview.candidate?.name ?? words.deletedName;
  const state = interview.endReason === null ? terms.phase[interview.state] : terms.endReason[interview.endReason];
  return (
    <Page
      title={name}
      tabTitle={`${state}: ${name}`}
      above={<Link href={hrefTo("/interviews")}>{words.back}</Link>}
      lead={
        <span className="badges">
          <StateMark interview={interview} />
          <span>
            {interview.config.role}, {interview.config.company}
          </span>
          <SourceBadge source={interview.source} />
          {interview.flags.map((flag) => (
            <span key={flag} className="badge" data-tone="stop">
              {terms.flag(flag)}
            </span>
          ))}
        </span>
      }
    >
      {ended ? (
        <EndedView interview={interview} log={log} record={record} />
      ) : interview.state === "scheduled" ? (
        <ScheduledView interview={interview} log={log} record={record} />
      ) : (
        <LiveInterview interview={interview} log={log} record={record} />
      )}
    </Page>
  );
}
