import { hrefTo } from "../router.ts";
import { Link } from "../shell/link.tsx";
import { SourceBadge } from "../shell/state-mark.tsx";
import { recordWords as words } from "../words/en/record.ts";
import { money } from "../words/en/report.ts";
import { useReport } from "./report-context.ts";

const SHORT = 12;

function Hash({ name, value, href }: { readonly name: string; readonly value: string; readonly href?: string }) {
  return (
    <li>
      {href === undefined ? name : <Link href={href}>{name}</Link>} <code title={value}>{value.slice(0, SHORT)}</code>
    </li>
  );
}

/** What it cost, how quick it was, and how anybody can check that this is the record it claims to be. */
export function ReportFacts() {
  const { report, reader } = useReport();
  const { cost, latency, integrity, evaluation } = report;
  const total = cost === null ? 0 : cost.interviewMicroUsd + cost.transcriptionMicroUsd + cost.evaluationMicroUsd;
  // A share link opens the report and no prompt.
  const promptLink = reader === null ? {} : { href: hrefTo(`/interviews/${report.interview.id}/prompt`) };
  const models = [...new Set(evaluation?.inputs.models.map(({ model }) => model))];
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <dl className="facts">
        {cost === null ? null : (
          <div>
            <dt>{words.cost}</dt>
            <dd className="figures">
              <strong>{cost.unpriced > 0 ? words.costAtLeast(money(total)) : money(total)}</strong>{" "}
              <SourceBadge source={cost.source} />
              <br />
              <span className="soft">
                {words.costParts(
                  money(cost.interviewMicroUsd),
                  money(cost.transcriptionMicroUsd),
                  money(cost.evaluationMicroUsd),
                )}
                ; {words.tokens(cost.tokens)}
                {cost.unpriced > 0 ? `; ${words.costUnpriced(cost.unpriced)}` : ""}
              </span>
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
        {evaluation === null ? null : (
          <>
            <div>
              <dt>{words.evaluation}</dt>
              <dd className="figures">
                {words.evaluatedAt(evaluation.number, evaluation.finishedAtMs, evaluation.inputs.parameters.runs)}{" "}
                <SourceBadge source={evaluation.source} />
                <br />
                <span className="soft">{words.blinded(evaluation.blinded)}</span>
              </dd>
            </div>
            <div>
              <dt>{words.models}</dt>
              <dd>
                {models.map((model) => (
                  <code key={model} className="listed">
                    {model}
                  </code>
                ))}
              </dd>
            </div>
          </>
        )}
        <div>
          <dt>{words.integrity}</dt>
          <dd>
            {integrity.auditFindings === 0
              ? words.integrityGood(integrity.logEvents)
              : words.integrityBad(integrity.logEvents, integrity.auditFindings)}
          </dd>
        </div>
        <div>
          <dt>{words.hashes}</dt>
          <dd>
            <ul role="list">
              <Hash name={words.hash.config} value={integrity.configHash} />
              <Hash name={words.hash.prompt} value={integrity.promptHash} {...promptLink} />
              {evaluation === null ? null : (
                <>
                  <Hash name={words.hash.transcript} value={evaluation.inputs.transcript.sha256} />
                  <Hash name={words.hash.run} value={evaluation.runId} />
                </>
              )}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}
