import { useMemo, useState } from "react";
import type { Interview } from "#contract/interview.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { detailWords as words } from "../words/en/detail.ts";
import { recordWords } from "../words/en/record.ts";
import { downloadJson } from "./download-json.ts";
import { readRecord } from "./interview-record.ts";
import { TimelineSection } from "./timeline-section.tsx";
import { useInterviewLog } from "./use-interview-log.ts";

/** Everything that happened, entry by entry. Read only when asked for: an hour of interview is thousands of entries. */
export function FullLog({ interview }: { readonly interview: Interview }) {
  const [open, setOpen] = useState(false);
  return open ? (
    <OpenLog interview={interview} />
  ) : (
    <section className="stack full-log" aria-labelledby="full-log">
      <h2 id="full-log">{recordWords.timeline}</h2>
      <div>
        <Button onClick={() => setOpen(true)}>{recordWords.timelineShow}</Button>
      </div>
    </section>
  );
}

function OpenLog({ interview }: { readonly interview: Interview }) {
  const log = useInterviewLog(interview.id, false);
  const record = useMemo(() => readRecord(log.entries), [log.entries]);
  return (
    <div className="stack full-log">
      <TimelineSection log={log} record={record} />
      <div>
        <Button
          onClick={() => downloadJson(`interview-${interview.id}.json`, { interview, entries: log.entries })}
          blocked={!log.complete}
        >
          {log.complete ? words.downloadLog : words.downloading}
        </Button>
      </div>
    </div>
  );
}
