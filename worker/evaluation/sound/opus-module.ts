import opus from "@evan/opus/wasm/opus.wasm";
import { OpusDecoder } from "./opus-decoder.ts";
import type { Decoders } from "./read-chunk.ts";

let decoder: OpusDecoder | null = null;

/** The decoder of this isolate. One is enough: decoding never waits in the middle. */
export const isolateDecoder: Decoders = {
  current: () => (decoder ??= new OpusDecoder(opus)),
  forget: () => {
    decoder = null;
  },
};
