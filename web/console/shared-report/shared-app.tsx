import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { Report } from "#contract/report.ts";
import type { SharedSession } from "#contract/share.ts";
import { Banner, TestStrip } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { InterviewLead } from "../detail/interview-lead.tsx";
import { partBytes } from "../recording/use-recording.ts";
import { ReportView } from "../report/report-view.tsx";
import { createRequests, failureCode } from "../request.ts";
import { FailureNotice, Loading } from "../shell/states.tsx";
import { dateTime } from "../words/en/format.ts";
import { detailWords } from "../words/en/detail.ts";
import { reportWords } from "../words/en/report.ts";
import { shareWords as words } from "../words/en/share.ts";
import { shell } from "../words/en/shell.ts";
import { forgetShare, openShare, storedSession } from "./shared-session.ts";

/** Codes after which asking again is of no use. */
const OVER = ["share-expired", "not-found", "unauthenticated", "forbidden", "words-deleted"];

/** The page behind a share link: one report, to read and to hear. */
export function SharedApp({ link }: { readonly link: string | null }) {
  const session = useQuery({
    queryKey: ["shared-session", link],
    queryFn: async () => (link === null ? storedSession(Date.now()) : openShare(link)),
    staleTime: Infinity,
    retry: false,
  });
  if (session.isError) {
    return OVER.includes(failureCode(session.error)) || failureCode(session.error) === "invalid-request" ? (
      <Closed title={words.expiredTitle} text={words.expiredText} />
    ) : (
      <Lone>
        <FailureNotice error={session.error} onRetry={() => void session.refetch()} />
      </Lone>
    );
  }
  if (session.data === undefined) {
    return (
      <Lone>
        <Loading />
      </Lone>
    );
  }
  return session.data === null ? (
    <Closed title={words.noLinkTitle} text={words.noLinkText} />
  ) : (
    <Shared session={session.data} />
  );
}

function Lone({ children }: { readonly children: React.ReactNode }) {
  return <main className="lone">{children}</main>;
}

function Closed({ title, text }: { readonly title: string; readonly text: string }) {
  useEffect(() => {
    document.title = shell.title(title, false);
  }, [title]);
  return (
    <Lone>
      <p className="brand">{shell.product}</p>
      <h1>{title}</h1>
      <Banner>{text}</Banner>
    </Lone>
  );
}

function Shared({ session }: { readonly session: SharedSession }) {
  const { read, bytesOf } = useMemo(
    () => ({
      read: createRequests(() => session.session).read,
      bytesOf: (url: string) => partBytes(url, { authorization: `Bearer ${session.session}` }),
    }),
    [session],
  );
  const report = useQuery({ queryKey: ["shared-report"], queryFn: () => read(Report, "/v1/shared/report") });
  const name = report.data?.interview.candidate?.name ?? detailWords.deletedName;
  const test = report.data?.interview.mode === "test";
  useEffect(() => {
    document.title = shell.title(report.data === undefined ? words.page : name, test);
  }, [report.data, name, test]);
  if (report.isError) {
    if (OVER.includes(failureCode(report.error))) {
      forgetShare();
      return <Closed title={words.expiredTitle} text={words.expiredText} />;
    }
    return (
      <Lone>
        <FailureNotice error={report.error} onRetry={() => void report.refetch()} />
      </Lone>
    );
  }
  if (report.data === undefined) {
    return (
      <Lone>
        <Loading lines={10} />
      </Lone>
    );
  }
  const { interview } = report.data;
  return (
    <>
      {test ? <TestStrip word={shell.testBanner}>{shell.testBannerMeans}</TestStrip> : null}
      <main className="shared-page">
        <div className="screen">
          <p className="brand">
            {shell.product} <span className="soft shared-lead">{words.pageLead(session.expiresAtMs)}</span>
          </p>
          <header className="screen-head">
            <div>
              <h1>{name}</h1>
              <div className="screen-lead">
                <InterviewLead interview={interview}>
                  {interview.startedAtMs === null ? null : (
                    <span className="figures">{dateTime(interview.startedAtMs)}</span>
                  )}
                </InterviewLead>
              </div>
            </div>
            <div className="screen-actions">
              <Button onClick={() => print()}>{reportWords.print}</Button>
            </div>
          </header>
          <ReportView report={report.data} reader={null} bytesOf={bytesOf} />
        </div>
      </main>
    </>
  );
}
