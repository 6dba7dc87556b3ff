import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { OpusDecoder } from "../../worker/evaluation/sound/opus-decoder.ts";
import type { Decoders } from "../../worker/evaluation/sound/read-chunk.ts";

/** The decoder the Worker carries, compiled here: Node imports no WebAssembly by itself. */
export function opusInNode(): Decoders {
  const file = createRequire(import.meta.url).resolve("@evan/opus/wasm/opus.wasm");
  const module = new WebAssembly.Module(readFileSync(file));
  let decoder: OpusDecoder | null = null;
  return {
    current: () => (decoder ??= new OpusDecoder(module)),
    forget: () => {
      decoder = null;
    },
  };
}
