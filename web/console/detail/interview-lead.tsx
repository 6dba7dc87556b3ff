import type { ReactNode } from "react";
import type { Interview } from "#contract/interview.ts";
import { SourceBadge, StateMark } from "../shell/state-mark.tsx";
import { terms } from "../words/en/terms.ts";

/** State, role, who really spoke, and what went wrong: under the name, whatever the stage. */
export function InterviewLead({
  interview,
  children,
}: {
  readonly interview: Interview;
  readonly children?: ReactNode;
}) {
  return (
    <span className="badges">
      <StateMark interview={interview} />
      <span>
        {interview.config.role}, {interview.config.company}
      </span>
      {children}
      <SourceBadge source={interview.source} />
      {interview.flags.map((flag) => (
        <span key={flag} className="badge" data-tone="stop">
          {terms.flag(flag)}
        </span>
      ))}
    </span>
  );
}
