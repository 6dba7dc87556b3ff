import type { InterviewConfig } from "#contract/interview-config.ts";
import { sha256Hex } from "#core/hash.ts";
import { evaluatorArea } from "./blocks/evaluator-area.ts";
import { BUILDER_VERSION, evaluatorGuideBlocks, type Prompt } from "./build-prompt.ts";

/**
 * What the evaluator is told for one area in one run (1, 2, …). First what all calls of all interviews share,
 * then what the calls of this guide share, last the area: one call never sees another area's anchors, so
 * nothing rubs off. `buildPrompt(config, "evaluator")` is the same text with all areas, for people to read.
 */
export function evaluatorPrompt(config: InterviewConfig, areaIndex: number, run: number): Prompt {
  const blocks = [...evaluatorGuideBlocks(config), { name: "area", text: evaluatorArea(config, areaIndex, run - 1) }];
  const text = blocks.map((block) => block.text).join("\n\n");
  return { persona: "evaluator", text, hash: sha256Hex(text), builderVersion: BUILDER_VERSION, blocks };
}
