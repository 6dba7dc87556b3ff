import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { RecordingPart } from "#contract/recording.ts";
import type { Channel, Heard } from "#core/transcript/heard.ts";
import { planChunks } from "#core/transcript/plan-chunks.ts";
import { recordingPrefix } from "../../durable-objects/recording-place.ts";
import type { KeptAnswers } from "../../worker/evaluation/transcription/hear-chunk.ts";
import { transcribeChunk } from "../../worker/evaluation/transcription/transcribe-chunk.ts";
import { randomId } from "../../worker/tokens/random-id.ts";
import { ANSWERS, QUESTIONS } from "../support/evaluation-talk.ts";

const { STAND_INS_URL } = env as unknown as { readonly STAND_INS_URL: string };
const PART_MS = 9_000;
const START_MS = 1_800_000_000_000;
const [Q1] = QUESTIONS;
const [A1, A2] = ANSWERS;

interface Said {
  readonly atMs: number;
  readonly by: "candidate" | "interviewer";
  readonly text: string;
}
type Sound = readonly Said[] | Uint8Array<ArrayBuffer> | "missing";
const interviewer = (atMs: number, text: string): Said => ({ atMs, by: "interviewer", text });
const candidate = (atMs: number, text: string): Said => ({ atMs, by: "candidate", text });

async function spoken(said: readonly Said[]): Promise<Uint8Array<ArrayBuffer>> {
  const body = JSON.stringify({ durationMs: PART_MS, said });
  return new Uint8Array(await (await fetch(`${STAND_INS_URL}/parts`, { method: "POST", body })).arrayBuffer());
}

/** A recording in storage, and one channel of it written down. */
async function stored(sounds: readonly Sound[], mode: "test" | "live" = "test") {
  const place = { orgId: randomId("org"), mode, interviewId: randomId("int") };
  const parts: RecordingPart[] = [];
  for (const [n, sound] of sounds.entries()) {
    const name = `0001-00-${String(n).padStart(5, "0")}.ogg`;
    const bytes = sound === "missing" ? null : sound instanceof Uint8Array ? sound : await spoken(sound);
    if (bytes !== null) await env.RECORDINGS.put(recordingPrefix(place.orgId, mode, place.interviewId) + name, bytes);
    parts.push({
      name,
      startedAtMs: START_MS + n * PART_MS,
      durationMs: PART_MS,
      bytes: bytes?.length ?? 1,
      sha256: "0".repeat(64),
    });
  }
  const keptTexts = new Map<string, string>();
  const kept: KeptAnswers = {
    get: async (key) => keptTexts.get(key) ?? null,
    put: async (key, text) => void keptTexts.set(key, text),
  };
  const [chunk] = planChunks({ parts });
  const hear = (channel: Channel, OPENAI_BASE_URL: string = env.OPENAI_BASE_URL) =>
    transcribeChunk({ ...env, OPENAI_BASE_URL }, place, chunk!, channel, { language: "en", kept });
  return { hear, keptTexts };
}

async function provider() {
  const answer = await fetch(`${STAND_INS_URL}/simulators`, { method: "POST", body: "{}" });
  const { url } = (await answer.json()) as { url: string };
  const origin = new URL(url).origin;
  return {
    url,
    fault: (how: string, times = 1) =>
      fetch(`${origin}/__sim/faults`, {
        method: "POST",
        body: JSON.stringify({ kind: "file_transcription", how, times }),
      }),
    files: async (): Promise<number> => {
      const { entries } = (await (await fetch(`${origin}/__sim/journal`)).json()) as {
        entries: { event: { type: string } }[];
      };
      return entries.filter(({ event }) => event.type === "transcription.file").length;
    },
  };
}

const words = (heard: readonly Heard[]) => heard.map(({ text }) => text);

