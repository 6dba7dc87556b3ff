import { describe, expect, it } from "vitest";
import { VoiceActivity, type VadEvent } from "../../../simulators/vad.ts";
import { speak } from "../../../simulators/voice.ts";
import { join, silence, tone } from "../../support/realtime-client.ts";

function run(pcm: Int16Array, settings = { threshold: 0.5, silenceMs: 500 }, chunk = 2400): VadEvent[] {
  const vad = new VoiceActivity(settings);
  const events: VadEvent[] = [];
  for (let at = 0; at < pcm.length; at += chunk) events.push(...vad.push(pcm.subarray(at, at + chunk)));
  return events;
}

/** Reproducible noise; amplitude of full scale 32768. */
function noise(ms: number, amplitude: number): Int16Array {
  let state = 12345;
  return Int16Array.from({ length: ms * 24 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.round(amplitude * (state / 2 ** 31 - 1));
  });
}

const mix = (a: Int16Array, b: Int16Array): Int16Array => a.map((sample, i) => sample + (b[i] ?? 0));

describe("voice activity", () => {
  it("reports start and end of speech in audio time", () => {
    expect(run(join(silence(1000), tone(800), silence(1000)))).toEqual([
      { kind: "started", atMs: 1000 },
      { kind: "stopped", atMs: 2300, lastVoicedMs: 1800 },
    ]);
  });

  it("gives the same result for any size of chunk", () => {
    const pcm = join(silence(300), tone(500), silence(700));
    expect(run(pcm, undefined, 777)).toEqual(run(pcm, undefined, 24_000));
  });

  it("keeps one turn over a pause shorter than the silence asked for", () => {
    const pcm = join(tone(500), silence(600), tone(500), silence(1200));
    expect(run(pcm, { threshold: 0.5, silenceMs: 700 }).map(({ kind }) => kind)).toEqual(["started", "stopped"]);
    expect(run(pcm, { threshold: 0.5, silenceMs: 500 }).map(({ kind }) => kind)).toEqual([
      "started",
      "stopped",
      "started",
      "stopped",
    ]);
  });

  it("takes no click for speech", () => {
    expect(run(join(silence(500), tone(30), silence(500), tone(40), silence(500)))).toEqual([]);
  });

  it("takes no quiet noise for speech, and steady loud noise only until it is known", () => {
    expect(run(noise(5000, 60))).toEqual([]);
    const fan = run(join(silence(1000), noise(12_000, 1500)));
    expect(fan.map(({ kind }) => kind)).toEqual(["started", "stopped"]);
    expect(fan[1]!.atMs).toBeLessThan(5500);
  });

  it("hears a person over a fan", async () => {
    const { pcm } = await speak("I would put a queue in front of the database.", "slt");
    const events = run(mix(noise(9000, 400), join(silence(5000), pcm, silence(2000))));
    expect(events.map(({ kind }) => kind)).toEqual(["started", "stopped"]);
    expect(events[0]!.atMs).toBeGreaterThan(4900);
    expect(events[0]!.atMs).toBeLessThan(5200);
  });

  it("asks for a clearer sound at a higher threshold", () => {
    const quiet = join(silence(500), tone(600, 250), silence(800));
    expect(run(quiet, { threshold: 0.5, silenceMs: 500 })).toHaveLength(2);
    expect(run(quiet, { threshold: 0.9, silenceMs: 500 })).toEqual([]);
  });

  it("takes new settings in the middle of a pause", () => {
    const vad = new VoiceActivity({ threshold: 0.5, silenceMs: 5000, pauseMs: 300 });
    const kinds: string[] = [];
    for (const event of vad.push(join(tone(400), silence(2000)))) {
      kinds.push(`${event.kind} ${event.atMs}`);
      if (event.kind === "paused") vad.configure({ threshold: 0.5, silenceMs: 600, pauseMs: 300 });
    }
    expect(kinds).toEqual(["started 0", "paused 700", "stopped 1000"]);
  });
});
