import type { Evaluation } from "#contract/evaluation.ts";
import type { EndReason } from "#contract/interview.ts";
import type { ReportBanner } from "#contract/report.ts";
import type { InterviewState } from "#core/interview/state.ts";

/** Ends that leave something unsaid. */
const BROKEN_OFF: ReadonlySet<EndReason> = new Set<EndReason>([
  "withdrawn",
  "abandoned",
  "no_show",
  "cancelled",
  "failed",
]);

/** What must be read before anything else, most important first. */
export function reportBanners({
  state,
  evaluation,
}: {
  readonly state: InterviewState;
  /** The one that is shown. */
  readonly evaluation: Evaluation | null;
}): ReportBanner[] {
  const latest = state.evaluation;
  const running = latest !== null && latest.finished === null;
  const failed = latest?.finished?.failed === true;
  const incomplete = state.endReason !== null && BROKEN_OFF.has(state.endReason);
  const cutShort = evaluation?.scorecard.reviewReasons.some(({ code }) => code === "broken_off") ?? false;
  const olderTranscript = evaluation !== null && evaluation.inputs.transcript.version < state.transcriptVersion;
  const holds: readonly (readonly [ReportBanner, boolean])[] = [
    ["test", state.appointment?.mode === "test"],
    ["words_deleted", state.wordsDeleted],
    ["incomplete", incomplete || cutShort],
    ["evaluation_running", running],
    ["evaluation_failed", failed],
    ["not_evaluated", evaluation === null && !running && !failed],
    ["older_transcript", olderTranscript],
    ["uncalibrated", evaluation !== null && !evaluation.scorecard.calibrated],
  ];
  return holds.flatMap(([banner, is]) => (is ? [banner] : []));
}
