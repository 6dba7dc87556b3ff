import { PEAK_MS, type Peaks } from "./peaks.ts";
import { gapsOf, type RecordingTimeline } from "./recording-timeline.ts";

export interface WaveformColours {
  readonly candidate: string;
  readonly interviewer: string;
  readonly ahead: string;
  readonly gap: string;
  readonly head: string;
}

/** Bar and space between bars, in CSS pixels. */
const BAR = 2;
const STEP = 3;
/** Speech peaks around a third of full scale; drawn at this gain it fills its lane. */
const GAIN = 1.8;

/** Draws two lanes (candidate above, interviewer below), gaps hatched, and the place reached. Size in CSS pixels. */
export function drawWaveform(
  canvas: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
  timeline: RecordingTimeline,
  peaks: Peaks | null,
  atMs: number,
  colours: WaveformColours,
): void {
  const { width, height } = size;
  const lane = height / 2;
  const xOf = (ms: number): number => (ms / timeline.durationMs) * width;
  canvas.clearRect(0, 0, width, height);
  for (const [index, side] of (["candidate", "interviewer"] as const).entries()) {
    const middle = lane * (index + 0.5);
    const bars = peaks?.[side];
    for (let x = 0; x < width; x += STEP) {
      const from = Math.floor(((x / width) * timeline.durationMs) / PEAK_MS);
      const to = Math.max(from + 1, Math.floor((((x + STEP) / width) * timeline.durationMs) / PEAK_MS));
      let loudest = 0;
      for (let bar = from; bar < to; bar += 1) loudest = Math.max(loudest, bars?.[bar] ?? 0);
      const half = Math.max(0.5, Math.min(1, loudest * GAIN) * (lane / 2 - 3));
      canvas.fillStyle = x <= xOf(atMs) ? colours[side] : colours.ahead;
      canvas.fillRect(x, middle - half, BAR, half * 2);
    }
  }
  for (const gap of gapsOf(timeline))
    hatch(canvas, xOf(gap.fromMs), Math.max(3, xOf(gap.toMs) - xOf(gap.fromMs)), height, colours.gap);
  canvas.fillStyle = colours.head;
  canvas.fillRect(Math.min(width - 2, Math.max(0, xOf(atMs) - 1)), 0, 2, height);
}

/** A gap is hatched, so that silence and missing sound are told apart without colour. */
function hatch(canvas: CanvasRenderingContext2D, x: number, width: number, height: number, colour: string): void {
  canvas.save();
  canvas.beginPath();
  canvas.rect(x, 0, width, height);
  canvas.clip();
  canvas.clearRect(x, 0, width, height);
  canvas.strokeStyle = colour;
  canvas.lineWidth = 1;
  canvas.beginPath();
  for (let from = x - height; from < x + width; from += 6) {
    canvas.moveTo(from, height);
    canvas.lineTo(from + height, 0);
  }
  canvas.stroke();
  canvas.restore();
}
