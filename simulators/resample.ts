/** Half the filter's length in samples of the lower rate: 16 keep the pass band flat to 94 % of Nyquist, −80 dB beyond. */
const REACH = 16;
const KAISER_BETA = 8;

/**
 * Converts mono PCM between sample rates whose ratio is a small fraction (8, 16, 24, 48 kHz among themselves).
 * Kaiser-windowed sinc, one set of taps per phase; the delay is zero, the length scales exactly.
 */
export function resample(pcm: Int16Array, fromHz: number, toHz: number): Int16Array {
  if (fromHz === toHz) return pcm;
  const g = gcd(fromHz, toHz);
  const up = toHz / g;
  const down = fromHz / g;
  const taps = filter(up, down);
  const reach = (taps[0]!.length - 2) / 2;
  const out = new Int16Array(Math.floor((pcm.length * up) / down));
  for (let n = 0; n < out.length; n++) {
    const at = n * down;
    const centre = Math.floor(at / up);
    const phase = taps[at % up]!;
    const first = centre - reach;
    const from = Math.max(0, -first);
    const to = Math.min(phase.length, pcm.length - first);
    let sum = 0;
    for (let k = from; k < to; k++) sum += phase[k]! * pcm[first + k]!;
    out[n] = sum > 32767 ? 32767 : sum < -32768 ? -32768 : Math.round(sum);
  }
  return out;
}

const filters = new Map<string, readonly Float64Array[]>();

/** Taps per phase; tap k of phase p weighs the input sample at distance (k − reach) − p / up from the output sample. */
function filter(up: number, down: number): readonly Float64Array[] {
  const key = `${up}/${down}`;
  const known = filters.get(key);
  if (known) return known;
  // Cut-off as a share of the input's Nyquist frequency: below 1 only when the rate falls.
  const cutoff = 0.95 * Math.min(1, up / down);
  const reach = Math.ceil(REACH / Math.min(1, up / down));
  const phases = Array.from({ length: up }, (_, p) => {
    const taps = new Float64Array(2 * reach + 2);
    let sum = 0;
    for (let k = 0; k < taps.length; k++) {
      const x = k - reach - p / up;
      const edge = x / (reach + 1);
      if (Math.abs(edge) >= 1) continue;
      taps[k] = sinc(cutoff * x) * bessel(KAISER_BETA * Math.sqrt(1 - edge * edge));
      sum += taps[k]!;
    }
    return taps.map((tap) => tap / sum);
  });
  filters.set(key, phases);
  return phases;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** Modified Bessel function of the first kind, order zero, by its power series. */
function bessel(x: number): number {
  let sum = 1;
  for (let k = 1, term = 1; term > 1e-12 * sum; k++) {
    term *= (x / 2 / k) ** 2;
    sum += term;
  }
  return sum;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
