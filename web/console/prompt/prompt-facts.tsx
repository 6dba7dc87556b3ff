import type { ReactNode } from "react";
import { estimatedTokens } from "#core/prompt/estimated-tokens.ts";
import { number } from "../words/en/format.ts";
import { promptWords as words } from "../words/en/prompt.ts";

/** What is about a prompt and not of it: tokens, builder and, last, what it can be checked by. */
export function PromptFacts({
  text,
  blocks,
  builderVersion,
  children,
}: {
  readonly text: string;
  readonly blocks: readonly { readonly name: string; readonly text: string }[];
  readonly builderVersion: string;
  readonly children: ReactNode;
}) {
  const parts = blocks.map((block) => `${words.block(block.name)} ${number(estimatedTokens(block.text))}`);
  return (
    <dl className="facts">
      <div>
        <dt>{words.tokens}</dt>
        <dd className="figures">
          {words.tokensAbout(estimatedTokens(text))}
          {parts.length === 0 ? null : <span className="soft">: {parts.join(", ")}</span>}
        </dd>
      </div>
      <div>
        <dt>{words.builder}</dt>
        <dd>{builderVersion}</dd>
      </div>
      {children}
    </dl>
  );
}
