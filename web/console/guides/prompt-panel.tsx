import { useMemo, useState } from "react";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { Persona } from "#contract/persona.ts";
import { configHash } from "#core/config/config-hash.ts";
import { buildPrompt } from "#core/prompt/build-prompt.ts";
import { SelectField } from "../../shared/primitives/field.tsx";
import { CopyButton } from "../shell/copy-button.tsx";
import { number } from "../words/en/format.ts";
import { guidesWords as words } from "../words/en/guides.ts";

/** English prose runs at about four characters a token; good enough to see a prompt grow. */
const CHARS_PER_TOKEN = 4;

/** The prompt the guide builds right now, block by block, exactly as the interviewer will get it. */
export function PromptPanel({ config }: { readonly config: InterviewConfig | null }) {
  const [persona, setPersona] = useState<Persona>("interviewer");
  const prompt = useMemo(() => (config === null ? null : buildPrompt(config, persona)), [config, persona]);
  if (config === null || prompt === null) return <p className="soft">{words.promptBlocked}</p>;
  return (
    <div className="stack">
      <SelectField
        label={words.promptFor}
        value={persona}
        onChange={(event) => setPersona(Persona.parse(event.target.value))}
      >
        {Persona.options.map((option) => (
          <option key={option} value={option}>
            {words.persona[option]}
          </option>
        ))}
      </SelectField>
      <dl className="facts">
        <div>
          <dt>{words.promptHash}</dt>
          <dd>
            <code title={prompt.hash}>{prompt.hash.slice(0, 12)}</code> · {words.builder(prompt.builderVersion)} ·{" "}
            {words.tokens(number(Math.round(prompt.text.length / CHARS_PER_TOKEN / 10) * 10))}
          </dd>
        </div>
        <div>
          <dt>{words.guideHash}</dt>
          <dd>
            <code title={configHash(config)}>{configHash(config).slice(0, 12)}</code>
          </dd>
        </div>
      </dl>
      <div>
        <CopyButton text={prompt.text} label={words.copyPrompt} />
      </div>
      {prompt.blocks.map((block) => (
        <details key={block.name} className="fold" open={block.name !== "policy"}>
          <summary>
            {block.name.replaceAll("_", " ")}{" "}
            <span className="soft figures">
              {words.tokens(number(Math.round(block.text.length / CHARS_PER_TOKEN)))}
            </span>
          </summary>
          <pre className="prompt" tabIndex={0}>
            {block.text}
          </pre>
        </details>
      ))}
    </div>
  );
}
