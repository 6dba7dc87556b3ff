import type { IncomingMessage } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { Brain } from "../../../simulators/brain/brain.ts";
import { startOpenAiSimulator, type OpenAiSimulator, type OpenAiSimulatorOptions } from "../../../simulators/openai/server.ts";
import { join, RealtimeClient, silence, tone } from "../../support/realtime-client.ts";

const KEY = "test-key";
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

async function simulator(options: Partial<OpenAiSimulatorOptions> = {}): Promise<OpenAiSimulator> {
  const started = await startOpenAiSimulator({ apiKey: KEY, seed: 1, firstAudioMs: 5, transcriptionMs: 5, speechRate: 40, ...options });
  open.push(started);
  return started;
}

async function client(to: OpenAiSimulator): Promise<RealtimeClient> {
  const opened = await RealtimeClient.open(to.url, KEY);
  open.push(opened);
  return opened;
}

const says = (text: string): Brain => () => ({ say: text, calls: [] });
const LONG = "One two three four five six seven eight nine ten. Eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty.";
const turn = join(silence(400), tone(800), silence(900));

describe("connection", () => {
  it("shows a simulated model's name in the session and to a key check", async () => {
    const sim = await simulator();
    const c = await client(sim);
    expect(c.events[0]!["session"].model).toBe("simulator:gpt-realtime-2.1");
    const check = await fetch(`${sim.url}/models/gpt-realtime-2.1`, { headers: { Authorization: `Bearer ${KEY}` } });
    expect(await check.json()).toMatchObject({ id: "simulator:gpt-realtime-2.1", object: "model" });
  });

  it("refuses a wrong key, on the upgrade and in a key check", async () => {
    const sim = await simulator();
    const refused = new RealtimeClient(sim.url, "wrong");
    const status = new Promise((resolve) => refused.socket.on("unexpected-response", (_, response) => resolve(response.statusCode)));
    expect(await status).toBe(401);
    expect((await fetch(`${sim.url}/models/m`, { headers: { Authorization: "Bearer wrong" } })).status).toBe(401);
  });

  it("ends a session after its hour with session_expired and 1001", async () => {
    const c = await client(await simulator({ timeScale: 60_000 }));
    expect(await c.closed).toEqual({ code: 1001, reason: "Your session hit the maximum duration of 60 minutes." });
    expect(c.all("error").at(-1)!["error"].code).toBe("session_expired");
  });
});

