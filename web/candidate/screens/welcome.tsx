import { useState } from "react";
import type { FormEvent } from "react";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { Checkbox } from "../../shared/primitives/field.tsx";
import { useStore } from "../../shared/session/store.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { SomethingDifferent } from "../parts/something-different.tsx";
import { usePage } from "../page.ts";

/** Who, what, how long, who sees it, what is not judged; then consent, one by one. Nothing is captured here. */
export function Welcome() {
  const { interview, words, formats } = usePage();
  const { view, busy } = useStore(interview);
  const [agreed, setAgreed] = useState({ interview: false, recording: false });
  if (view === null) return null;
  const text = words.welcome;
  const { company, role, durationMinutes, timeFactor, retentionDays } = view;
  const minutes = Math.round(durationMinutes * timeFactor);
  const complete = agreed.interview && agreed.recording;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (complete) void interview.consent();
  };

  const facts: readonly (readonly [string, string])[] = [
    [text.facts.who, text.facts.whoText(company)],
    [text.facts.recorded, text.facts.recordedText],
    [text.facts.evaluated, text.facts.evaluatedText(company)],
    [text.facts.seen, text.facts.seenText(company)],
    [text.facts.kept, text.facts.keptText(retentionDays)],
    [text.facts.notJudged, text.facts.notJudgedText],
    [text.facts.until, text.facts.untilText(formats.moment(view.window.closesAtMs))],
  ];

  return (
    <Sheet
      eyebrow={text.eyebrow(company)}
      heading={text.heading(role)}
      lead={`${text.hello(view.candidateName)} ${text.intro(text.minutes(minutes), words.languageName[view.language])}`}
    >
      {timeFactor > 1 ? <Banner tone="good">{text.extraTime(durationMinutes, minutes)}</Banner> : null}
      {view.simulated ? (
        <Banner tone="caution" title={words.test.simulatedTitle}>
          {words.test.simulated}
        </Banner>
      ) : null}
      <dl className="facts">
        {facts.map(([term, detail]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
      <form className="stack" onSubmit={submit}>
        <fieldset className="consent">
          <legend>{text.consentHeading}</legend>
          <Checkbox
            checked={agreed.interview}
            onChange={(event) => setAgreed({ ...agreed, interview: event.target.checked })}
          >
            {text.consentInterview(company)}
          </Checkbox>
          <Checkbox
            checked={agreed.recording}
            onChange={(event) => setAgreed({ ...agreed, recording: event.target.checked })}
          >
            {text.consentRecording(retentionDays)}
          </Checkbox>
        </fieldset>
        <ProblemNote />
        <p id="consent-hint" className="soft">
          {complete ? text.nothingYet : text.consentFirst}
        </p>
        <div className="actions">
          <Button
            kind="main"
            type="submit"
            blocked={!complete}
            busy={busy === "consent"}
            aria-describedby="consent-hint"
          >
            {text.goOn}
          </Button>
          <SomethingDifferent company={company} role={role} />
        </div>
      </form>
    </Sheet>
  );
}
