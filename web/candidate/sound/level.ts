/** Reads how loud a stream is. One audio graph for the whole page: browsers allow only a few. */
let shared: AudioContext | null = null;

/** The page's audio graph; starts suspended until the first press on iOS and where autoplay is blocked. */
export function audioGraph(): AudioContext {
  shared ??= new AudioContext();
  if (shared.state === "suspended") void shared.resume();
  return shared;
}

export interface LevelReader {
  /** 0 silent … 1 very loud; about 0.5 for speech at a usual distance. */
  level(): number;
  /** True when every sample is exactly zero: a mute switch or a dead device, not a quiet person. */
  dead(): boolean;
  close(): void;
}

/** Speech lies roughly between −60 and −12 dB full scale; the bar shows that span. */
const QUIET_DB = -60;
const LOUD_DB = -12;

export function readLevel(stream: MediaStream): LevelReader {
  const graph = audioGraph();
  const source = graph.createMediaStreamSource(stream);
  const analyser = graph.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const rms = (): number => {
    analyser.getFloatTimeDomainData(samples);
    let sum = 0;
    for (const sample of samples) sum += sample * sample;
    return Math.sqrt(sum / samples.length);
  };
  return {
    level: () => {
      const db = 20 * Math.log10(Math.max(rms(), 1e-6));
      return Math.min(1, Math.max(0, (db - QUIET_DB) / (LOUD_DB - QUIET_DB)));
    },
    dead: () => graph.state === "running" && rms() === 0,
    close: () => source.disconnect(),
  };
}
