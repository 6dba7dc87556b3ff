import { beforeAll, describe, expect, test } from "vitest";
import { listen, phraseBook, type Ears } from "../../../simulators/ears/index.ts";
import { speak, VOICE_RATE_HZ } from "../../../simulators/voice.ts";
import { gauss, overLine, seeded, type Line } from "../../support/telephone-line.ts";

// The first run on a machine synthesises everything; later ones read it from disk.

const PHRASES = [
  "Yes, I can hear you.",
  "I would put a durable log in front of the database, so that each shard keeps its own order.",
  "First I would ask how fresh the reads must be.",
  "Could you give me a minute?",
  "A hash map gives me linear time, but it costs memory.",
  "Thank you very much. Goodbye.",
];
const CALL: Line = { opusKbps: 24, noiseDb: 20, splices: { perSecond: 0.5, kind: "either" } };
const random = seeded(3);
let ears: Ears;

beforeAll(async () => {
  ears = listen(await phraseBook(PHRASES, "slt"));
});

const seconds = (pcm: Int16Array, from: number, to: number) => pcm.slice(from * VOICE_RATE_HZ, to * VOICE_RATE_HZ);

describe("speech from the book", () => {
  test("is given back whole, with its punctuation, through Opus and noise", async () => {
    for (const phrase of PHRASES) {
      const { pcm } = await speak(phrase, "slt");
      expect(ears.transcribe(await overLine(pcm, CALL, random))).toEqual({ text: phrase, understood: true });
    }
  });

  test("is understood however soft or loud it is", async () => {
    for (const gainDb of [-25, 8]) {
      const { pcm } = await speak(PHRASES[1]!, "slt");
      expect(ears.transcribe(await overLine(pcm, { gainDb, noiseDb: 15 }, random)).text).toBe(PHRASES[1]);
    }
  });

  test("is given in the order it was said when two phrases follow each other", async () => {
    const [first, second] = [await speak(PHRASES[4]!, "slt"), await speak(PHRASES[2]!, "slt")];
    const pcm = Int16Array.from([...first.pcm, ...new Int16Array(VOICE_RATE_HZ / 2), ...second.pcm]);
    expect(ears.transcribe(await overLine(pcm, CALL, random)).text).toBe(`${PHRASES[4]} ${PHRASES[2]}`);
  });

  test("gives only the words that were said when it is cut off", async () => {
    const { pcm, words } = await speak(PHRASES[1]!, "slt");
    const cut = words[8]!.endMs / 1000;
    const { text } = ears.transcribe(await overLine(seconds(pcm, 0, cut), CALL, random));
    expect(text).toBe("I would put a durable log in front of");
  });

  test("gives the same through a stream of small pieces", async () => {
    const pcm = await overLine((await speak(PHRASES[1]!, "slt")).pcm, CALL, random);
    const listening = ears.open();
    for (let at = 0; at < pcm.length; at += 487) listening.push(pcm.subarray(at, at + 487));
    expect(listening.transcript()).toEqual(ears.transcribe(pcm));
  });
});

describe("anything else", () => {
  const UNKNOWN = /^\[speech \d+\.\d s, not understood\]$/;

  test("by the same voice is only measured", async () => {
    const { pcm } = await speak("My neighbour plays the cello every evening until nine.", "slt");
    const transcript = ears.transcribe(await overLine(pcm, CALL, random));
    expect(transcript.understood).toBe(false);
    expect(transcript.text).toMatch(UNKNOWN);
    const spoken = pcm.length / VOICE_RATE_HZ;
    expect(Math.abs(Number(/[\d.]+/.exec(transcript.text)![0]) - spoken)).toBeLessThan(0.5);
  });

  test("by another voice is not understood, not even a phrase of the book", async () => {
    for (const voice of ["awb", "rms", "kal"] as const) {
      const { pcm } = await speak(PHRASES[1]!, voice);
      expect(ears.transcribe(await overLine(pcm, CALL, random)).text).toMatch(UNKNOWN);
    }
  });

  test("that is no speech is no word", () => {
    const noise = Int16Array.from({ length: 3 * VOICE_RATE_HZ }, () => 2000 * gauss(random));
    const tone = Int16Array.from(noise, (_, i) => 8000 * Math.sin((2 * Math.PI * 440 * i) / VOICE_RATE_HZ));
    expect(ears.transcribe(noise)).toEqual({ text: "[speech 3.0 s, not understood]", understood: false });
    expect(ears.transcribe(tone).understood).toBe(false);
    expect(ears.transcribe(new Int16Array(VOICE_RATE_HZ))).toEqual({
      text: "[speech 0.0 s, not understood]",
      understood: false,
    });
    expect(ears.transcribe(new Int16Array(0))).toEqual({ text: "[speech 0.0 s, not understood]", understood: false });
  });

  test("beside a known phrase is told apart from it", async () => {
    const known = await speak(PHRASES[2]!, "slt");
    const stranger = await speak("The train to Lisbon was two hours late because of the snow.", "rms");
    const pcm = Int16Array.from([...known.pcm, ...new Int16Array(VOICE_RATE_HZ), ...stranger.pcm]);
    expect(ears.transcribe(pcm).text).toMatch(
      /^First I would ask how fresh the reads must be\. \[speech 3\.\d s, not understood\]$/,
    );
  });
});
