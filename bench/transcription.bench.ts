import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getFfmpegPath } from "@livekit/av";
import type { RecordingPart } from "#contract/recording.ts";
import type { LiveTurn } from "#core/evaluation/evaluation-facts.ts";
import type { Channel, Heard } from "#core/transcript/heard.ts";
import { mergeTranscript } from "#core/transcript/merge-transcript.ts";
import { planChunks } from "#core/transcript/plan-chunks.ts";
import { foldedWords, wordErrors } from "#core/transcript/word-errors.ts";
import { CANDIDATE_VOICE, candidateBook, loadProfiles } from "../simulators/candidate/profiles.ts";
import { listen } from "../simulators/ears/index.ts";
import { startOpenAiSimulator, type OpenAiSimulator } from "../simulators/openai/server.ts";
import { speak, VOICE_RATE_HZ } from "../simulators/voice.ts";
import { opusInNode } from "../test/support/opus-in-node.ts";
import { RealtimeClient } from "../test/support/realtime-client.ts";
import { inTurn, spokenRecording, type SpokenRecording } from "../test/support/spoken-recording.ts";
import { hearChunk } from "../worker/evaluation/transcription/hear-chunk.ts";
import { openAiTranscriber } from "../worker/evaluation/transcription/openai-transcriber.ts";
import { startBareWorkerd } from "./bare-workerd.ts";
import { quantile } from "./compare.ts";

/**
 * Words of a candidate, spoken, recorded as the agent records, stored in parts, decoded, heard and merged: how many
 * of them the transcript of record has wrong. Baseline: the live transcript of the same speech, from the same ears over the
 * realtime wire. Source: simulator; it says what the mechanism loses, nothing about how a model hears people.
 * Then how fast parts are decoded in workerd, beside the ffmpeg that wrote them.
 */
const QUICK = process.argv.includes("--quick");
const KEY = "bench";
const START_MS = 1_800_000_000_000;

const phrases = Object.values(loadProfiles().get("strong")!.answers).flatMap((answer) => answer.phrases);
const said = await inTurn(
  (QUICK ? phrases.slice(0, 12) : [...phrases, ...phrases.toReversed()]).map((text, n) => [
    "candidate",
    text,
    [400, 700, 1_300, 2_600, 5_200][n % 5]!,
  ]),
);
const clean = await spokenRecording(START_MS, said);
const truth = said.flatMap(({ text }) => foldedWords(text));
const ears = listen(await candidateBook());
const simulator = await startOpenAiSimulator({ apiKey: KEY, ears, transcriptionMs: 1 });
console.log(
  `${said.length} phrases, ${truth.length} words, ${(clean.lengthMs / 60_000).toFixed(1)} min in ${clean.parts.length} parts, voice ${CANDIDATE_VOICE}, source simulator`,
);

const noisy = await spokenRecording(START_MS, said, noise);
const live = await liveTurns(simulator, 0);
const lossyLive = await liveTurns(simulator, 6);
const gone = [3, 9, 10];
console.log("\nwords wrong, of those said              live   record   said in gaps, wholly or in part");
await row("everything arrived", clean, live, []);
await row("live transcript lost six turns", clean, lossyLive, []);
await row("noise 25 dB below the voice", noisy, live, []);
await row(`parts ${gone.join(", ")} missing`, clean, live, gone);
await row("both", clean, lossyLive, gone);
await simulator.close();
await decodingSpeed(clean);

