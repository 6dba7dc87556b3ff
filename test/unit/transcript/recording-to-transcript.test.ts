import { beforeAll, describe, expect, it } from "vitest";
import type { Channel, Heard } from "#core/transcript/heard.ts";
import { planChunks } from "#core/transcript/plan-chunks.ts";
import { listen, phraseBook } from "../../../simulators/ears/index.ts";
import type { Listener } from "../../../simulators/openai/world.ts";
import { hearChunk } from "../../../worker/evaluation/transcription/hear-chunk.ts";
import { openAiTranscriber } from "../../../worker/evaluation/transcription/openai-transcriber.ts";
import { ANSWERS, QUESTIONS } from "../../support/evaluation-talk.ts";
import { KEY, simulator } from "../../support/open-simulator.ts";
import { opusInNode } from "../../support/opus-in-node.ts";
import { SPOKEN_AS } from "../../support/spoken-part.ts";
import { inTurn, spokenRecording, type SpokenRecording } from "../../support/spoken-recording.ts";

const START_MS = 1_800_000_000_000;
const [A1, A2, A3, A4] = ANSWERS;
const [Q1, Q2] = QUESTIONS;

let ears: Listener;
/** Four and a half minutes, 30 parts: two chunks, with sentences across parts' borders. */
let recording: SpokenRecording;
beforeAll(async () => {
  const candidate = listen(await phraseBook(ANSWERS, SPOKEN_AS.candidate));
  const interviewer = listen(await phraseBook(QUESTIONS, SPOKEN_AS.interviewer));
  ears = {
    transcribe(pcm) {
      const heard = candidate.transcribe(pcm);
      return heard.understood ? heard : interviewer.transcribe(pcm);
    },
  };
  const round = (pause: number) =>
    [
      ["interviewer", Q1, pause],
      ["candidate", A1, 1_100],
      ["candidate", A2, 500],
      ["interviewer", Q2, 1_900],
      ["candidate", A3, 700],
      ["candidate", A4, 1_300],
    ] as const;
  recording = await spokenRecording(START_MS, await inTurn([0, 1, 2, 3, 4, 5, 6].flatMap((n) => round(900 + 410 * n))));
});

async function hear(
  channel: Channel,
  { parts, bytes }: Pick<SpokenRecording, "parts" | "bytes"> = recording,
  model?: string,
): Promise<Heard[]> {
  const { url } = await simulator({ ears });
  const all: Heard[] = [];
  for (const chunk of planChunks({ parts })) {
    const made = await hearChunk(chunk, channel, {
      mode: "test",
      language: "en",
      readPart: async (name) => bytes.get(name) ?? null,
      decoders: opusInNode(),
      transcriber: openAiTranscriber({ baseUrl: url, apiKey: KEY, timeoutMs: 180_000 }, model),
      kept: { get: async () => null, put: async () => {} },
    });
    if (!made.ok) throw new Error(made.error.code);
    all.push(...made.value.heard);
  }
  return all;
}

/** The whole recording, heard once for all tests. */
const whole = new Map<Channel, Promise<readonly Heard[]>>();
function hearWhole(channel: Channel): Promise<readonly Heard[]> {
  if (!whole.has(channel)) whole.set(channel, hear(channel));
  return whole.get(channel)!;
}

const text = (heard: readonly Heard[]): string => heard.map((one) => one.text).join(" ");
const truth = (by: Channel): string =>
  recording.said
    .filter((one) => one.by === by)
    .map((one) => one.text)
    .join(" ");

describe("a whole recording", () => {
  it("is more than one chunk, cut where parts meet", () => {
    const chunks = planChunks(recording);
    expect(recording.parts.length).toBeGreaterThan(25);
    expect(chunks).toHaveLength(2);
    expect(chunks[0]!.parts.at(-1)).toEqual(chunks[1]!.parts[0]);
  });

  it("comes back word for word on both channels, across borders of parts and chunks", async () => {
    expect(text(await hearWhole("candidate"))).toBe(truth("candidate"));
    expect(text(await hearWhole("interviewer"))).toBe(truth("interviewer"));
  });

  it("has times that are near the truth", async () => {
    const heard = await hearWhole("interviewer");
    const said = recording.said.filter((one) => one.by === "interviewer");
    expect(heard).toHaveLength(said.length);
    for (const [n, one] of heard.entries()) {
      expect(Math.abs(one.fromMs - START_MS - said[n]!.atMs)).toBeLessThan(400);
      expect(Math.abs(one.toMs - START_MS - said[n]!.atMs - said[n]!.lengthMs)).toBeLessThan(400);
    }
  });

  it("has confidences from a model that tells them", async () => {
    const heard = await hear("candidate", recording, "whisper-1");
    expect(text(heard)).toBe(truth("candidate"));
    for (const one of heard) expect(one.confidence).toBeGreaterThan(0.8);
  });

  it("keeps every other word when a part is missing", async () => {
    const gone = recording.parts[7]!;
    const bytes = new Map(recording.bytes);
    bytes.delete(gone.name);
    const fromMs = gone.startedAtMs - START_MS;
    const whole = recording.said.filter(
      (one) =>
        one.by === "candidate" && (one.atMs + one.lengthMs < fromMs - 100 || one.atMs > fromMs + gone.durationMs + 100),
    );
    const heard = text(await hear("candidate", { parts: recording.parts, bytes }));
    for (const sentence of ANSWERS) {
      const count = (all: string): number => all.split(sentence).length - 1;
      expect(count(heard)).toBe(whole.filter((one) => one.text === sentence).length);
    }
  });
});