describe("responses", () => {
  it("follow the provider's order of events", async () => {
    const c = await client(await simulator({ brain: says("Hello there.") }));
    c.send({ type: "response.create", response: { metadata: { client_event_id: "abc" } } });
    const done = await c.next("response.done");
    const kinds = c.events.slice(1).map((event) => event.type);
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1] && !kind.endsWith("delta"))).toEqual([
      "response.created",
      "rate_limits.updated",
      "response.output_item.added",
      "conversation.item.added",
      "response.content_part.added",
      "response.output_audio.done",
      "response.output_audio_transcript.done",
      "response.content_part.done",
      "response.output_item.done",
      "conversation.item.done",
      "response.done",
    ]);
    expect(done["response"]).toMatchObject({ status: "completed", metadata: { client_event_id: "abc" }, output: [{ role: "assistant", content: [{ type: "output_audio", transcript: "Hello there." }] }] });
    const sound = c.all("response.output_audio.delta").reduce((bytes, event) => bytes + Buffer.from(event["delta"], "base64").length, 0);
    expect(done["response"].usage.output_token_details.audio_tokens).toBe(Math.ceil(sound / 48 / 50));
    expect(c.all("response.output_audio_transcript.delta").map((event) => event["delta"]).join("")).toBe("Hello there.");
  });

  it("carry several function calls, and take their outputs in", async () => {
    const seen: string[] = [];
    const c = await client(
      await simulator({
        brain: ({ items }) => {
          seen.push(items.map((item) => item.kind).join(" "));
          return items.length === 0 ? { calls: [{ name: "note", args: { n: 1 } }, { name: "note", args: { n: 2 } }] } : { say: "Noted.", calls: [] };
        },
      }),
    );
    c.send({ type: "response.create" });
    const [first, second] = (await c.next("response.done"))["response"].output;
    expect([first.name, first.arguments, second.arguments]).toEqual(["note", '{"n":1}', '{"n":2}']);
    expect(c.all("response.function_call_arguments.done").map((event) => event["call_id"])).toEqual([first.call_id, second.call_id]);
    for (const { call_id } of [first, second]) c.send({ type: "conversation.item.create", item: { type: "function_call_output", call_id, output: "{}" } });
    c.send({ type: "response.create" });
    await c.next("response.output_audio.done");
    expect(seen).toEqual(["", "call call output output"]);
    c.send({ type: "conversation.item.create", event_id: "e1", item: { type: "function_call_output", call_id: "call_never", output: "{}" } });
    expect((await c.next("error"))["error"]).toMatchObject({ code: "invalid_tool_call_id", event_id: "e1" });
  });

  it("hold one call only on models without parallel calls", async () => {
    const sim = await simulator({ brain: () => ({ calls: [{ name: "a", args: {} }, { name: "b", args: {} }] }) });
    const c = await RealtimeClient.open(sim.url, KEY, "gpt-realtime");
    open.push(c);
    c.send({ type: "response.create" });
    expect((await c.next("response.done"))["response"].output).toHaveLength(1);
  });

  it("run beside the conversation without a trace in it", async () => {
    const c = await client(await simulator({ brain: says(LONG) }));
    c.send({ type: "response.create" });
    await c.next("response.output_audio.delta");
    c.send({ type: "response.create", response: { conversation: "none", output_modalities: ["text"], metadata: { purpose: "aside" }, input: [{ type: "message", role: "user", content: [{ type: "input_text", text: "Sum up." }] }] } });
    const aside = await c.next("response.done", 0, (event) => event["response"].metadata?.purpose === "aside");
    expect(aside["response"]).toMatchObject({ status: "completed", conversation_id: null });
    await c.next("response.done", 0, (event) => event["response"].metadata === null);
    expect(c.all("conversation.item.added")).toHaveLength(1);
  });

  it("are refused while another one speaks, by code and event id", async () => {
    const c = await client(await simulator({ brain: says(LONG), speechRate: 4 }));
    c.send({ type: "response.create" });
    await c.next("response.output_audio.delta");
    c.send({ type: "response.create", event_id: "second" });
    expect((await c.next("error"))["error"]).toMatchObject({ code: "conversation_already_has_active_response", event_id: "second" });
  });

  it("stop when cancelled, and at once leave room for another", async () => {
    const c = await client(await simulator({ brain: says(LONG), speechRate: 4 }));
    c.send({ type: "response.create" });
    await c.next("response.output_audio.delta");
    c.send({ type: "response.cancel" });
    c.send({ type: "response.create", response: { metadata: { n: "2" } } });
    const done = await c.next("response.done");
    expect(done["response"]).toMatchObject({ status: "cancelled", status_details: { type: "cancelled", reason: "client_cancelled" }, output: [{ status: "incomplete" }] });
    await c.next("response.created", 0, (event) => event["response"].metadata?.n === "2");
    expect(c.all("error")).toEqual([]);
  });

  it("end incomplete at the limit of tokens", async () => {
    const c = await client(await simulator({ brain: says(LONG) }));
    c.send({ type: "response.create", response: { max_output_tokens: 30 } });
    const { response } = await c.next("response.done");
    expect(response).toMatchObject({ status: "incomplete", status_details: { reason: "max_output_tokens" } });
    expect(response.usage.output_tokens).toBeLessThan(36);
  });
});

