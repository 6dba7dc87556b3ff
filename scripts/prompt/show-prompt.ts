import type { Persona } from "#contract/persona.ts";
import { buildPrompt } from "#core/prompt/build-prompt.ts";
import { estimatedTokens } from "#core/prompt/estimated-tokens.ts";
import { soundGuide } from "./read-guide.ts";
import { grouped, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage.ts";

/** `show`: the text as the model gets it. Nothing else goes to stdout, so that `sha256sum` gives the hash. */
export function showPrompt(
  terminal: Terminal,
  path: string,
  options: {
    readonly persona: Persona;
    readonly block: string | null;
    readonly minutes: number | null;
    readonly json: boolean;
  },
): void {
  const prompt = buildPrompt(soundGuide(terminal, path, options.minutes).config, options.persona);
  const block = prompt.blocks.find(({ name }) => name === options.block);
  if (options.block !== null && block === undefined)
    throw new UsageError(
      `The ${options.persona}'s prompt has no block "${options.block}". It has: ${prompt.blocks.map(({ name }) => name).join(", ")}.`,
    );
  if (options.json) return terminal.out(`${JSON.stringify(block ?? prompt, null, 2)}\n`);
  terminal.out(block?.text ?? prompt.text);
  const parts = prompt.blocks.map(({ name, text }) => `${name} ${grouped(estimatedTokens(text))}`);
  terminal.note(
    `\n\n${options.persona}, builder ${prompt.builderVersion}, about ${grouped(estimatedTokens(prompt.text))} tokens: ${parts.join(", ")}\nsha256 ${prompt.hash}\n`,
  );
}
