import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { failureCode } from "../request.ts";
import { hrefTo } from "../router.ts";
import { CopyButton } from "../shell/copy-button.tsx";
import { Link } from "../shell/link.tsx";
import { Page } from "../shell/page.tsx";
import { FailureNotice, Loading } from "../shell/states.tsx";
import { promptWords as words } from "../words/en/prompt.ts";
import { PromptFacts } from "./prompt-facts.tsx";
import { PromptText } from "./prompt-text.tsx";

/** `/interviews/<id>/prompt`: the exact prompt of one interview. The text first, its hash last. */
export function PromptScreen({ id }: { readonly id: string }) {
  const answer = useQuery({
    queryKey: ["interview-prompt", id],
    queryFn: () => api.interviewPrompt(id),
    // It never changes.
    staleTime: Infinity,
  });
  const prompt = answer.data;
  return (
    <Page
      title={words.title}
      tabTitle={words.tabTitle}
      above={<Link href={hrefTo(`/interviews/${id}`)}>{words.back}</Link>}
      lead={words.lead}
      actions={prompt === undefined ? null : <CopyButton text={prompt.text} label={words.copy} />}
    >
      {prompt === undefined ? (
        answer.isError ? (
          <FailureNotice
            error={answer.error}
            onRetry={failureCode(answer.error) === "not-found" ? undefined : () => void answer.refetch()}
          />
        ) : (
          <Loading lines={12} />
        )
      ) : (
        <>
          {prompt.blocks === null ? (
            <>
              <p>{words.withoutBlocks}</p>
              <pre className="prompt">{prompt.text}</pre>
            </>
          ) : (
            <PromptText blocks={prompt.blocks} headings="h2" />
          )}
          <section className="stack" aria-labelledby="prompt-facts">
            <h2 id="prompt-facts">{words.facts}</h2>
            <PromptFacts text={prompt.text} blocks={prompt.blocks ?? []} builderVersion={prompt.builderVersion}>
              <div>
                <dt>{words.guide}</dt>
                <dd>
                  <Link href={hrefTo(`/guides/${prompt.config.id}`, { version: String(prompt.config.version) })}>
                    {words.guideVersion(prompt.config.version)}
                  </Link>{" "}
                  <code>{prompt.config.hash}</code>
                </dd>
              </div>
              <div>
                <dt>{words.hash}</dt>
                <dd>
                  <code>{prompt.hash}</code>
                </dd>
              </div>
            </PromptFacts>
          </section>
        </>
      )}
    </Page>
  );
}
