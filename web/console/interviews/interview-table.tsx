import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import type { ClockView, Interview } from "#contract/interview.ts";
import { hrefTo } from "../router.ts";
import { SourceBadge, StateMark } from "../shell/state-mark.tsx";
import { useNow } from "../shell/use-now.ts";
import { clock, dateTime, ownTimeZone, relative } from "../words/en/format.ts";
import { interviewsWords as words } from "../words/en/interviews.ts";
import { reportWords, totalText } from "../words/en/report.ts";
import { terms } from "../words/en/terms.ts";
import { carriedOn } from "./clock-reading.ts";

/** When, in the words that matter at this stage. Recruiter's zone. */
function whenText(interview: Interview, nowMs: number): string {
  const zone = ownTimeZone();
  const { state, window } = interview;
  if (state === "ended") return interview.endedAtMs === null ? "" : words.endedAt(dateTime(interview.endedAtMs, zone));
  if (interview.startedAtMs !== null) return words.startedAt(relative(interview.startedAtMs, nowMs));
  return nowMs < window.opensAtMs
    ? words.opened(dateTime(window.opensAtMs, zone))
    : words.until(dateTime(window.closesAtMs, zone));
}

function LiveClock({ reading, nowMs }: { readonly reading: ClockView | undefined; readonly nowMs: number }) {
  if (reading === undefined) return <span>{words.notStarted}</span>;
  return (
    <span className="figures">
      <strong>{clock(carriedOn(reading, nowMs).leftMs)}</strong> {words.left}
      {reading.section === null ? null : <span className="soft"> · {terms.section[reading.section]}</span>}
    </span>
  );
}

/** What came of it: score and recommendation, then what a person decided. Empty before the end. */
function ResultCell({ interview }: { readonly interview: Interview }) {
  const { outcome, evaluation, decision, state, startedAtMs } = interview;
  if (state !== "ended" || startedAtMs === null) return null;
  return (
    <span className="result">
      {outcome === null ? (
        <span className="soft">{reportWords.evaluationState[evaluation]}</span>
      ) : (
        <span className="figures">
          {outcome.totalHundredths === null ? "" : <strong>{totalText(outcome.totalHundredths)} </strong>}
          {reportWords.recommendation[outcome.recommendation]}
        </span>
      )}
      <span className="soft">{decision === "none" ? "" : reportWords.decided[decision]}</span>
    </span>
  );
}

/** Interviews as rows that open with Enter or a click. */
export function InterviewTable({
  label,
  interviews,
  clocks,
}: {
  readonly label: string;
  readonly interviews: readonly Interview[];
  readonly clocks?: ReadonlyMap<string, ClockView>;
}) {
  const nowMs = useNow(clocks === undefined ? 60_000 : 1_000);
  return (
    <Table aria-label={label} className="table">
      <TableHeader>
        <Column isRowHeader>{words.candidate}</Column>
        <Column>{words.role}</Column>
        <Column>{words.state}</Column>
        <Column>{words.when}</Column>
        {clocks === undefined ? <Column>{words.result}</Column> : null}
        <Column>{words.flags}</Column>
      </TableHeader>
      <TableBody items={interviews} dependencies={[nowMs, clocks]}>
        {(interview) => (
          <Row
            id={interview.id}
            href={hrefTo(`/interviews/${interview.id}`)}
            textValue={interview.candidate?.name ?? words.deleted}
          >
            <Cell>
              <span className="row-name">{interview.candidate?.name ?? <em>{words.deleted}</em>}</span>
            </Cell>
            <Cell>
              {interview.config.role}
              <span className="soft">, {interview.config.company}</span>
            </Cell>
            <Cell>
              <StateMark interview={interview} />
            </Cell>
            <Cell>
              {clocks === undefined ? (
                whenText(interview, nowMs)
              ) : (
                <LiveClock reading={clocks.get(interview.id)} nowMs={nowMs} />
              )}
            </Cell>
            {clocks === undefined ? (
              <Cell>
                <ResultCell interview={interview} />
              </Cell>
            ) : null}
            <Cell>
              <span className="badges">
                <SourceBadge source={interview.source} />
                {interview.evaluation === "needs_review" && interview.decision === "none" ? (
                  <span className="badge" data-tone="caution">
                    {reportWords.evaluationState.needs_review}
                  </span>
                ) : null}
                {interview.flags.map((flag) => (
                  <span key={flag} className="badge" data-tone="stop">
                    {terms.flag(flag)}
                  </span>
                ))}
                {interview.attempt > 1 ? <span className="badge">{words.attempt(interview.attempt)}</span> : null}
              </span>
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}
