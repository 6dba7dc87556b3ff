import type { LiveView } from "#contract/observer.ts";
import { SourceBadge } from "../shell/state-mark.tsx";
import { detailWords as words } from "../words/en/detail.ts";
import { terms } from "../words/en/terms.ts";

/** Who speaks, how quickly, and what it takes. */
export function VoiceFacts({ view }: { readonly view: LiveView }) {
  const { provider, latency, tokens } = view;
  return (
    <dl className="facts">
      <div>
        <dt>{words.voice}</dt>
        <dd>
          {provider === null ? words.noVoice : terms.provider[provider.provider]} <SourceBadge source={provider?.source ?? null} />
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
          {latency.p50Ms === null || latency.p95Ms === null ? words.latencyNone : words.latencyValue(latency.p50Ms, latency.p95Ms, latency.samples)}
        </dd>
      </div>
      <div>
        <dt>{words.tokens}</dt>
        <dd className="figures">{words.tokensValue(tokens.input, tokens.cached, tokens.output)}</dd>
      </div>
    </dl>
  );
}