describe("items", () => {
  it("keep the client's ids and places", async () => {
    const c = await client(await simulator());
    const create = (id: string, previous?: string) => c.send({ type: "conversation.item.create", previous_item_id: previous, item: { id, type: "message", role: "system", content: [{ type: "input_text", text: id }] } });
    create("dir_1");
    create("dir_3");
    create("dir_2", "dir_1");
    create("dir_0", "root");
    await c.next("conversation.item.done", 0, (event) => event["item"].id === "dir_0");
    expect(c.all("conversation.item.added").map((event) => [event["item"].id, event["previous_item_id"]])).toEqual([
      ["dir_1", null],
      ["dir_3", "dir_1"],
      ["dir_2", "dir_1"],
      ["dir_0", null],
    ]);
    c.send({ type: "conversation.item.delete", item_id: "dir_2" });
    await c.next("conversation.item.deleted");
    c.send({ type: "conversation.item.retrieve", item_id: "dir_3" });
    expect((await c.next("conversation.item.retrieved"))["item"].content[0].text).toBe("dir_3");
  });

  it.each([
    [{ type: "conversation.item.delete", item_id: "no" }, "item_delete_invalid_item_id"],
    [{ type: "conversation.item.retrieve", item_id: "no" }, "item_retrieve_invalid_item_id"],
    [{ type: "conversation.item.truncate", item_id: "no", content_index: 0, audio_end_ms: 1 }, "item_truncate_invalid_item_id"],
    [{ type: "conversation.item.create", previous_item_id: "no", item: { type: "message", role: "user", content: [] } }, "item_create_invalid_previous_item_id"],
    [{ type: "conversation.item.create", item: { id: "x".repeat(33), type: "message", role: "user", content: [] } }, "string_above_max_length"],
    [{ type: "response.cancel" }, "response_cancel_not_active"],
    [{ type: "input_audio_buffer.commit" }, "input_audio_buffer_commit_empty"],
    [{ type: "session.update", session: { type: "realtime", temperature: 0.7 } }, "unknown_parameter"],
    [{ type: "session.update", session: { instructions: "x" } }, "missing_required_parameter"],
    [{ type: "session.update", session: { type: "realtime", audio: { input: { turn_detection: { type: "server_vad", threshold: 2 } } } } }, "invalid_value"],
    [{ type: "session.update", session: { type: "realtime", model: "another" } }, "invalid_value"],
    [{ type: "conversation.item.delete" }, "missing_required_parameter"],
    [{ type: "session.retrieve" }, "invalid_value"],
    [{ type: "input_audio_buffer.append", audio: "not base64!" }, "invalid_value"],
  ])("answer %j with %s and stay open", async (event, code) => {
    const c = await client(await simulator());
    c.send({ ...event, event_id: "e7" });
    expect((await c.next("error"))["error"]).toMatchObject({ type: "invalid_request_error", code, event_id: "e7" });
    c.send({ type: "session.update", session: { type: "realtime", instructions: "still here" } });
    expect((await c.next("session.updated"))["session"].instructions).toBe("still here");
  });

  it("lose the sound that was not heard, and its words", async () => {
    const views: string[] = [];
    const c = await client(
      await simulator({
        brain: ({ items }) => {
          views.push(items.map((item) => (item.kind === "message" ? item.text : "")).join("|"));
          return { say: LONG, calls: [] };
        },
      }),
    );
    c.send({ type: "response.create" });
    const { response } = await c.next("response.done");
    const item_id = response.output[0].id as string;
    const spokenMs = response.usage.output_token_details.audio_tokens * 50;
    c.send({ type: "conversation.item.truncate", item_id, content_index: 0, audio_end_ms: spokenMs + 500 });
    expect((await c.next("error"))["error"]).toMatchObject({ code: null, message: expect.stringMatching(/^Audio content of \d+ms is already shorter than \d+ms$/) });
    c.send({ type: "conversation.item.truncate", item_id, content_index: 0, audio_end_ms: 1000 });
    expect(await c.next("conversation.item.truncated")).toMatchObject({ item_id, content_index: 0, audio_end_ms: 1000 });
    c.send({ type: "conversation.item.retrieve", item_id });
    const heard = (await c.next("conversation.item.retrieved"))["item"].content[0].transcript as string;
    expect(LONG.startsWith(heard)).toBe(true);
    expect(heard.split(" ").length).toBeGreaterThan(1);
    expect(heard.split(" ").length).toBeLessThan(6);
    c.send({ type: "response.create" });
    await c.next("response.created", c.events.indexOf(c.all("conversation.item.retrieved")[0]!));
    await expect.poll(() => views[1]).toBe(heard);
  });
});

