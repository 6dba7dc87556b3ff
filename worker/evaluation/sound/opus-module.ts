import opus from "@evan/opus/wasm/simd.wasm";
import { OpusDecoder } from "./opus-decoder.ts";

let decoder: OpusDecoder | null = null;

/** The decoder of this isolate; one is enough, because decoding never waits. After a trap it is made anew. */
export const opusDecoder = (): OpusDecoder => (decoder ??= new OpusDecoder(opus));

/** Throws the decoder away: WebAssembly that trapped is in an unknown state. */
export function forgetDecoder(): void {
  decoder = null;
}
