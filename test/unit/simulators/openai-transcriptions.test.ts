import { describe, expect, it } from "vitest";
import { listen, phraseBook } from "../../../simulators/ears/index.ts";
import { speak, type VoiceName } from "../../../simulators/voice.ts";
import { wavFile } from "../../../worker/evaluation/sound/wav.ts";
import { client, KEY, says, simulator } from "../../support/open-simulator.ts";
import { join, silence } from "../../support/realtime-client.ts";

const FIRST = "I would start with the slow query log.";
const SECOND = "Then I would look at the connection pool.";

async function said(text: string, voice: VoiceName = "slt"): Promise<Int16Array> {
  return join(silence(400), (await speak(text, voice)).pcm, silence(400));
}

async function post(
  url: string,
  pcm: Int16Array,
  fields: Record<string, string> = { model: "gpt-transcribe" },
): Promise<Response> {
  const form = new FormData();
  form.set("file", new File([wavFile(pcm, 24_000)], "speech.wav", { type: "audio/wav" }));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return fetch(`${url}/audio/transcriptions`, {
    method: "POST",
    headers: { authorization: `Bearer ${KEY}` },
    body: form,
  });
}

const ears = async () => listen(await phraseBook([FIRST, SECOND], "slt"));

describe("a file sent to be transcribed", () => {
  it("comes back as the words that are in it, billed by its length", async () => {
    const sim = await simulator({ ears: await ears() });
    const pcm = await said(FIRST);
    const answer = await post(sim.url, pcm);
    expect(await answer.json()).toEqual({
      text: FIRST,
      usage: { type: "duration", seconds: Math.ceil(pcm.length / 24_000) },
    });
    expect(sim.journal.events("in", "transcription.file")).toMatchObject([{ model: "gpt-transcribe" }]);
  });

  it("has segments with times and a likelihood where the model tells them", async () => {
    const sim = await simulator({ ears: await ears() });
    const pcm = join(await said(FIRST), silence(1500), await said(SECOND));
    const answer = await post(sim.url, pcm, { model: "whisper-1", response_format: "verbose_json", language: "en" });
    const { segments, text } = (await answer.json()) as {
      text: string;
      segments: { start: number; end: number; text: string; avg_logprob: number }[];
    };
    expect(text).toBe(`${FIRST} ${SECOND}`);
    expect(segments.map((segment) => segment.text.trim())).toEqual([FIRST, SECOND]);
    expect(segments[0]!.start).toBeCloseTo(0.3, 0);
    expect(segments[1]!.start).toBeGreaterThan(segments[0]!.end);
    expect(segments[0]!.avg_logprob).toBeGreaterThan(-0.5);
  });

  it("is not given times by a model that has none", async () => {
    const sim = await simulator();
    const answer = await post(sim.url, silence(500), { model: "gpt-transcribe", response_format: "verbose_json" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: "unsupported_value", param: "response_format" } });
  });

  it("by a stranger is only noted, with its length and who did not understand", async () => {
    const sim = await simulator({ ears: await ears() });
    const answer = (await (await post(sim.url, await said(FIRST, "awb"))).json()) as { text: string };
    expect(answer.text).toMatch(/^\[speech, \d+\.\d s, not understood: simulated\]$/);
  });

  it("that is silent has no text", async () => {
    const sim = await simulator({ ears: await ears() });
    expect(await (await post(sim.url, silence(3000))).json()).toMatchObject({ text: "" });
  });

  it("holds the interviewer's words when this simulator has said them", async () => {
    const sim = await simulator({ brain: says("Please tell me about a slow query. How did you find it?") });
    const c = await client(sim);
    c.send({ type: "response.create", response: {} });
    await c.next("response.done");
    const pcm = join(
      await said("Please tell me about a slow query.", "rms"),
      await said("How did you find it?", "rms"),
    );
    expect(await (await post(sim.url, pcm)).json()).toMatchObject({
      text: "Please tell me about a slow query. How did you find it?",
    });
  });

  it("that is no sound, or comes without a key, is refused as the provider does", async () => {
    const sim = await simulator();
    const form = new FormData();
    form.set("model", "gpt-transcribe");
    form.set("file", new File(["not a sound"], "speech.wav"));
    const headers = { authorization: `Bearer ${KEY}` };
    const url = `${sim.url}/audio/transcriptions`;
    expect((await fetch(url, { method: "POST", headers, body: form })).status).toBe(400);
    expect((await fetch(url, { method: "POST", headers, body: "{}" })).status).toBe(400);
    expect((await fetch(url, { method: "POST", body: form })).status).toBe(401);
  });
});

describe("faults of transcription", () => {
  it("happen once each and in the provider's shape", async () => {
    const sim = await simulator({ ears: await ears() });
    const pcm = await said(FIRST);
    const outcome = async (how: "server_error" | "busy" | "quota" | "broken_json" | "no_text" | "empty") => {
      sim.faults.add({ kind: "file_transcription", how });
      const answer = await post(sim.url, pcm);
      return [answer.status, (await answer.text()).slice(0, 60)];
    };
    expect(await outcome("server_error")).toMatchObject([500, expect.stringContaining("A fault")]);
    expect((await outcome("busy"))[0]).toBe(429);
    expect(await outcome("quota")).toMatchObject([429, expect.stringContaining("quota")]);
    expect(await outcome("broken_json")).toEqual([200, '{"text": "I wo']);
    expect(await outcome("no_text")).toMatchObject([200, expect.not.stringContaining("text")]);
    expect(await outcome("empty")).toMatchObject([200, expect.stringContaining('"text":""')]);
    expect(await (await post(sim.url, pcm)).json()).toMatchObject({ text: FIRST });
  });
});
