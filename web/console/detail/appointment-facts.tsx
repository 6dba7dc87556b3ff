import type { Interview } from "#contract/interview.ts";
import { hrefTo } from "../router.ts";
import { PromptLink } from "../prompt/prompt-link.tsx";
import { Link } from "../shell/link.tsx";
import { ownTimeZone, windowText, zoneName } from "../words/en/format.ts";
import { detailWords as words } from "../words/en/detail.ts";
import { scheduleWords } from "../words/en/schedule.ts";

/** What was agreed: the same facts before, during and after. */
export function AppointmentFacts({ interview }: { readonly interview: Interview }) {
  const zone = ownTimeZone();
  return (
    <dl className="facts">
      <div>
        <dt>{words.window}</dt>
        <dd>
          {windowText(interview.window, zone)} <span className="soft">{scheduleWords.zoneNote(zoneName(zone))}</span>
        </dd>
      </div>
      <div>
        <dt>{words.guide}</dt>
        <dd>
          <Link href={hrefTo(`/guides/${interview.config.id}`, { version: String(interview.config.version) })}>
            {words.guideVersion(interview.config.role, interview.config.version)}
          </Link>
        </dd>
      </div>
      <div>
        <dt>{words.extraTime}</dt>
        <dd>{words.factor(interview.timeFactor)}</dd>
      </div>
      {interview.candidate?.email === undefined ? null : (
        <div>
          <dt>{words.candidateEmail}</dt>
          <dd>{interview.candidate.email}</dd>
        </div>
      )}
      {interview.candidate?.externalId === undefined ? null : (
        <div>
          <dt>{words.reference}</dt>
          <dd>{interview.candidate.externalId}</dd>
        </div>
      )}
      {interview.previousInterviewId === null ? null : (
        <div>
          <dt>{words.attempt}</dt>
          <dd>
            {interview.attempt} ·{" "}
            <Link href={hrefTo(`/interviews/${interview.previousInterviewId}`)}>{words.earlier}</Link>
          </dd>
        </div>
      )}
      <div>
        <dt>{words.promptHash}</dt>
        <dd>
          <PromptLink interviewId={interview.id} />{" "}
          <code title={interview.prompt.hash}>{interview.prompt.hash.slice(0, 12)}</code>
        </dd>
      </div>
      <div>
        <dt>{words.interviewId}</dt>
        <dd>
          <code>{interview.id}</code>
        </dd>
      </div>
    </dl>
  );
}
