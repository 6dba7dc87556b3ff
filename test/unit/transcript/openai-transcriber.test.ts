import { describe, expect, it } from "vitest";
import { readAnswer } from "../../../worker/evaluation/transcription/openai-answers.ts";
import { openAiTranscriber } from "../../../worker/evaluation/transcription/openai-transcriber.ts";
import { KEY, simulator } from "../../support/open-simulator.ts";

const SECOND = new Int16Array(16_000);

describe("the transcriber", () => {
  it("gives up on a provider that says nothing", async () => {
    const { url, faults } = await simulator();
    faults.add({ kind: "file_transcription", how: "hang" });
    const { transcribe } = openAiTranscriber({ baseUrl: url, apiKey: KEY, timeoutMs: 150 });
    expect(await transcribe(SECOND, "en")).toEqual({
      ok: false,
      error: { code: "transcription-timeout", again: true },
    });
  });

  it("says who is there before anything is sent, and that a wrong key is wrong", async () => {
    const { url } = await simulator();
    const right = openAiTranscriber({ baseUrl: url, apiKey: KEY });
    expect(await right.identity()).toEqual({
      ok: true,
      value: { engine: "simulator:gpt-transcribe", source: "simulator" },
    });
    const wrong = openAiTranscriber({ baseUrl: url, apiKey: "wrong" });
    const refused = { ok: false, error: { code: "transcription-refused", again: false } };
    expect(await wrong.identity()).toEqual(refused);
    expect(await wrong.transcribe(SECOND, "en")).toEqual(refused);
  });

  it("takes no words for an answer", async () => {
    const { url } = await simulator();
    expect(await openAiTranscriber({ baseUrl: url, apiKey: KEY }).transcribe(SECOND, "de-DE")).toEqual({
      ok: true,
      value: [],
    });
  });
});

const segment = (more: object) => ({
  id: 0,
  start: 0.5,
  end: 2,
  text: " Thank you. ",
  avg_logprob: -0.2,
  no_speech_prob: 0.1,
  compression_ratio: 1.1,
  ...more,
});

describe("an answer with segments", () => {
  const read = (...segments: object[]) => readAnswer("segments", { text: "", segments }, 3_000);

  it("has times inside the stretch and a confidence from its likelihood", () => {
    expect(read(segment({ end: 99 }))).toEqual([
      { fromMs: 500, toMs: 3_000, text: "Thank you.", confidence: 0.819, understood: true },
    ]);
  });

  it("loses words that were made of silence, and doubts those that repeat themselves", () => {
    expect(read(segment({ no_speech_prob: 0.9, avg_logprob: -1.4 }))).toEqual([]);
    expect(read(segment({ compression_ratio: 3 }))![0]!.confidence).toBe(0.2);
  });

  it("that is malformed is none", () => {
    expect(read(segment({ start: -1 }))).toBeNull();
    expect(read(segment({ avg_logprob: "high" }))).toBeNull();
    expect(readAnswer("segments", { text: "words only" }, 3_000)).toBeNull();
    expect(readAnswer("text", { text: 7 }, 3_000)).toBeNull();
    expect(readAnswer("text", null, 3_000)).toBeNull();
  });
});

describe("an answer of text alone", () => {
  it("covers its stretch, with notes of what was not understood apart", () => {
    const text = "I start with the log. [speech, 4.0 s, not understood: simulated] Then the plan.";
    expect(readAnswer("text", { text }, 10_000)).toEqual([
      { fromMs: 0, toMs: 3_600, text: "I start with the log.", confidence: null, understood: true },
      {
        fromMs: 3_600,
        toMs: 7_600,
        text: "[speech, 4.0 s, not understood: simulated]",
        confidence: null,
        understood: false,
      },
      { fromMs: 7_600, toMs: 10_000, text: "Then the plan.", confidence: null, understood: true },
    ]);
  });

  it("that is blank says nothing", () => {
    expect(readAnswer("text", { text: "  \n" }, 1_000)).toEqual([]);
  });
});
