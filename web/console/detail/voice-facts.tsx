import type { LiveView } from "#contract/observer.ts";
import type { Voice } from "./interview-record.ts";
import { SourceBadge } from "../shell/state-mark.tsx";
import { detailWords as words } from "../words/en/detail.ts";
import { terms } from "../words/en/terms.ts";

/** Who speaks or last spoke, how quickly, and what it takes. */
export function VoiceFacts({
  view,
  voice,
  none,
}: {
  readonly view: LiveView;
  readonly voice: Voice | null;
  readonly none: string;
}) {
  const { latency, tokens } = view;
  const provider = view.provider ?? voice;
  return (
    <dl className="facts">
      <div>
        <dt>{words.voice}</dt>
        <dd>
          {provider === null ? none : terms.provider[provider.provider]}{" "}
          <SourceBadge source={provider?.source ?? null} />
        </dd>
      </div>
      {provider === null ? null : (
        <div>
          <dt>{words.model}</dt>
          <dd>
            <code>{provider.model}</code>
          </dd>
        </div>
      )}
      <div>
        <dt>{words.latency}</dt>
        <dd className="figures">
          {latency.p50Ms === null || latency.p95Ms === null
            ? words.latencyNone
            : words.latencyValue(latency.p50Ms, latency.p95Ms, latency.samples)}
        </dd>
      </div>
      <div>
        <dt>{words.tokens}</dt>
        <dd className="figures">{words.tokensValue(tokens.input, tokens.cached, tokens.output)}</dd>
      </div>
    </dl>
  );
}