describe("turns", () => {
  it("follow the provider's order of events, with times and ids", async () => {
    const c = await client(await simulator({ brain: says("Yes.") }));
    c.send({ type: "session.update", session: { type: "realtime", audio: { input: { transcription: { model: "gpt-4o-transcribe" } } } } });
    c.speak(turn);
    await c.next("response.done");
    const transcribed = await c.next("conversation.item.input_audio_transcription.completed");
    const kinds = c.events.slice(2).map((event) => event.type);
    expect(kinds.slice(0, 6)).toEqual([
      "input_audio_buffer.speech_started",
      "input_audio_buffer.speech_stopped",
      "input_audio_buffer.committed",
      "conversation.item.added",
      "conversation.item.done",
      "response.created",
    ]);
    const [started] = c.all("input_audio_buffer.speech_started");
    const [stopped] = c.all("input_audio_buffer.speech_stopped");
    // 400 ms of silence less 300 of padding; 800 ms of sound and 500 of silence.
    expect([started!["audio_start_ms"], stopped!["audio_end_ms"]]).toEqual([100, 1700]);
    expect(new Set([started!["item_id"], stopped!["item_id"], transcribed["item_id"], c.all("conversation.item.added")[0]!["item"].id]).size).toBe(1);
    expect(transcribed).toMatchObject({ transcript: "[speech 1.6 s, not understood]", usage: { type: "tokens", input_tokens: 16 } });
    expect((await c.next("response.done"))["response"].usage.input_token_details.audio_tokens).toBe(16);
  });

  it("obey changed settings at once", async () => {
    const c = await client(await simulator({ brain: says("Yes.") }));
    const detection = (turn_detection: unknown) => c.send({ type: "session.update", session: { type: "realtime", audio: { input: { turn_detection } } } });
    detection({ type: "server_vad", silence_duration_ms: 200, prefix_padding_ms: 0, create_response: false });
    c.speak(turn);
    await c.next("input_audio_buffer.committed");
    expect(c.all("input_audio_buffer.speech_started")[0]!["audio_start_ms"]).toBe(400);
    expect(c.all("input_audio_buffer.speech_stopped")[0]!["audio_end_ms"]).toBe(1400);
    detection(null);
    c.speak(turn);
    c.send({ type: "input_audio_buffer.commit" });
    await c.next("conversation.item.done", 0, (event) => event["item"].id !== c.all("input_audio_buffer.committed")[0]!["item_id"]);
    expect(c.all("input_audio_buffer.speech_started")).toHaveLength(1);
    expect(c.all("response.created")).toEqual([]);
  });

  it("interrupt a response that speaks, unless told not to", async () => {
    const c = await client(await simulator({ brain: says(LONG), speechRate: 4 }));
    c.send({ type: "response.create" });
    await c.next("response.output_audio.delta");
    c.speak(tone(300));
    expect((await c.next("response.done"))["response"]).toMatchObject({ status: "cancelled", status_details: { reason: "turn_detected" } });
    c.send({ type: "session.update", session: { type: "realtime", audio: { input: { turn_detection: { type: "server_vad", interrupt_response: false } } } } });
    c.speak(silence(1000));
    const from = c.events.length;
    await c.next("response.output_audio.delta", from);
    c.speak(join(tone(500), silence(1000)));
    // The turn calls for a response of its own, which cannot be had while one is speaking.
    expect((await c.next("error"))["error"].code).toBe("conversation_already_has_active_response");
  });

  it("ask again after the silence of idle_timeout_ms, counted from the end of playback", async () => {
    const c = await client(await simulator({ brain: says("Hello."), timeScale: 20 }));
    c.send({ type: "session.update", session: { type: "realtime", audio: { input: { turn_detection: { type: "server_vad", idle_timeout_ms: 5000 } } } } });
    c.send({ type: "response.create" });
    const triggered = await c.next("input_audio_buffer.timeout_triggered");
    await c.next("response.created", c.events.indexOf(triggered));
    expect(c.all("input_audio_buffer.committed")[0]!["item_id"]).toBe(triggered["item_id"]);
  });

  it("wait longer for an unfinished thought than for a finished one with semantic detection", async () => {
    let text = "I would begin with";
    const c = await client(await simulator({ brain: says("Yes."), ears: { transcribe: () => ({ text, understood: true }) } }));
    c.send({ type: "session.update", session: { type: "realtime", audio: { input: { turn_detection: { type: "semantic_vad", eagerness: "high" } } } } });
    const lasted = async (silenceMs: number) => {
      const from = c.events.length;
      c.speak(join(silence(500), tone(500)));
      const started = await c.next("input_audio_buffer.speech_started", from);
      // A pause, and what the listener makes of it, before more silence arrives.
      c.speak(silence(500));
      await new Promise((resolve) => setImmediate(resolve));
      c.send({ type: "conversation.item.retrieve", item_id: "marker" });
      await c.next("error", c.events.indexOf(started));
      c.speak(silence(silenceMs));
      const stopped = await c.next("input_audio_buffer.speech_stopped", from);
      await c.next("response.done", from);
      return stopped["audio_end_ms"] - started["audio_start_ms"] - 300 - 500;
    };
    expect(await lasted(3000)).toBe(2000);
    text = "I would begin with the data model.";
    expect(await lasted(3000)).toBeLessThan(700);
  });
});

