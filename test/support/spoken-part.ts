import { createHash } from "node:crypto";
import type { RecordingPart } from "#contract/recording.ts";
import { PartEncoder } from "../../agent/recorder/part-encoder.ts";
import { RECORDING_HZ } from "../../agent/recorder/lane.ts";
import { resample } from "../../simulators/resample.ts";
import { speak, VOICE_RATE_HZ, type VoiceName } from "../../simulators/voice.ts";

/** Something said at a moment of a part. */
export interface Said {
  readonly atMs: number;
  readonly by: "candidate" | "interviewer";
  readonly text: string;
}

/** As in simulated interviews, so that whoever has ears for those understands it. */
export const SPOKEN_AS: Record<Said["by"], VoiceName> = { candidate: "slt", interviewer: "rms" };

/** A real part of a recording: spoken, mixed to stereo (left the candidate) and encoded as the agent does. */
export async function spokenPart(
  place: { readonly epoch: number; readonly index: number; readonly startedAtMs: number; readonly durationMs: number },
  said: readonly Said[],
): Promise<{ readonly part: RecordingPart; readonly bytes: Uint8Array }> {
  const stereo = new Int16Array(2 * Math.round((place.durationMs * RECORDING_HZ) / 1000));
  for (const { atMs, by, text } of said) {
    const { pcm } = await speak(text, SPOKEN_AS[by]);
    const from = Math.round((atMs * RECORDING_HZ) / 1000);
    for (const [n, sample] of resample(pcm, VOICE_RATE_HZ, RECORDING_HZ).entries()) {
      const at = 2 * (from + n) + (by === "candidate" ? 0 : 1);
      if (at < stereo.length) stereo[at] = sample;
    }
  }
  const encoder = new PartEncoder();
  encoder.write(stereo);
  const bytes = await encoder.finish();
  const name = `${String(place.epoch).padStart(4, "0")}-00-${String(place.index).padStart(5, "0")}.ogg`;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    part: { name, startedAtMs: place.startedAtMs, durationMs: place.durationMs, bytes: bytes.byteLength, sha256 },
    bytes,
  };
}
