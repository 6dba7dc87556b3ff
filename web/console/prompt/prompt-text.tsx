import { promptWords as words } from "../words/en/prompt.ts";

interface Block {
  readonly name: string;
  readonly text: string;
}

/** A prompt as the model gets it, block by block under a heading each; what is the same in every interview can be folded. */
export function PromptText({
  blocks,
  headings,
  folded = [],
}: {
  readonly blocks: readonly Block[];
  readonly headings: "h2" | "h3";
  readonly folded?: readonly string[];
}) {
  const Heading = headings;
  return (
    <div className="prompt-text">
      {blocks.map(({ name, text }) => (
        <details key={name} className="fold" open={!folded.includes(name)}>
          <summary>
            <Heading>{words.block(name)}</Heading>
          </summary>
          <pre className="prompt">{text}</pre>
        </details>
      ))}
    </div>
  );
}
