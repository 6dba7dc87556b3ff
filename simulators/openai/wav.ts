/** Sound of a WAV file: 16-bit mono PCM. Several channels are not taken. */
export interface Wav {
  readonly pcm: Int16Array;
  readonly rateHz: number;
}

/** Rates that are understood; all of them small fractions of each other. */
const RATES = new Set([8_000, 16_000, 24_000, 48_000]);

/** Reads 16-bit mono PCM out of a WAV file; null when it is anything else. */
export function readWav(file: Buffer): Wav | null {
  if (file.length < 12 || file.toString("latin1", 0, 4) !== "RIFF" || file.toString("latin1", 8, 12) !== "WAVE")
    return null;
  let rateHz = 0;
  for (let at = 12; at + 8 <= file.length;) {
    const id = file.toString("latin1", at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const from = at + 8;
    if (id === "fmt ") {
      const isPcm16Mono =
        file.readUInt16LE(from) === 1 && file.readUInt16LE(from + 2) === 1 && file.readUInt16LE(from + 14) === 16;
      rateHz = isPcm16Mono ? file.readUInt32LE(from + 4) : 0;
    }
    if (id === "data") {
      if (!RATES.has(rateHz)) return null;
      const to = Math.min(file.length, from + length) & ~1;
      // A copy: Int16Array needs an even offset.
      return { pcm: new Int16Array(new Uint8Array(file.subarray(from, Math.max(from, to))).buffer), rateHz };
    }
    at = from + length + (length & 1);
  }
  return null;
}
