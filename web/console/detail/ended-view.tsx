import { useQuery } from "@tanstack/react-query";
import type { Interview } from "#contract/interview.ts";
import type { Report } from "#contract/report.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { PromptLink } from "../prompt/prompt-link.tsx";
import { partBytes } from "../recording/use-recording.ts";
import { AuditList } from "../report/audit-list.tsx";
import { reportApi } from "../report/report-api.ts";
import { ReportView } from "../report/report-view.tsx";
import { ShareButton } from "../report/share-dialog.tsx";
import { hrefTo } from "../router.ts";
import { mayChange, useSession } from "../session.ts";
import { ButtonLink, Link } from "../shell/link.tsx";
import { Page } from "../shell/page.tsx";
import { FailureNotice, Loading } from "../shell/states.tsx";
import { dateTime, ownTimeZone } from "../words/en/format.ts";
import { detailWords as words } from "../words/en/detail.ts";
import { reportWords } from "../words/en/report.ts";
import { terms } from "../words/en/terms.ts";
import { AppointmentFacts } from "./appointment-facts.tsx";
import { EndedActions } from "./ended-actions.tsx";
import { FullLog } from "./full-log.tsx";
import { InterviewLead } from "./interview-lead.tsx";

/** While something is on its way, the report is asked for again after this, in ms. */
const ASK_EVERY_MS = 2_000;
/** An evaluation begins by itself soon after the end, or not at all; in ms. */
const STARTS_WITHIN_MS = 90_000;

function askAgainIn(report: Report | undefined): number | false {
  if (report === undefined) return false;
  if (report.banners.includes("evaluation_running")) return ASK_EVERY_MS;
  const { evaluation, endedAtMs, endReason } = report.interview;
  const mayCome = evaluation === "none" && endReason !== "withdrawn" && report.transcript === null;
  return mayCome && endedAtMs !== null && report.madeAtMs - endedAtMs < STARTS_WITHIN_MS ? ASK_EVERY_MS : false;
}

/** After: the report. Where nobody came there is only the appointment and what became of it. */
export function EndedView({ interview }: { readonly interview: Interview }) {
  const session = useSession();
  const took = interview.startedAtMs !== null;
  const report = useQuery({
    queryKey: ["report", interview.id],
    queryFn: () => reportApi.report(interview.id),
    enabled: took,
    refetchInterval: ({ state }) => askAgainIn(state.data),
  });
  const current = report.data?.interview ?? interview;
  const name = current.candidate?.name ?? words.deletedName;
  const state = current.endReason === null ? terms.phase[current.state] : terms.endReason[current.endReason];
  const lastedMs =
    current.startedAtMs === null || current.endedAtMs === null ? null : current.endedAtMs - current.startedAtMs;
  return (
    <Page
      title={name}
      tabTitle={`${state}: ${name}`}
      above={<Link href={hrefTo("/interviews")}>{words.back}</Link>}
      lead={
        <InterviewLead interview={current}>
          {current.startedAtMs === null ? null : (
            <span className="figures">
              {dateTime(current.startedAtMs, ownTimeZone())}
              {lastedMs === null ? "" : `, ${reportWords.lasted(lastedMs)}`}
            </span>
          )}
          <PromptLink interviewId={current.id} />
        </InterviewLead>
      }
      actions={report.data === undefined ? null : <ReportActions report={report.data} />}
    >
      {report.data !== undefined ? (
        <ReportView report={report.data} reader={session} bytesOf={partBytes}>
          <AuditList interviewId={interview.id} />
        </ReportView>
      ) : took ? (
        report.isError ? (
          <FailureNotice error={report.error} onRetry={() => void report.refetch()} />
        ) : (
          <Loading lines={10} />
        )
      ) : current.endReason === null ? null : (
        <p>{terms.endReasonMeans[current.endReason]}</p>
      )}
      <FullLog interview={current} />
      <section className="stack" aria-labelledby="appointment">
        <h2 id="appointment">{words.appointment}</h2>
        <AppointmentFacts interview={current} />
      </section>
      {mayChange(session) ? <EndedActions interview={current} /> : null}
    </Page>
  );
}

function ReportActions({ report }: { readonly report: Report }) {
  const session = useSession();
  const { interview } = report;
  return (
    <>
      {mayChange(session) && !report.banners.includes("words_deleted") ? (
        <ShareButton interviewId={interview.id} label={reportWords.share} />
      ) : null}
      {/* From the server and not from this page's memory: an export is in the audit log. */}
      <a className="button" data-kind="plain" href={reportApi.downloadHref(interview.id)} download>
        {reportWords.json}
      </a>
      <Button onClick={() => print()}>{reportWords.print}</Button>
      <ButtonLink kind="quiet" href={hrefTo(`/compare/${interview.config.id}`)}>
        {reportWords.compare}
      </ButtonLink>
    </>
  );
}
