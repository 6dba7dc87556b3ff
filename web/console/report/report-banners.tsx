import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { FailureNotice } from "../shell/states.tsx";
import { reportWords as words } from "../words/en/report.ts";
import { reportApi } from "./report-api.ts";
import { useReport } from "./report-context.ts";

const CAN_EVALUATE = ["not_evaluated", "evaluation_failed", "older_transcript"] as const;
const SERIOUS = ["evaluation_failed", "not_evaluated", "older_transcript", "words_deleted"] as const;

/** What must be read before anything else. TEST stands in the strip across the page, which prints. */
export function ReportBanners() {
  const { report, mayEvaluate } = useReport();
  const shown = report.banners.filter((banner) => banner !== "test" && banner !== "evaluation_running");
  if (shown.length === 0) return null;
  const askable =
    mayEvaluate && !report.banners.includes("evaluation_running") && CAN_EVALUATE.some((code) => shown.includes(code));
  const read = report.evaluation?.inputs.transcript.version;
  const now = report.transcript?.version;
  return (
    <div className="report-banners" role="group" aria-label={words.bannersLabel}>
      <Banner
        tone={SERIOUS.some((code) => shown.includes(code)) ? "caution" : "plain"}
        actions={
          askable ? (
            <EvaluateButton again={report.evaluation !== null || shown.includes("evaluation_failed")} />
          ) : undefined
        }
      >
        {shown.map((banner) => (
          <p key={banner}>
            {words.banner[banner]}
            {banner === "older_transcript" && read !== undefined && now !== undefined
              ? ` ${words.evaluatedFrom(read, now)}`
              : ""}
          </p>
        ))}
      </Banner>
    </div>
  );
}

function EvaluateButton({ again }: { readonly again: boolean }) {
  const { report } = useReport();
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: () => reportApi.evaluate(report.interview.id),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["report", report.interview.id] }),
        client.invalidateQueries({ queryKey: ["interview", report.interview.id] }),
      ]),
  });
  return (
    <>
      <Button busy={ask.isPending} onClick={() => ask.mutate()}>
        {again ? words.evaluateAgain : words.evaluate}
      </Button>
      {ask.isError ? <FailureNotice error={ask.error} /> : null}
    </>
  );
}

/** How far a running evaluation is. The page asks again by itself. */
export function EvaluationProgress() {
  const { report } = useReport();
  if (!report.banners.includes("evaluation_running")) return null;
  const { progress } = report;
  const text =
    progress === null
      ? words.progressStarting
      : words.progressText(words.progress[progress.step], progress.done, progress.total);
  return (
    <div className="report-progress">
      <p role="status">
        {words.banner.evaluation_running} {text}
      </p>
      <progress
        aria-label={words.evaluationState.running}
        {...(progress === null ? {} : { value: progress.done, max: progress.total })}
      />
    </div>
  );
}
