import { describe, expect, it } from "vitest";
import { client, LONG, says, simulator, turn } from "../../support/open-simulator.ts";
import { join, silence, tone } from "../../support/realtime-client.ts";

describe("turns", () => {
  it("belong to the server from their end on: what is asked for before its response begins is refused", async () => {
    const c = await client(await simulator({ brain: says("Yes."), turnGapMs: 400 }));
    c.speak(turn);
    await c.next("input_audio_buffer.speech_stopped");
    c.send({ type: "response.create", event_id: "early" });
    expect((await c.next("error"))["error"]).toMatchObject({
      code: "conversation_already_has_active_response",
      event_id: "early",
    });
    expect(c.all("response.created")).toEqual([]);
    await c.next("response.done");
    expect(c.all("response.created")).toHaveLength(1);
  });

  it("may never end, if a fault wants it: then only the client ends them", async () => {
    const sim = await simulator({ brain: says("Yes.") });
    const c = await client(sim);
    sim.faults.add({ kind: "turn_never_ends" });
    c.speak(turn);
    await c.next("input_audio_buffer.speech_started");
    c.speak(turn);
    c.send({ type: "input_audio_buffer.commit" });
    await c.next("input_audio_buffer.committed");
    expect(c.all("input_audio_buffer.speech_stopped")).toEqual([]);
  });

  it("follow the provider's order of events, with times and ids", async () => {
    const c = await client(await simulator({ brain: says("Yes.") }));
    c.send({
      type: "session.update",
      session: { type: "realtime", audio: { input: { transcription: { model: "gpt-4o-transcribe" } } } },
    });
    c.speak(turn);
    await c.next("response.done");
    const transcribed = await c.next("conversation.item.input_audio_transcription.completed");
    const kinds = c.events.slice(2).map((event) => event.type);
    expect(kinds.filter((kind) => !kind.includes("transcription")).slice(0, 6)).toEqual([
      "input_audio_buffer.speech_started",
      "input_audio_buffer.speech_stopped",
      "input_audio_buffer.committed",
      "conversation.item.added",
      "conversation.item.done",
      "response.created",
    ]);
    const [started] = c.all("input_audio_buffer.speech_started");
    const [stopped] = c.all("input_audio_buffer.speech_stopped");
    // 400 ms of silence less 300 of padding; 800 ms of sound and the 200 of silence that nobody asked for.
    expect([started!["audio_start_ms"], stopped!["audio_end_ms"]]).toEqual([100, 1400]);
    expect(
      new Set([
        started!["item_id"],
        stopped!["item_id"],
        transcribed["item_id"],
        c.all("conversation.item.added")[0]!["item"].id,
      ]).size,
    ).toBe(1);
    expect(transcribed).toMatchObject({
      transcript: "[speech 1.3 s, not understood]",
      usage: { type: "tokens", input_tokens: 13 },
    });
    expect((await c.next("response.done"))["response"].usage.input_token_details.audio_tokens).toBe(13);
  });

  it("obey changed settings at once", async () => {
    const c = await client(await simulator({ brain: says("Yes.") }));
    const detection = (turn_detection: unknown) =>
      c.send({ type: "session.update", session: { type: "realtime", audio: { input: { turn_detection } } } });
    detection({ type: "server_vad", silence_duration_ms: 200, prefix_padding_ms: 0, create_response: false });
    c.speak(turn);
    await c.next("input_audio_buffer.committed");
    expect(c.all("input_audio_buffer.speech_started")[0]!["audio_start_ms"]).toBe(400);
    expect(c.all("input_audio_buffer.speech_stopped")[0]!["audio_end_ms"]).toBe(1400);
    detection(null);
    c.speak(turn);
    c.send({ type: "input_audio_buffer.commit" });
    await c.next(
      "conversation.item.done",
      0,
      (event) => event["item"].id !== c.all("input_audio_buffer.committed")[0]!["item_id"],
    );
    expect(c.all("input_audio_buffer.speech_started")).toHaveLength(1);
    expect(c.all("response.created")).toEqual([]);
  });

  it("interrupt a response that speaks, unless told not to", async () => {
    const c = await client(await simulator({ brain: says(LONG), speechRate: 4 }));
    c.send({ type: "response.create" });
    await c.next("response.output_audio.delta");
    c.speak(tone(300));
    expect((await c.next("response.done"))["response"]).toMatchObject({
      status: "cancelled",
      status_details: { reason: "turn_detected" },
    });
    c.send({
      type: "session.update",
      session: {
        type: "realtime",
        audio: { input: { turn_detection: { type: "server_vad", interrupt_response: false } } },
      },
    });
    c.speak(silence(1000));
    const from = c.events.length;
    await c.next("response.output_audio.delta", from);
    c.speak(join(tone(500), silence(1000)));
    // The turn calls for a response of its own, which cannot be had while one is speaking.
    expect((await c.next("error"))["error"].code).toBe("conversation_already_has_active_response");
  });

  it("ask again after the silence of idle_timeout_ms, counted from the end of playback", async () => {
    const c = await client(await simulator({ brain: says("Hello."), timeScale: 20 }));
    c.send({
      type: "session.update",
      session: {
        type: "realtime",
        audio: { input: { turn_detection: { type: "server_vad", idle_timeout_ms: 5000 } } },
      },
    });
    c.send({ type: "response.create" });
    const triggered = await c.next("input_audio_buffer.timeout_triggered");
    await c.next("response.created", c.events.indexOf(triggered));
    expect(c.all("input_audio_buffer.committed")[0]!["item_id"]).toBe(triggered["item_id"]);
  });

  it("wait longer for an unfinished thought than for a finished one with semantic detection", async () => {
    let text = "I would begin with";
    const c = await client(
      await simulator({ brain: says("Yes."), ears: { transcribe: () => ({ text, understood: true }) } }),
    );
    c.send({
      type: "session.update",
      session: { type: "realtime", audio: { input: { turn_detection: { type: "semantic_vad", eagerness: "high" } } } },
    });
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
