import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { client, KEY, says, simulator, turn } from "../../support/open-simulator.ts";
import { RealtimeClient, silence } from "../../support/realtime-client.ts";

describe("faults", () => {
  it("refuse upgrades as often as asked", async () => {
    const sim = await simulator();
    sim.faults.add({ kind: "refuse_upgrade", status: 429, retryAfterSeconds: 2 });
    const refused = new RealtimeClient(sim.url, KEY);
    const response = await new Promise<IncomingMessage>((resolve) =>
      refused.socket.on("unexpected-response", (_, answer) => resolve(answer)),
    );
    expect([response.statusCode, response.headers["retry-after"]]).toEqual([429, "2"]);
    await client(sim);
  });

  it("refuse sessions on an open socket, with or without a word before the close", async () => {
    const sim = await simulator();
    sim.faults.add({ kind: "refuse_session", code: "model_not_found" });
    const told = new RealtimeClient(sim.url, KEY);
    expect(await told.closed).toEqual({ code: 4000, reason: "invalid_request_error.model_not_found" });
    expect(told.events).toHaveLength(1);
    sim.faults.add({ kind: "refuse_session", code: "insufficient_quota", silently: true });
    const untold = new RealtimeClient(sim.url, KEY);
    expect(await untold.closed).toEqual({ code: 4000, reason: "invalid_request_error.insufficient_quota" });
    expect(untold.events).toEqual([]);
    await client(sim);
  });

  it("leave an upgrade unanswered", async () => {
    const sim = await simulator();
    sim.faults.add({ kind: "hang_upgrade" });
    const waiting = new RealtimeClient(sim.url, KEY);
    // The next one is answered, so the first had its chance.
    await client(sim);
    expect(waiting.socket.readyState).toBe(waiting.socket.CONNECTING);
    waiting.close();
  });

  it("close or silence a connection before its first event", async () => {
    const sim = await simulator();
    sim.faults.add({ kind: "close", code: 1013, at: "connect" });
    const closed = new RealtimeClient(sim.url, KEY);
    expect([(await closed.closed).code, closed.events]).toEqual([1013, []]);
    sim.faults.add({ kind: "stall", at: "connect" });
    const silent = new RealtimeClient(sim.url, KEY);
    await new Promise((resolve) => silent.socket.once("open", resolve));
    // A second one is greeted, so the first had its chance.
    await client(sim);
    expect(silent.events).toEqual([]);
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
    const sim = await simulator({
      brain: () => ({
        calls: [
          { name: "go", args: { section_name: "qa" } },
          { name: "score", args: { area: "Depth", score: 7, evidence: "x" } },
        ],
      }),
    });
    const c = await client(sim);
    const spoilt = async (
      how: "score_11" | "score_fraction" | "huge_evidence" | "wrong_enum" | "empty" | "broken_json" | "unknown_tool",
    ) => {
      sim.faults.add({ kind: "bad_arguments", how });
      const from = c.events.length;
      c.send({ type: "response.create" });
      return (await c.next("response.done", from))["response"].output.map(
        (call: { name: string; arguments: string }) => [call.name, call.arguments],
      );
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
    expect((await c.next("response.done"))["response"]).toMatchObject({
      status: "failed",
      status_details: { error: { code: "rate_limit_exceeded" } },
      output: [],
    });
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
    c.send({
      type: "session.update",
      session: { type: "realtime", audio: { input: { transcription: { model: "gpt-4o-transcribe" } } } },
    });
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

  it("freeze a connection, so that not even a ping is answered", async () => {
    const sim = await simulator();
    const [frozen, healthy] = [await client(sim), await client(sim)];
    const pongs: string[] = [];
    frozen.socket.on("pong", () => pongs.push("frozen"));
    healthy.socket.on("pong", () => pongs.push("healthy"));
    sim.faults.add({ kind: "freeze", at: "session.updated" });
    frozen.send({ type: "session.update", session: { type: "realtime" } });
    await frozen.next("session.updated");
    frozen.socket.ping();
    healthy.socket.ping();
    await expect.poll(() => pongs).toEqual(["healthy"]);
  });

  it("are armed and the journal is read over HTTP", async () => {
    const sim = await simulator();
    const admin = sim.url.replace("/v1", "/__sim");
    const c = await client(sim);
    c.speak(silence(100));
    expect((await fetch(`${admin}/faults`, { method: "POST", body: '{"kind":"close","code":1011}' })).status).toBe(202);
    expect((await fetch(`${admin}/faults`, { method: "POST", body: '{"kind":"earthquake"}' })).status).toBe(400);
    expect((await c.closed).code).toBe(1011);
    const { entries } = (await (await fetch(`${admin}/journal`)).json()) as {
      entries: { direction: string; event: Record<string, unknown> }[];
    };
    expect(entries.find(({ event }) => event["type"] === "input_audio_buffer.append")!.event["audio"]).toBe(
      "<6400 characters of audio>",
    );
    expect(entries.map(({ event }) => event["type"])).toContain("fault.close");
  });

  it("give a response nothing to hear, or text in the place of sound", async () => {
    const sim = await simulator({ brain: says("Hello there.") });
    const c = await client(sim);
    sim.faults.add({ kind: "empty_response" });
    c.send({ type: "response.create" });
    expect((await c.next("response.done"))["response"]).toMatchObject({ status: "completed", output: [] });
    sim.faults.add({ kind: "text_response" });
    c.send({ type: "response.create" });
    await expect.poll(() => c.all("response.output_text.done")).toMatchObject([{ text: "Hello there." }]);
    expect(c.all("response.output_audio.delta")).toEqual([]);
  });

  it("refuse a session update whole, with and without saying which, or take all of it but one thing", async () => {
    const sim = await simulator();
    const c = await client(sim);
    const update = (event_id: string) =>
      c.send({
        type: "session.update",
        event_id,
        session: { type: "realtime", instructions: event_id, audio: { output: { voice: "cedar" } } },
      });
    sim.faults.add({ kind: "refuse_update", holding: "voice" });
    update("named");
    expect((await c.next("error"))["error"]).toMatchObject({ event_id: "named", param: "session.audio.input" });
    sim.faults.add({ kind: "refuse_update", named: false });
    update("unnamed");
    await expect.poll(() => c.all("error").length).toBe(2);
    expect(c.all("error")[1]!["error"]).toMatchObject({ event_id: null, param: null });
    sim.faults.add({ kind: "ignore_update", part: "voice" });
    update("taken");
    expect((await c.next("session.updated"))["session"]).toMatchObject({
      instructions: "taken",
      audio: { output: { voice: "alloy" } },
    });
  });
});
