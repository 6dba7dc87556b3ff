/** Mel bands between 150 and 3,800 Hz: what survives every codec and telephone; wider bands added nothing. */
export const BANDS = 20;
const LOW_HZ = 150;
const HIGH_HZ = 3_800;

const INPUT_RATE_HZ = 24_000;
/** Above 4 kHz nothing is looked at, so the spectrum is taken at 8 kHz: a quarter of the cost. */
const RATE_HZ = 8_000;
const DECIMATION = INPUT_RATE_HZ / RATE_HZ;
const TAPS = 73;

const WINDOW = 256; // 32 ms
const HOP = 80; // 10 ms
/** Time between two slices, and from a slice's first sample to its centre. */
export const SLICE_MS = (HOP / RATE_HZ) * 1000;
export const SLICE_CENTRE_MS = (WINDOW / 2 / RATE_HZ) * 1000;

/** Power of each mel band in slices of sound: `power[slice * BANDS + band]`, full scale = 1. */
export interface Spectrum {
  readonly slices: number;
  readonly power: Float32Array;
}

/** Turns a stream of 24 kHz mono PCM into mel band powers, one slice every 10 ms. Work happens as sound arrives. */
export class FrontEnd {
  /** Input not yet filtered, starting where the next output's filter begins; leading zeros centre the filter. */
  #input = new Float32Array(TAPS >> 1);
  #inputLength = TAPS >> 1;
  /** 8 kHz sound not yet analysed, starting at the next slice. */
  #sound = new Float32Array(4 * WINDOW);
  #soundLength = 0;
  #power = new Float32Array(BANDS * 512);
  #slices = 0;

  push(pcm: Int16Array): void {
    this.#decimate(pcm);
    let at = 0;
    for (; at + WINDOW <= this.#soundLength; at += HOP) this.#analyse(at);
    this.#sound.copyWithin(0, at, this.#soundLength);
    this.#soundLength -= at;
  }

  spectrum(): Spectrum {
    return { slices: this.#slices, power: this.#power.subarray(0, this.#slices * BANDS) };
  }

  #decimate(pcm: Int16Array): void {
    const length = this.#inputLength + pcm.length;
    const input = this.#input.length < length ? grown(this.#input, length) : this.#input;
    for (let i = 0; i < pcm.length; i++) input[this.#inputLength + i] = pcm[i]! / 32_768;
    const outputs = Math.max(0, Math.floor((length - TAPS) / DECIMATION) + 1);
    if (this.#sound.length < this.#soundLength + outputs) this.#sound = grown(this.#sound, this.#soundLength + outputs);
    let at = 0;
    for (let n = 0; n < outputs; n++, at += DECIMATION) {
      let sum = 0;
      for (let k = 0; k < TAPS; k++) sum += lowPass[k]! * input[at + k]!;
      this.#sound[this.#soundLength++] = sum;
    }
    input.copyWithin(0, at, length);
    this.#input = input;
    this.#inputLength = length - at;
  }

  #analyse(at: number): void {
    for (let i = 0; i < WINDOW; i++) {
      const to = reversed[i]!;
      real[to] = this.#sound[at + i]! * hann[i]!;
      imaginary[to] = 0;
    }
    transform();
    const from = this.#slices * BANDS;
    if (this.#power.length < from + BANDS) this.#power = grown(this.#power, from + BANDS);
    for (let band = 0; band < BANDS; band++) {
      let sum = 0;
      for (let k = bandFrom[band]!, w = bandWeightsFrom[band]!; k < bandTo[band]!; k++, w++)
        sum += bandWeights[w]! * (real[k]! ** 2 + imaginary[k]! ** 2);
      this.#power[from + band] = sum;
    }
    this.#slices++;
  }
}

function grown(array: Float32Array<ArrayBuffer>, length: number): Float32Array<ArrayBuffer> {
  const bigger = new Float32Array(Math.max(length, 2 * array.length));
  bigger.set(array);
  return bigger;
}

const lowPass = Float64Array.from({ length: TAPS }, (_, k) => {
  const x = k - (TAPS >> 1);
  const cutoff = (2 * HIGH_HZ) / INPUT_RATE_HZ;
  const sinc = x === 0 ? cutoff : Math.sin(Math.PI * cutoff * x) / (Math.PI * x);
  return sinc * (0.54 + 0.46 * Math.cos((2 * Math.PI * x) / TAPS));
});

// One transform's work space for all: analysis never yields.
const real = new Float64Array(WINDOW);
const imaginary = new Float64Array(WINDOW);
const hann = Float64Array.from({ length: WINDOW }, (_, i) => (1 - Math.cos((2 * Math.PI * i) / WINDOW)) / WINDOW);
const cosines = Float64Array.from({ length: WINDOW / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / WINDOW));
const sines = Float64Array.from({ length: WINDOW / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / WINDOW));
const bits = Math.log2(WINDOW);
const reversed = Int32Array.from({ length: WINDOW }, (_, i) => {
  let r = 0;
  for (let b = 0; b < bits; b++) if (i & (1 << b)) r |= 1 << (bits - 1 - b);
  return r;
});

/** In-place radix-2 Fourier transform of `real`, `imaginary`, which are in bit-reversed order. */
function transform(): void {
  for (let half = 1; half < WINDOW; half *= 2) {
    const stride = WINDOW / 2 / half;
    for (let start = 0; start < WINDOW; start += 2 * half) {
      for (let k = 0; k < half; k++) {
        const p = start + k;
        const q = p + half;
        const c = cosines[k * stride]!;
        const s = sines[k * stride]!;
        const re = real[q]! * c - imaginary[q]! * s;
        const im = real[q]! * s + imaginary[q]! * c;
        real[q] = real[p]! - re;
        imaginary[q] = imaginary[p]! - im;
        real[p]! += re;
        imaginary[p]! += im;
      }
    }
  }
}

// Triangular bands, equally wide in mel, each with weights that sum to 1.
const mel = (hz: number) => Math.log(1 + hz / 700);
const edges = Array.from({ length: BANDS + 2 }, (_, k) => {
  const at = mel(LOW_HZ) + ((mel(HIGH_HZ) - mel(LOW_HZ)) * k) / (BANDS + 1);
  return (700 * (Math.exp(at) - 1) * WINDOW) / RATE_HZ;
});
const bandFrom: number[] = [];
const bandTo: number[] = [];
const bandWeightsFrom: number[] = [];
const bandWeights: number[] = [];
for (let band = 0; band < BANDS; band++) {
  const [left, centre, right] = [edges[band]!, edges[band + 1]!, edges[band + 2]!];
  const weights: number[] = [];
  for (let k = Math.ceil(left); k < right; k++)
    weights.push(k < centre ? (k - left) / (centre - left) : (right - k) / (right - centre));
  const sum = weights.reduce((a, b) => a + b, 0);
  bandFrom.push(Math.ceil(left));
  bandTo.push(Math.ceil(left) + weights.length);
  bandWeightsFrom.push(bandWeights.length);
  bandWeights.push(...weights.map((weight) => weight / sum));
}
