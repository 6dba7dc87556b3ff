import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Transcript } from "#contract/transcript.ts";
import { SelectField, Checkbox } from "../../shared/primitives/field.tsx";
import type { Recording } from "../recording/recording.ts";
import { FailureNotice } from "../shell/states.tsx";
import { recordWords } from "../words/en/record.ts";
import { reportWords as words } from "../words/en/report.ts";
import { passagesOf } from "./passages.ts";
import { reportApi } from "./report-api.ts";
import { turnAnchor, useReport } from "./report-context.ts";
import { TurnLine } from "./turn-line.tsx";

/** The transcript of record beside its sound: follows it, plays on request, can be mended. */
export function ReportTranscript() {
  const { report, reader } = useReport();
  const newest = report.transcript;
  const [version, setVersion] = useState<number | null>(null);
  const older = version !== null && version !== newest?.version ? version : null;
  const read = useQuery({
    queryKey: ["transcript", report.interview.id, older],
    queryFn: () => reportApi.transcript(report.interview.id, older ?? 1),
    enabled: older !== null,
    staleTime: Infinity,
  });
  const shown = older === null ? newest : (read.data ?? null);
  return (
    <section className="stack" aria-labelledby="transcript">
      <h2 id="transcript">{recordWords.transcript}</h2>
      {newest === null ? (
        <p>{report.banners.includes("words_deleted") ? words.deleted : recordWords.transcriptNone}</p>
      ) : (
        <>
          <Quality transcript={shown ?? newest} />
          {report.transcriptVersions.length > 1 && reader !== null ? (
            <SelectField
              label={recordWords.version}
              value={version ?? newest.version}
              onChange={(event) => setVersion(Number(event.target.value))}
            >
              {report.transcriptVersions.map(({ version: number, madeByName, madeAtMs }) => (
                <option key={number} value={number}>
                  {recordWords.versionName(number, madeByName ?? recordWords.versionByMachine, madeAtMs)}
                </option>
              ))}
            </SelectField>
          ) : null}
          {older === null ? null : <p className="soft">{recordWords.olderVersion}</p>}
          {read.isError ? <FailureNotice error={read.error} onRetry={() => void read.refetch()} /> : null}
          {shown === null ? null : <Turns key={shown.version} transcript={shown} correctable={older === null} />}
        </>
      )}
    </section>
  );
}

function Quality({ transcript: { quality } }: { readonly transcript: Transcript }) {
  const parts = [
    recordWords.quality(quality.candidateWords, quality.candidateSpeechMs),
    quality.meanConfidence === null ? null : recordWords.qualityConfidence(quality.meanConfidence),
    quality.liveDisagreement === null ? null : recordWords.qualityDisagreement(quality.liveDisagreement),
    quality.notUnderstoodMs === 0 ? null : recordWords.qualityNotUnderstood(quality.notUnderstoodMs),
  ];
  return (
    <p className="soft">
      {recordWords.transcriptLead} {parts.filter((part) => part !== null).join("; ")}.
    </p>
  );
}

/** The turn that sounds now; renders again only when another one does. */
function useSoundingTurn(recording: Recording | null, transcript: Transcript): string | null {
  const subscribe = useCallback(
    (changed: () => void) => recording?.position.subscribe(changed) ?? (() => undefined),
    [recording],
  );
  const read = useCallback((): string | null => {
    if (recording === null || !recording.player.state.get().playing) return null;
    const atMs = recording.position.get().atMs + recording.timeline.startedAtMs;
    return transcript.turns.findLast((turn) => turn.startedAtMs <= atMs && atMs < turn.endedAtMs)?.id ?? null;
  }, [recording, transcript]);
  return useSyncExternalStore(subscribe, read);
}

/** Space left above the turn that sounds, in pixels. */
const ABOVE = 72;

function Turns({ transcript, correctable }: { readonly transcript: Transcript; readonly correctable: boolean }) {
  const { report, recording, mayCorrect } = useReport();
  const sounding = useSoundingTurn(recording, transcript);
  const [follow, setFollow] = useState(true);
  const box = useRef<HTMLDivElement>(null);
  const passages = useMemo(() => passagesOf(report.evaluation, transcript), [report.evaluation, transcript]);
  useEffect(() => {
    if (!follow || sounding === null) return;
    const turn = document.getElementById(turnAnchor(sounding));
    // Within its own box only: evidence played from the top of the page must not carry the reader away.
    if (turn !== null) box.current?.scrollTo({ top: turn.offsetTop - ABOVE, behavior: "smooth" });
  }, [follow, sounding]);
  const gaps = transcript.gaps.toSorted((a, b) => a.fromMs - b.fromMs);
  return (
    <>
      {recording === null ? null : (
        <Checkbox checked={follow} onChange={(event) => setFollow(event.target.checked)}>
          {recordWords.follow}
        </Checkbox>
      )}
      <div className="transcript-box" ref={box} role="region" aria-label={recordWords.transcriptBox} tabIndex={0}>
        <ol role="list" className="transcript">
          {transcript.turns.map((turn, index) => {
            const before = transcript.turns[index - 1]?.startedAtMs ?? -Infinity;
            const missing = gaps.filter((gap) => gap.fromMs > before && gap.fromMs <= turn.startedAtMs);
            return (
              <TurnLine
                key={turn.id}
                turn={turn}
                gapMs={missing.reduce((sum, gap) => sum + gap.toMs - gap.fromMs, 0)}
                sounds={sounding === turn.id}
                passages={passages.get(turn.id) ?? NONE}
                version={correctable && mayCorrect ? transcript.version : null}
              />
            );
          })}
        </ol>
      </div>
    </>
  );
}

const NONE: readonly never[] = [];
