import { resolve } from "node:path";
import { expect, it } from "vitest";
import { Persona } from "#contract/persona.ts";
import { BUILDER_VERSION, buildPrompt } from "#core/prompt/build-prompt.ts";
import { READY_GUIDES, readyGuide } from "../../support/ready-guides.ts";

const GOLDEN = resolve(import.meta.dirname, `../../golden/prompts-of-builder-${BUILDER_VERSION}.json`);

it("a builder version names one text: every ready guide's prompts are those this version has always built", async () => {
  const hashes = Object.fromEntries(
    READY_GUIDES.flatMap((name) =>
      Persona.options.map((persona) => [`${name} ${persona}`, buildPrompt(readyGuide(name), persona).hash]),
    ),
  );
  // Where this fails, a prompt changed: raise BUILDER_VERSION, which makes a new file, and leave the old one as it is.
  // Or a ready guide was edited, and the file follows it.
  await expect(`${JSON.stringify(hashes, null, 2)}\n`).toMatchFileSnapshot(GOLDEN);
});
