import { useMemo, useState } from "react";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { Persona } from "#contract/persona.ts";
import { configHash } from "#core/config/config-hash.ts";
import { buildPrompt } from "#core/prompt/build-prompt.ts";
import { PromptFacts } from "../prompt/prompt-facts.tsx";
import { PromptText } from "../prompt/prompt-text.tsx";
import { CopyButton } from "../shell/copy-button.tsx";
import { guidesWords as words } from "../words/en/guides.ts";
import { promptWords } from "../words/en/prompt.ts";

/** Digits of a hash that people compare by eye. */
const SHORT = 12;

/** The prompt the guide builds right now, block by block, exactly as the model will get it. Its hash comes last. */
export function PromptPanel({ config }: { readonly config: InterviewConfig | null }) {
  const [persona, setPersona] = useState<Persona>("interviewer");
  const prompt = useMemo(() => (config === null ? null : buildPrompt(config, persona)), [config, persona]);
  if (config === null || prompt === null) return <p className="soft">{words.promptBlocked}</p>;
  const guideHash = configHash(config);
  return (
    <div className="stack">
      <label className="inline-choice">
        <span>{words.promptFor}</span>
        <select className="input" value={persona} onChange={(event) => setPersona(Persona.parse(event.target.value))}>
          {Persona.options.map((option) => (
            <option key={option} value={option}>
              {words.persona[option]}
            </option>
          ))}
        </select>
      </label>
      {persona === "interviewer" ? null : <p className="soft">{words.personaUse[persona]}</p>}
      {/* The policy is the same whatever the guide says: what the guide makes of it is what is read here. */}
      <PromptText key={persona} blocks={prompt.blocks} headings="h3" folded={["policy"]} />
      <div>
        <CopyButton text={prompt.text} label={promptWords.copy} />
      </div>
      <PromptFacts text={prompt.text} blocks={prompt.blocks} builderVersion={prompt.builderVersion}>
        <div>
          <dt>{words.guideHash}</dt>
          <dd>
            <code title={guideHash}>{guideHash.slice(0, SHORT)}</code>
          </dd>
        </div>
        <div>
          <dt>{words.promptHash}</dt>
          <dd>
            <code title={prompt.hash}>{prompt.hash.slice(0, SHORT)}</code>
          </dd>
        </div>
      </PromptFacts>
    </div>
  );
}