describe("one channel of a recording", () => {
  it("is written down as it was said, with wall times and what it cost", async () => {
    const { hear } = await stored([[interviewer(300, Q1), candidate(4_000, A1)], [candidate(1_000, A2)]]);
    const made = await hear("candidate");
    if (!made.ok) throw new Error(made.error.code);
    expect(words(made.value.heard)).toEqual([A1, A2]);
    const [first, second] = made.value.heard;
    expect(Math.abs(first!.fromMs - (START_MS + 4_000))).toBeLessThan(350);
    expect(Math.abs(second!.fromMs - (START_MS + PART_MS + 1_000))).toBeLessThan(350);
    expect(first).toMatchObject({ source: "simulator", engine: "simulator:gpt-transcribe", confidence: null });
    expect(made.value).toMatchObject({ gaps: [], findings: [] });
    const { usage } = made.value;
    expect(usage).toMatchObject({ kind: "transcription", model: "gpt-transcribe", source: "simulator" });
    expect(usage!.key).toBe("record:0001-00-00000+2:candidate");
    expect(usage!.seconds).toBeGreaterThan(10);
    expect(usage!.seconds).toBeLessThan(15);

    const other = await hear("interviewer");
    expect(other.ok && words(other.value.heard)).toEqual([Q1]);
  });

  it("that is silent asks nobody and costs nothing", async () => {
    const { hear } = await stored([[interviewer(300, Q1)], []]);
    const { url, files } = await provider();
    const made = await hear("candidate", url);
    const listened = { channel: "candidate", fromMs: START_MS, toMs: START_MS + 2 * PART_MS };
    expect(made).toEqual({ ok: true, value: { heard: [], listened, gaps: [], findings: [], usage: null } });
    expect(await files()).toBe(0);
  });

  it("keeps what it can read of broken parts, and says what is missing", async () => {
    const whole = await spoken([candidate(1_000, A1)]);
    const cut = new Uint8Array(whole.subarray(0, Math.round(whole.length / 2)));
    const damaged = new Uint8Array(await spoken([candidate(300, A2)]));
    damaged.fill(0, damaged.length - 9_000, damaged.length - 8_000);
    const { hear } = await stored([
      [candidate(1_000, A1)],
      new Uint8Array(0),
      "missing",
      new Uint8Array(new TextEncoder().encode("this is not a recording at all")),
      cut,
      damaged,
      [candidate(1_000, A2)],
    ]);
    const made = await hear("candidate");
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.findings.map(({ part, code }) => [Number(part.slice(8, 13)), code])).toEqual([
      [1, "empty"],
      [2, "missing"],
      [3, "unreadable"],
      [4, "truncated"],
      [5, "corrupt"],
    ]);
    expect(words(made.value.heard)[0]).toBe(A1);
    expect(words(made.value.heard).at(-1)).toBe(A2);
    const [empty, missing, unreadable, truncated, corrupt] = made.value.gaps;
    for (const [n, gap] of [empty, missing, unreadable].entries())
      expect(gap).toEqual({ fromMs: START_MS + (n + 1) * PART_MS, toMs: START_MS + (n + 2) * PART_MS });
    expect(truncated!.toMs).toBe(START_MS + 5 * PART_MS);
    expect(truncated!.fromMs).toBeGreaterThan(START_MS + 4 * PART_MS + 1_000);
    expect(corrupt!.toMs - corrupt!.fromMs).toBeGreaterThanOrEqual(900);
    expect(corrupt!.toMs - corrupt!.fromMs).toBeLessThanOrEqual(2_100);
  });

  it("is refused in live mode when the transcriber is simulated, before anything is sent", async () => {
    const { hear } = await stored([[candidate(1_000, A1)]], "live");
    const { url, files } = await provider();
    expect(await hear("candidate", url)).toEqual({
      ok: false,
      error: { code: "simulated-evaluator-in-live-mode", again: false },
    });
    expect(await files()).toBe(0);
  });
});

describe("a provider that fails", () => {
  for (const [how, code, again] of [
    ["server_error", "transcription-unreachable", true],
    ["busy", "transcription-busy", true],
    ["quota", "transcription-quota", false],
    ["broken_json", "transcription-invalid", true],
    ["no_text", "transcription-invalid", true],
  ] as const) {
    it(`is a problem and no crash: ${how}`, async () => {
      const { hear } = await stored([[candidate(1_000, A1)]]);
      const { url, fault } = await provider();
      await fault(how);
      expect(await hear("candidate", url)).toEqual({ ok: false, error: { code, again } });
      const second = await hear("candidate", url);
      expect(second.ok && words(second.value.heard)).toEqual([A1]);
    });
  }

  it("is not paid again for what it had answered", async () => {
    const { hear, keptTexts } = await stored([[candidate(1_000, A1)], [candidate(1_500, A2)]]);
    const { url, fault, files } = await provider();
    await fault("server_error");
    expect((await hear("candidate", url)).ok).toBe(false);
    expect(keptTexts.size).toBe(1);
    const second = await hear("candidate", url);
    expect(second.ok && words(second.value.heard)).toEqual([A1, A2]);
    expect(await files()).toBe(3);
    const third = await hear("candidate", url);
    expect(third).toEqual(second);
    expect(await files()).toBe(3);
  });

  it("that cannot be reached is said so", async () => {
    const { hear } = await stored([[candidate(1_000, A1)]]);
    expect(await hear("candidate", "http://127.0.0.1:1/v1")).toEqual({
      ok: false,
      error: { code: "transcription-unreachable", again: true },
    });
  });
});
