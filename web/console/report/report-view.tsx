import { useMemo } from "react";
import type { Session } from "#contract/principal.ts";
import type { Report } from "#contract/report.ts";
import { RecordingView } from "../recording/recording-view.tsx";
import { useRecording } from "../recording/use-recording.ts";
import { mayChange } from "../session.ts";
import { reportWords as words } from "../words/en/report.ts";
import { AreaList, AreaTable, PrintedDetails } from "./area-table.tsx";
import { DecisionBox } from "./decision-box.tsx";
import { LookFirst } from "./look-first.tsx";
import { EvaluationProgress, ReportBanners } from "./report-banners.tsx";
import { ReportContext } from "./report-context.ts";
import { ReportFacts } from "./report-facts.tsx";
import { Incidents, ReportQuestions, ScoreNotes } from "./report-questions.tsx";
import { ReportTranscript } from "./report-transcript.tsx";
import { SectionChart } from "./section-chart.tsx";
import { Verdict } from "./verdict.tsx";

/** The report of one interview, for its organisation and, read-only, behind a share link. First the result, then the record. */
export function ReportView({
  report,
  reader,
  bytesOf,
  children,
}: {
  readonly report: Report;
  readonly reader: Session | null;
  readonly bytesOf: (url: string) => Promise<ArrayBuffer>;
  /** What only the console adds below. */
  readonly children?: React.ReactNode;
}) {
  const recording = useRecording(report.recording, bytesOf);
  const gone = report.banners.includes("words_deleted");
  const page = useMemo(
    () => ({
      report,
      recording: gone ? null : recording,
      reader,
      mayCorrect: reader?.kind === "person" && !gone,
      mayEvaluate: reader !== null && mayChange(reader) && !gone,
    }),
    [report, recording, reader, gone],
  );
  const scorecard = report.evaluation?.scorecard;
  return (
    <ReportContext value={page}>
      <div className="report" data-mode={report.interview.mode}>
        <ReportBanners />
        <EvaluationProgress />
        {scorecard === undefined ? null : <Verdict scorecard={scorecard} />}
        <div className="report-first">
          {scorecard === undefined ? <AreaList /> : <AreaTable areas={scorecard.areas} />}
          <div className="report-side">
            {scorecard === undefined && report.lookAtFirst.length === 0 ? null : <LookFirst />}
            <DecisionBox />
          </div>
        </div>
        {scorecard === undefined ? null : <PrintedDetails areas={scorecard.areas} />}
        <div className="report-record">
          {page.recording === null ? null : <RecordingView recording={page.recording} />}
          <ReportTranscript />
        </div>
        <div className="report-below">
          <ReportQuestions />
          <SectionChart />
          <ScoreNotes />
          <Incidents />
          <ReportFacts />
          {children}
        </div>
        <p className="report-advisory soft">{words.advisory}</p>
      </div>
    </ReportContext>
  );
}
