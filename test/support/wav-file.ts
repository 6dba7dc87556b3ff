import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { speak, VOICE_RATE_HZ } from "../../simulators/voice.ts";
import type { VoiceName } from "../../simulators/voice.ts";

/** Writes 16-bit mono PCM as a WAV file, the form Chromium's fake microphone plays. */
export function writeWav(file: string, pcm: Int16Array, rateHz: number): void {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + pcm.byteLength, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20); // PCM
  head.writeUInt16LE(1, 22); // mono
  head.writeUInt32LE(rateHz, 24);
  head.writeUInt32LE(rateHz * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(pcm.byteLength, 40);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.concat([head, Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)]));
}

/** A sentence in a file. */
export async function writeSpeech(file: string, text: string, voice: VoiceName = "slt"): Promise<void> {
  const { pcm } = await speak(text, voice);
  writeWav(file, pcm, VOICE_RATE_HZ);
}