/** The same speech over the realtime wire; the first transcripts are lost when asked. */
async function liveTurns({ url, faults }: OpenAiSimulator, lost: number): Promise<LiveTurn[]> {
  const client = await RealtimeClient.open(url, KEY);
  const turn_detection = { type: "server_vad", silence_duration_ms: 700, create_response: false };
  client.send({
    type: "session.update",
    session: {
      type: "realtime",
      audio: { input: { turn_detection, transcription: { model: "gpt-realtime-whisper" } } },
    },
  });
  await client.next("session.updated");
  if (lost > 0) faults.add({ kind: "transcription", how: "missing", times: lost });
  const pcm = new Int16Array((clean.lengthMs * VOICE_RATE_HZ) / 1000);
  for (const { atMs, text } of said)
    pcm.set((await speak(text, CANDIDATE_VOICE)).pcm, Math.round((atMs * VOICE_RATE_HZ) / 1000));
  client.speak(pcm);
  client.speak(new Int16Array(VOICE_RATE_HZ * 2));
  const done = "conversation.item.input_audio_transcription.completed";
  for (let known = -1; known !== client.events.length;) {
    known = client.events.length;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  const texts = new Map(client.all(done).map((event) => [event["item_id"] as string, event["transcript"] as string]));
  const started = client.all("input_audio_buffer.speech_started");
  const turns = client.all("input_audio_buffer.speech_stopped").flatMap((event, n): LiveTurn[] => {
    const turnId = event["item_id"] as string;
    const text = texts.get(turnId);
    const startedAtMs = START_MS + (started[n]!["audio_start_ms"] as number);
    const endedAtMs = START_MS + (event["audio_end_ms"] as number);
    if (text === undefined) return [];
    return [
      {
        turnId,
        speaker: "candidate",
        text,
        understood: !text.startsWith("["),
        startedAtMs,
        endedAtMs,
        interrupted: false,
      },
    ];
  });
  client.close();
  return turns;
}

async function row(
  title: string,
  recording: SpokenRecording,
  liveSide: readonly LiveTurn[],
  missing: readonly number[],
) {
  const there = recording.parts.filter((_, n) => !missing.includes(n));
  const gaps = missing
    .map((n) => recording.parts[n]!)
    .map(({ startedAtMs, durationMs }) => ({
      fromMs: startedAtMs,
      toMs: startedAtMs + durationMs,
    }));
  const heard = await hear(recording, there, "candidate");
  const endedAtMs = START_MS + recording.lengthMs;
  const transcript = mergeTranscript({
    facts: {
      mode: "test",
      source: "simulator",
      startedAtMs: START_MS,
      endedAtMs,
      liveTurns: liveSide,
      clockMarks: [{ atMs: START_MS, clockMs: 0, running: true }],
      sections: [],
      recording: { parts: there, gaps, startedAtMs: START_MS, endedAtMs, complete: missing.length === 0 },
    },
    heard,
    listened: [],
    unreadable: [],
    nowMs: endedAtMs,
  });
  const record = transcript.turns.filter((turn) => !turn.marks.includes("not_understood"));
  const wrong = wordErrors(
    truth,
    record.flatMap((turn) => foldedWords(turn.text)),
  );
  const wrongLive = wordErrors(
    truth,
    liveSide.flatMap((turn) => foldedWords(turn.text ?? "")),
  );
  const inGaps = recording.said
    .map(({ atMs, lengthMs, text }) => ({ fromMs: START_MS + atMs, toMs: START_MS + atMs + lengthMs, text }))
    .filter(({ fromMs, toMs }) => gaps.some((gap) => fromMs < gap.toMs && toMs > gap.fromMs))
    .flatMap(({ text }) => foldedWords(text)).length;
  const share = (errors: number): string => `${((errors * 100) / truth.length).toFixed(1)} %`.padStart(7);
  console.log(`  ${title.padEnd(34)} ${share(wrongLive)}  ${share(wrong)}   ${inGaps === 0 ? "–" : `${inGaps} words`}`);
}

async function hear(recording: SpokenRecording, parts: readonly RecordingPart[], channel: Channel): Promise<Heard[]> {
  const all: Heard[] = [];
  for (const chunk of planChunks({ parts })) {
    const made = await hearChunk(chunk, channel, {
      mode: "test",
      language: "en",
      readPart: async (name) => recording.bytes.get(name) ?? null,
      decoders: opusInNode(),
      transcriber: openAiTranscriber({ baseUrl: simulator.url, apiKey: KEY }),
      kept: { get: async () => null, put: async () => {} },
    });
    if (!made.ok) throw new Error(made.error.code);
    all.push(...made.value.heard);
  }
  return all;
}

/** White noise on the candidate's channel, the same each time. */
function noise(stereo: Int16Array): void {
  let state = 7;
  for (let n = 0; n < stereo.length; n += 2) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    stereo[n] = Math.max(-32_768, Math.min(32_767, stereo[n]! + (state / 0x40000000 - 1) * 184 * Math.sqrt(3)));
  }
}

/** Decoding and finding speech, per second of recording, both channels. */
async function decodingSpeed({ parts, bytes }: SpokenRecording): Promise<void> {
  const workerd = await startBareWorkerd({
    entry: join(import.meta.dirname, "transcription/worker.ts"),
    storage: tmpdir(),
    database: "stand-in",
  });
  const args = ["-loglevel", "error", "-i", "pipe:0", "-f", "s16le", "-ac", "2", "-ar", "16000", "pipe:1"];
  const times = QUICK ? 5 : 25;
  const ours: number[] = [];
  const ffmpeg: number[] = [];
  const decode = async (part: RecordingPart, repeat: number): Promise<number> => {
    const begun = performance.now();
    await (
      await fetch(`${workerd.url}/decode?times=${repeat}&durationMs=${part.durationMs}`, {
        method: "POST",
        body: new Uint8Array(bytes.get(part.name)!),
      })
    ).arrayBuffer();
    return performance.now() - begun;
  };
  try {
    await decode(parts[0]!, 3);
    for (const part of parts.slice(0, QUICK ? 4 : 24)) {
      ours.push(part.durationMs / (((await decode(part, times)) - (await decode(part, 0))) / times));
      const begun = performance.now();
      spawnSync(getFfmpegPath() ?? "ffmpeg", args, { input: bytes.get(part.name)!, maxBuffer: 1 << 26 });
      ffmpeg.push(part.durationMs / (performance.now() - begun));
    }
  } finally {
    await workerd.close();
  }
  const show = (speeds: number[]): string => {
    const sorted = speeds.toSorted((a, b) => a - b);
    return `${Math.round(quantile(sorted, 0.5))} × (slowest ${Math.round(sorted[0]!)} ×)`;
  };
  console.log(
    `\ndecoding and finding speech, times real time: workerd ${show(ours)}, a native ffmpeg process per part ${show(ffmpeg)}`,
  );
  const halfHour =
    1_800_000 /
    quantile(
      ours.toSorted((a, b) => a - b),
      0.5,
    );
  console.log(
    `  half an hour, each channel on its own: ${Math.round(2 * halfHour)} ms of CPU, ${Math.round((2 * halfHour) / 26)} ms a step`,
  );
}
