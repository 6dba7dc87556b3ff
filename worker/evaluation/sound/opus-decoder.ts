/** Sample rate everything is decoded at: what recognisers work with; Opus scales down by itself. */
export const SOUND_HZ = 16_000;

const CHANNELS = 2;
/** RFC 6716: no packet is longer than 120 ms. */
const MAX_SAMPLES = (120 * SOUND_HZ) / 1000;
/** The recorder's packets have about 160 bytes; one of this size is no speech. */
const MAX_PACKET_BYTES = 8_192;

interface OpusExports {
  readonly memory: WebAssembly.Memory;
  _initialize?(): void;
  malloc(bytes: number): number;
  free(pointer: number): void;
  opus_decoder_get_size(channels: number): number;
  opus_decoder_init(decoder: number, hz: number, channels: number): number;
  opus_decode(decoder: number, packet: number, bytes: number, out: number, samples: number, fec: number): number;
}

/** A stereo Opus decoder on libopus, compiled to WebAssembly. Its memory goes with it. */
export class OpusDecoder {
  readonly #opus: OpusExports;
  readonly #decoder: number;
  readonly #packet: number;
  readonly #out: number;

  constructor(module: WebAssembly.Module) {
    const nothing = (): number => 0;
    const instance = new WebAssembly.Instance(module, {
      env: { emscripten_notify_memory_growth: nothing },
      wasi_snapshot_preview1: { fd_seek: nothing, fd_write: nothing, fd_close: nothing, proc_exit: nothing },
    });
    this.#opus = instance.exports as unknown as OpusExports;
    this.#opus._initialize?.();
    this.#decoder = this.#opus.malloc(this.#opus.opus_decoder_get_size(CHANNELS));
    this.#packet = this.#opus.malloc(MAX_PACKET_BYTES);
    this.#out = this.#opus.malloc(MAX_SAMPLES * CHANNELS * 2);
    this.reset();
  }

  /** Forgets the stream so far: the next packet begins another one. */
  reset(): void {
    const code = this.#opus.opus_decoder_init(this.#decoder, SOUND_HZ, CHANNELS);
    if (code !== 0) throw new Error(`opus_decoder_init returned ${code}`);
  }

  /** Samples of one packet, left and right in turn, valid until the next call; null when the packet is broken. */
  decode(packet: Uint8Array): Int16Array | null {
    if (packet.length === 0 || packet.length > MAX_PACKET_BYTES) return null;
    // Taken anew each time: the memory's buffer is another one once it has grown.
    new Uint8Array(this.#opus.memory.buffer).set(packet, this.#packet);
    const samples = this.#opus.opus_decode(this.#decoder, this.#packet, packet.length, this.#out, MAX_SAMPLES, 0);
    return samples < 0 ? null : new Int16Array(this.#opus.memory.buffer, this.#out, samples * CHANNELS);
  }
}

/** Length of a packet in samples at 48 kHz, from its first bytes (RFC 6716 §3.1); null when it cannot be one. */
export function packetSamples48(packet: Uint8Array): number | null {
  const toc = packet[0];
  if (toc === undefined) return null;
  const config = toc >> 3;
  const frame =
    config < 12 ? [480, 960, 1920, 2880][config & 3]! : config < 16 ? [480, 960][config & 1]! : 120 << (config & 3);
  const code = toc & 3;
  const frames = code === 0 ? 1 : code < 3 ? 2 : (packet[1] ?? 0) & 63;
  const samples = frame * frames;
  return samples > 0 && samples <= 5_760 ? samples : null;
}
