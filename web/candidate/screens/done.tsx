import { useState } from "react";
import type { EndReason } from "#contract/interview.ts";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { useStore } from "../../shared/session/store.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { usePage } from "../page.ts";
import { OwnTranscript } from "./done/own-transcript.tsx";

/** Thanks, what happens next, one's own words, and the rights that do something. */
export function Done() {
  const { interview, words } = usePage();
  const { view, busy } = useStore(interview);
  const [asking, setAsking] = useState(false);
  if (view === null) return null;
  const text = words.done;
  const { company } = view;
  const reason: EndReason = view.endReason ?? "completed";
  const lead = reason === "cancelled" || reason === "no_show" ? text.lead.completed : text.lead[reason];

  const remove = async (): Promise<void> => {
    await interview.deleteWords();
    setAsking(false);
  };

  return (
    <Sheet eyebrow={words.welcome.eyebrow(company)} heading={text.heading[reason]} lead={lead(company)}>
      {reason === "failed" ? null : (
        <section className="stack">
          <h2>{text.nextHeading}</h2>
          <ul>
            {text.next(company).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack">
        <h2>{text.wordsHeading}</h2>
        {view.wordsDeleted ? (
          <Banner tone="good" live="status" title={text.deletedTitle}>
            {text.deleted}
          </Banner>
        ) : (
          <>
            <p>{text.wordsIntro(view.retentionDays)}</p>
            <OwnTranscript />
          </>
        )}
      </section>
      {view.wordsDeleted ? null : (
        <section className="stack">
          <h2>{text.rightsHeading}</h2>
          <p>{text.rights(company)}</p>
          <ProblemNote />
          <div className="actions">
            <Button kind="stop" aria-haspopup="dialog" onClick={() => setAsking(true)}>
              {text.delete}
            </Button>
          </div>
        </section>
      )}
      <p className="soft">{text.close}</p>
      <Dialog
        open={asking}
        urgent
        title={text.deleteHeading}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{text.deleteKeep}</Button>
            <Button kind="stop" busy={busy === "delete"} onClick={() => void remove()}>
              {busy === "delete" ? text.deleting : text.deleteAct}
            </Button>
          </>
        }
      >
        <p>{text.deleteText(company)}</p>
      </Dialog>
    </Sheet>
  );
}
