import { useState } from "react";
import { TextArea } from "../../shared/primitives/field.tsx";
import { guidesWords as words } from "../words/en/guides.ts";
import type { Json } from "./document.ts";

/** The guide as JSON. While it is not readable the form keeps its last state and nothing typed here is lost. */
export function SourceEditor({
  document,
  readOnly,
  onChange,
}: {
  readonly document: Json;
  readonly readOnly: boolean;
  readonly onChange: (document: Json) => void;
}) {
  const [text, setText] = useState(() => JSON.stringify(document, null, 2));
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <TextArea
      label={words.sourceLabel}
      hint={words.sourceHint}
      problem={broken === null ? undefined : words.sourceBroken(broken)}
      rows={40}
      spellCheck={false}
      data-code=""
      readOnly={readOnly}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        try {
          onChange(JSON.parse(event.target.value) as Json);
          setBroken(null);
        } catch (error) {
          setBroken(error instanceof Error ? error.message : "");
        }
      }}
    />
  );
}