describe("faults", () => {
  it("refuse upgrades as often as asked", async () => {
    const sim = await simulator();
    sim.faults.add({ kind: "refuse_upgrade", status: 429, retryAfterSeconds: 2 });
    const refused = new RealtimeClient(sim.url, KEY);
    const response = await new Promise<IncomingMessage>((resolve) => refused.socket.on("unexpected-response", (_, answer) => resolve(answer)));
    expect([response.statusCode, response.headers["retry-after"]]).toEqual([429, "2"]);
    await client(sim);
  });

  it.each([
    [{ kind: "close", code: 1011, at: "response.output_audio.delta" } as const, 1011],
    [{ kind: "close", code: 1000, at: "response.created" } as const, 1000],
    [{ kind: "destroy", at: "response.output_item.added" } as const, 1006],
    [{ kind: "session_expired", at: "response.done" } as const, 1001],
  ])("end a connection with %j", async (fault, code) => {
    const sim = await simulator({ brain: says("Hello there.") });
    const c = await client(sim);
    sim.faults.add(fault);
    c.send({ type: "response.create" });
    expect((await c.closed).code).toBe(code);
  });

  it("spoil the arguments of the next call that has them", async () => {
    const sim = await simulator({ brain: () => ({ calls: [{ name: "go", args: { section_name: "qa" } }, { name: "score", args: { area: "Depth", score: 7, evidence: "x" } }] }) });
    const c = await client(sim);
    const spoilt = async (how: "score_11" | "score_fraction" | "huge_evidence" | "wrong_enum" | "empty" | "broken_json" | "unknown_tool") => {
      sim.faults.add({ kind: "bad_arguments", how });
      const from = c.events.length;
      c.send({ type: "response.create" });
      return (await c.next("response.done", from))["response"].output.map((call: { name: string; arguments: string }) => [call.name, call.arguments]);
    };
    expect((await spoilt("score_11"))[1][1]).toContain('"score":11');
    expect((await spoilt("score_fraction"))[1][1]).toContain('"score":7.5');
    expect((await spoilt("huge_evidence"))[1][1].length).toBeGreaterThan(99_000);
    expect((await spoilt("wrong_enum"))[0]).toEqual(["go", '{"section_name":"lunch"}']);
    expect((await spoilt("empty"))[0]).toEqual(["go", ""]);
    expect((await spoilt("broken_json"))[0]).toEqual(["go", "{bad"]);
    expect((await spoilt("unknown_tool"))[0][0]).toBe("launch_rocket");
  });

  it("fail a response, delay its sound, send an event twice, unknown and as an error", async () => {
    const sim = await simulator({ brain: says("Hello.") });
    const c = await client(sim);
    sim.faults.add({ kind: "fail_response", code: "rate_limit_exceeded" });
    c.send({ type: "response.create" });
    expect((await c.next("response.done"))["response"]).toMatchObject({ status: "failed", status_details: { error: { code: "rate_limit_exceeded" } }, output: [] });
    sim.faults.add({ kind: "delay_first_audio", delayMs: 300 });
    sim.faults.add({ kind: "duplicate_event", type: "response.output_item.done" });
    const from = c.events.length;
    const askedMs = performance.now();
    c.send({ type: "response.create" });
    await c.next("response.output_audio.delta", from);
    expect(performance.now() - askedMs).toBeGreaterThan(300);
    await c.next("response.done", from);
    expect(c.all("response.output_item.done")).toHaveLength(2);
    sim.faults.add({ kind: "error_event", code: "server_error" });
    sim.faults.add({ kind: "unknown_event" });
    expect((await c.next("error"))["error"].code).toBe("server_error");
    await c.next("weather.changed");
  });

  it("leave a transcript out, late or failed", async () => {
    const sim = await simulator({ brain: says("Yes.") });
    const c = await client(sim);
    c.send({ type: "session.update", session: { type: "realtime", audio: { input: { transcription: { model: "gpt-4o-transcribe" } } } } });
    sim.faults.add({ kind: "transcription", how: "missing" });
    sim.faults.add({ kind: "transcription", how: "failed" });
    for (let n = 1; n <= 3; n++) {
      const from = c.events.length;
      c.speak(turn);
      await c.next("response.done", from);
    }
    await c.next("conversation.item.input_audio_transcription.completed");
    expect(c.all("conversation.item.input_audio_transcription.failed")).toHaveLength(1);
    expect(c.all("conversation.item.input_audio_transcription.completed")).toHaveLength(1);
  });

  it("stall a connection that stays open", async () => {
    const sim = await simulator();
    const c = await client(sim);
    sim.faults.add({ kind: "stall" });
    c.send({ type: "response.create" });
    await expect.poll(() => sim.journal.events("in", "response.create")).toHaveLength(1);
    expect([c.socket.readyState, c.events.length]).toEqual([c.socket.OPEN, 1]);
  });

  it("are armed and the journal is read over HTTP", async () => {
    const sim = await simulator();
    const admin = sim.url.replace("/v1", "/__sim");
    const c = await client(sim);
    c.speak(silence(100));
    expect((await fetch(`${admin}/faults`, { method: "POST", body: '{"kind":"close","code":1011}' })).status).toBe(202);
    expect((await fetch(`${admin}/faults`, { method: "POST", body: '{"kind":"earthquake"}' })).status).toBe(400);
    expect((await c.closed).code).toBe(1011);
    const { entries } = (await (await fetch(`${admin}/journal`)).json()) as { entries: { direction: string; event: Record<string, unknown> }[] };
    expect(entries.find(({ event }) => event["type"] === "input_audio_buffer.append")!.event["audio"]).toBe("<6400 characters of audio>");
    expect(entries.map(({ event }) => event["type"])).toContain("fault.close");
  });
});
