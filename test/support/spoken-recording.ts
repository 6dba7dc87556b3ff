import { createHash } from "node:crypto";
import type { RecordingPart } from "#contract/recording.ts";
import { RECORDING_HZ } from "../../agent/recorder/lane.ts";
import { PartEncoder } from "../../agent/recorder/part-encoder.ts";
import { PART_MS } from "../../agent/recorder/recorder.ts";
import { resample } from "../../simulators/resample.ts";
import { speak, VOICE_RATE_HZ } from "../../simulators/voice.ts";
import { SPOKEN_AS, type Said } from "./spoken-part.ts";

/** A recording as the agent leaves it: parts in order, their bytes, and when each sentence really was said. */
export interface SpokenRecording {
  readonly parts: readonly RecordingPart[];
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly said: readonly (Said & { readonly lengthMs: number })[];
  readonly lengthMs: number;
}

/** Speaks a whole conversation and cuts it into parts where the recorder would: anywhere, through words too. */
export async function spokenRecording(
  startedAtMs: number,
  said: readonly Said[],
  shape: (stereo: Int16Array) => void = () => {},
): Promise<SpokenRecording> {
  const sounds = await Promise.all(
    said.map(async (one) => ({
      ...one,
      pcm: resample((await speak(one.text, SPOKEN_AS[one.by])).pcm, VOICE_RATE_HZ, RECORDING_HZ),
    })),
  );
  const perMs = RECORDING_HZ / 1000;
  const lengthMs = Math.ceil(Math.max(...sounds.map(({ atMs, pcm }) => atMs + pcm.length / perMs))) + 1_000;
  const stereo = new Int16Array(lengthMs * perMs * 2);
  for (const { atMs, by, pcm } of sounds)
    for (const [n, sample] of pcm.entries())
      stereo[2 * (Math.round(atMs * perMs) + n) + (by === "candidate" ? 0 : 1)] = sample;
  shape(stereo);
  const parts: RecordingPart[] = [];
  const bytes = new Map<string, Uint8Array>();
  for (let atMs = 0; atMs < lengthMs; atMs += PART_MS) {
    const durationMs = Math.min(PART_MS, lengthMs - atMs);
    const encoder = new PartEncoder();
    encoder.write(stereo.subarray(atMs * perMs * 2, (atMs + durationMs) * perMs * 2));
    const encoded = await encoder.finish();
    const name = `0001-00-${String(parts.length).padStart(5, "0")}.ogg`;
    const sha256 = createHash("sha256").update(encoded).digest("hex");
    parts.push({ name, startedAtMs: startedAtMs + atMs, durationMs, bytes: encoded.length, sha256 });
    bytes.set(name, encoded);
  }
  const lengths = sounds.map(({ pcm, ...one }) => ({ ...one, lengthMs: pcm.length / perMs }));
  return { parts, bytes, said: lengths, lengthMs };
}

/** Sentences one after another with pauses between them. */
export async function inTurn(
  lines: readonly (readonly [by: Said["by"], text: string, pauseMs: number])[],
): Promise<Said[]> {
  let atMs = 0;
  const said: Said[] = [];
  for (const [by, text, pauseMs] of lines) {
    atMs += pauseMs;
    said.push({ atMs, by, text });
    atMs += Math.ceil(((await speak(text, SPOKEN_AS[by])).pcm.length * 1000) / VOICE_RATE_HZ);
  }
  return said;
}
