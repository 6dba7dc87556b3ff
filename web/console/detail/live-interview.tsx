import type { Interview } from "#contract/interview.ts";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { mayChange, useSession } from "../session.ts";
import { Loading } from "../shell/states.tsx";
import { detailWords as words } from "../words/en/detail.ts";
import { terms } from "../words/en/terms.ts";
import { Captions } from "./captions.tsx";
import { ClockPanel } from "./clock-panel.tsx";
import type { LogState } from "./interview-log.ts";
import type { InterviewRecord } from "./interview-record.ts";
import { LiveControls } from "./live-controls.tsx";
import { FollowUpList, NoteList } from "./note-list.tsx";
import { QuestionList } from "./question-list.tsx";
import { TimelineSection } from "./timeline-section.tsx";
import { VoiceFacts } from "./voice-facts.tsx";

/** While it runs: what is said, where it stands, what was noted, and what can be done. */
export function LiveInterview({
  interview,
  log,
  record,
}: {
  readonly interview: Interview;
  readonly log: LogState & { readonly retry: () => void };
  readonly record: InterviewRecord;
}) {
  const allowed = mayChange(useSession());
  const { view, link } = log;
  const reasons = view?.pauseReasons ?? [];
  const ending = log.entries.some(
    ({ event }) => event.body.type === "closing.started" || event.body.type === "end.requested",
  );
  return (
    <>
      <p className="link-state" data-link={link} role="status">
        {words.connection[link]}
        {link === "lost" || link === "polling" ? (
          <Button kind="quiet" onClick={log.retry}>
            {words.tryNow}
          </Button>
        ) : null}
      </p>
      {interview.state === "waiting" ? <Banner live="status">{words.waitingTitle}</Banner> : null}
      {reasons.length > 0 && interview.state !== "waiting" ? (
        <Banner tone="caution" live="status">
          {words.pausedBecause(reasons.map((reason) => terms.pause[reason]))}
        </Banner>
      ) : null}
      {view === null ? (
        <Loading lines={6} />
      ) : (
        <div className="live">
          <div className="live-main">
            <Captions turns={record.turns} />
            {allowed ? (
              <LiveControls interview={interview} pausedByPerson={reasons.includes("person")} ending={ending} />
            ) : null}
            <TimelineSection log={log} record={record} />
          </div>
          <div className="live-side">
            <ClockPanel view={view} />
            <VoiceFacts view={view} voice={record.voice} none={words.noVoice} />
            <NoteList notes={record.notes} none={words.notesNone} />
            <FollowUpList followUps={record.followUps} />
            <QuestionList view={view} />
          </div>
        </div>
      )}
    </>
  );
}
