import type { ScheduledInterview } from "#contract/interview.ts";
import { Banner } from "../../shared/primitives/banner.tsx";
import { CopyButton } from "../shell/copy-button.tsx";
import { scheduleWords as words } from "../words/en/schedule.ts";

const mailto = (interview: ScheduledInterview): string =>
  `mailto:${encodeURIComponent(interview.candidate?.email ?? "")}?subject=${encodeURIComponent(interview.invitation.subject)}&body=${encodeURIComponent(interview.invitation.text)}`;

/** The link and the invitation, shown at the only time the link's secret exists in readable form. */
export function InvitationCard({ interview }: { readonly interview: ScheduledInterview }) {
  return (
    <div className="stack">
      <Banner tone="caution">{words.linkOnce}</Banner>
      <section className="stack" aria-labelledby="link">
        <h2 id="link">{words.link}</h2>
        <code className="secret">{interview.joinUrl}</code>
        <div className="row">
          <CopyButton kind="main" text={interview.joinUrl} label={words.copyLink} />
          <a className="button" data-kind="plain" href={interview.joinUrl} target="_blank" rel="noopener noreferrer">
            {words.tryIt}
          </a>
        </div>
        <p className="soft">{words.tryItHint}</p>
      </section>
      <section className="stack" aria-labelledby="invitation">
        <h2 id="invitation">{words.invitation}</h2>
        <div className="letter">
          <p className="letter-subject">{interview.invitation.subject}</p>
          <p className="letter-text">{interview.invitation.text}</p>
        </div>
        <div className="row">
          <CopyButton
            text={`${interview.invitation.subject}\n\n${interview.invitation.text}`}
            label={words.copyInvitation}
          />
          <a className="button" data-kind="plain" href={mailto(interview)}>
            {words.mail}
          </a>
          <a className="button" data-kind="plain" href={interview.invitation.icsUrl} download="interview.ics">
            {words.calendar}
          </a>
        </div>
      </section>
    </div>
  );
}
