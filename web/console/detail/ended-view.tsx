import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Interview, ScheduledInterview } from "#contract/interview.ts";
import type { RecordingManifest } from "#contract/recording.ts";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { api } from "../api.ts";
import { RecordingView } from "../recording/recording-view.tsx";
import { useRecording, type Recording } from "../recording/use-recording.ts";
import { failureCode } from "../request.ts";
import { hrefTo } from "../router.ts";
import { InvitationCard } from "../schedule/invitation-card.tsx";
import { mayChange, useSession } from "../session.ts";
import { ButtonLink } from "../shell/link.tsx";
import { FailureNotice, Loading } from "../shell/states.tsx";
import { detailWords as words } from "../words/en/detail.ts";
import { terms } from "../words/en/terms.ts";
import { AppointmentFacts } from "./appointment-facts.tsx";
import { ConfirmButton } from "./confirm-button.tsx";
import { downloadJson } from "./download-json.ts";
import type { LogState } from "./interview-log.ts";
import type { InterviewRecord } from "./interview-record.ts";
import { FollowUpList, NoteList } from "./note-list.tsx";
import { QuestionList } from "./question-list.tsx";
import { TimelineSection } from "./timeline-section.tsx";
import { Transcript } from "./transcript.tsx";
import { VoiceFacts } from "./voice-facts.tsx";

interface EndedProps {
  readonly interview: Interview;
  readonly log: LogState;
  readonly record: InterviewRecord;
}

/** After: how it ended, the record to hear and read, and what a person may still do with it. */
export function EndedView({ interview, log, record }: EndedProps) {
  const allowed = mayChange(useSession());
  const [offered, setOffered] = useState<ScheduledInterview | null>(null);
  const offer = useMutation({ mutationFn: () => api.offerAgain(interview.id) });
  const gone = record.wordsDeleted || interview.candidate === null;
  const manifest = useQuery({
    queryKey: ["recording", interview.id],
    queryFn: () => api.recording(interview.id),
    enabled: !gone && interview.startedAtMs !== null,
    staleTime: Infinity,
  });
  const noRecording = manifest.isError && ["words-deleted", "not-found"].includes(failureCode(manifest.error));
  return (
    <>
      {interview.endReason === null ? null : <p>{terms.endReasonMeans[interview.endReason]}</p>}
      <div className="row">
        <Button
          onClick={() => downloadJson(`interview-${interview.id}.json`, { interview, entries: log.entries })}
          blocked={!log.complete}
        >
          {log.complete ? words.downloadLog : words.downloading}
        </Button>
        {allowed && !gone ? (
          <ConfirmButton
            label={words.offerAgain}
            kind="plain"
            title={words.offerTitle}
            keep={words.keep}
            confirm={words.offerConfirm}
            mutation={offer}
            onConfirm={(close) =>
              offer.mutate(undefined, {
                onSuccess: (answer) => {
                  setOffered(answer);
                  close();
                },
              })
            }
          >
            {words.offerText}
          </ConfirmButton>
        ) : null}
      </div>
      {offered === null ? null : (
        <section className="panel stack" aria-label={words.offeredTitle}>
          <InvitationCard interview={offered} />
          <div>
            <ButtonLink href={hrefTo(`/interviews/${offered.id}`)}>{words.openNew}</ButtonLink>
          </div>
        </section>
      )}
      {gone ? <Banner>{words.recordingDeleted}</Banner> : null}
      {manifest.isError && !noRecording ? (
        <FailureNotice error={manifest.error} onRetry={() => void manifest.refetch()} />
      ) : null}
      {manifest.isLoading ? <Loading /> : null}

      {manifest.data !== undefined && manifest.data.parts.length > 0 && !gone ? (
        <Heard manifest={manifest.data} interview={interview} log={log} record={record} />
      ) : (
        <>
          {interview.startedAtMs === null || gone || !(manifest.isSuccess || noRecording) ? null : (
            <p>{words.recordingNone}</p>
          )}
          <Record interview={interview} log={log} record={record} />
        </>
      )}
      {allowed && !gone ? <Deletion interview={interview} /> : null}
    </>
  );
}

function Heard({ manifest, ...ended }: { readonly manifest: RecordingManifest } & EndedProps) {
  const recording = useRecording(manifest);
  return (
    <div className="heard">
      <RecordingView recording={recording} />
      <Record {...ended} recording={recording} />
    </div>
  );
}

function Record({ interview, log, record, recording = null }: EndedProps & { readonly recording?: Recording | null }) {
  // Cancelled or nobody came: there is nothing to read but the appointment and what became of it.
  const took = interview.startedAtMs !== null;
  return (
    <div className="live">
      <div className="live-main">
        {took ? <Transcript turns={record.turns} recording={recording} /> : null}
        <TimelineSection log={log} record={record} />
      </div>
      <div className="live-side">
        {took && log.view !== null ? (
          <VoiceFacts view={log.view} voice={record.voice} none={words.noVoiceAfter} />
        ) : null}
        {took ? (
          <>
            <NoteList notes={record.notes} none={words.notesNoneAfter} />
            <FollowUpList followUps={record.followUps} />
          </>
        ) : null}
        {took && log.view !== null ? <QuestionList view={log.view} /> : null}
        <section className="stack" aria-labelledby="appointment">
          <h2 id="appointment">{words.appointment}</h2>
          <AppointmentFacts interview={interview} />
        </section>
      </div>
    </div>
  );
}

function Deletion({ interview }: { readonly interview: Interview }) {
  const client = useQueryClient();
  const remove = useMutation({ mutationFn: () => api.deleteWords(interview.id) });
  return (
    <section className="stack danger" aria-labelledby="deletion">
      <h2 id="deletion">{words.danger}</h2>
      <p className="soft">{words.dangerLead}</p>
      <div>
        <ConfirmButton
          label={words.delete}
          title={words.deleteTitle}
          keep={words.keep}
          confirm={words.deleteConfirm}
          typed={{ word: words.deleteWord, label: words.deleteType(words.deleteWord) }}
          mutation={remove}
          onConfirm={(close) =>
            remove.mutate(undefined, {
              onSuccess: () => {
                close();
                // Nothing of what was deleted may stay in this page's memory.
                client.removeQueries({ queryKey: ["recording", interview.id] });
                location.reload();
              },
            })
          }
        >
          {words.deleteText}
        </ConfirmButton>
      </div>
    </section>
  );
}
