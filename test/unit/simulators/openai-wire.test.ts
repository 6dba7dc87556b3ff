import { describe, expect, it } from "vitest";
import { client, KEY, LONG, says, simulator } from "../../support/open-simulator.ts";
import { RealtimeClient } from "../../support/realtime-client.ts";

describe("connection", () => {
  it("shows a simulated model's name in the session and to a key check", async () => {
    const sim = await simulator();
    const c = await client(sim);
    expect(c.events[0]!["session"].model).toBe("simulator:gpt-realtime-2.1");
    const check = await fetch(`${sim.url}/models/gpt-realtime-2.1`, { headers: { Authorization: `Bearer ${KEY}` } });
    expect(await check.json()).toMatchObject({ id: "simulator:gpt-realtime-2.1", object: "model" });
  });

  it("opens the socket to a wrong key and refuses it there, in an event and in the close; a key check is refused at once", async () => {
    const sim = await simulator();
    const refused = new RealtimeClient(sim.url, "wrong");
    expect(await refused.closed).toEqual({ code: 3000, reason: "invalid_request_error.invalid_api_key" });
    expect(refused.events.map(({ type, error }) => [type, error?.code])).toEqual([["error", "invalid_api_key"]]);
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
    await c.next("rate_limits.updated");
    const kinds = c.events.slice(1).map((event) => event.type);
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1] && !kind.endsWith("delta"))).toEqual([
      "response.created",
      "response.output_item.added",
      "conversation.item.added",
      "response.content_part.added",
      "response.output_audio.done",
      "response.output_audio_transcript.done",
      "response.content_part.done",
      "conversation.item.done",
      "response.output_item.done",
      "response.done",
      "rate_limits.updated",
    ]);
    expect(c.all("rate_limits.updated")[0]!["rate_limits"]).toMatchObject([{ name: "tokens" }]);
    expect(done["response"]).toMatchObject({
      status: "completed",
      metadata: { client_event_id: "abc" },
      output: [
        {
          role: "assistant",
          phase: "final_answer",
          content: [{ type: "output_audio", transcript: "Hello there." }],
        },
      ],
    });
    const sound = c
      .all("response.output_audio.delta")
      .reduce((bytes, event) => bytes + Buffer.from(event["delta"], "base64").length, 0);
    expect(done["response"].usage.output_token_details.audio_tokens).toBe(Math.ceil(sound / 48 / 50));
    expect(
      c
        .all("response.output_audio_transcript.delta")
        .map((event) => event["delta"])
        .join(""),
    ).toBe("Hello there.");
  });

  it("may say a word before calls as a message of its own, and the answer as another", async () => {
    const c = await client(
      await simulator({
        brain: () => ({ preamble: "One moment.", say: "Here it is.", calls: [{ name: "look", args: {} }] }),
      }),
    );
    c.send({ type: "session.update", session: { type: "realtime", tools: [{ type: "function", name: "look" }] } });
    c.send({ type: "response.create" });
    expect((await c.next("response.done"))["response"].output).toMatchObject([
      { type: "message", phase: "commentary" },
      { type: "message", phase: "final_answer" },
      { type: "function_call", name: "look" },
    ]);
  });

  it("fail when a minute holds no more, with the seconds to wait, and go on after them", async () => {
    const c = await client(await simulator({ brain: says("Hello there."), tokensPerMinute: 100, timeScale: 200 }));
    c.send({ type: "session.update", session: { type: "realtime", instructions: "x".repeat(200) } });
    c.send({ type: "response.create" });
    await c.next("rate_limits.updated");
    c.send({ type: "response.create" });
    await expect.poll(() => c.all("response.done").length).toBe(2);
    expect(c.all("response.done")[1]!["response"].status_details.error).toMatchObject({
      type: "tokens",
      code: "rate_limit_exceeded",
      message: expect.stringMatching(/Please try again in \d+\.\d{3}s\.$/) as unknown,
    });
    await expect
      .poll(async () => {
        c.send({ type: "response.create" });
        await new Promise((resolve) => setTimeout(resolve, 100));
        return c.all("response.done").at(-1)!["response"].status as string;
      })
      .toBe("completed");
  });

  it("take every field the provider takes, and no id that it would not", async () => {
    const c = await client(await simulator());
    c.send({
      type: "session.update",
      session: {
        type: "realtime",
        audio: {
          input: {
            format: { type: "audio/pcmu" },
            noise_reduction: { type: "near_field", strength: 0.5 },
            transcription: { model: "gpt-transcribe", languages: ["en", "de"], keywords: ["Redis"], delay: "low" },
          },
          output: { voice: { id: "voice_123" } },
        },
      },
    });
    expect((await c.next("session.updated"))["session"].audio.output.voice).toEqual({ id: "voice_123" });
    const item = { type: "message", role: "system", content: [{ type: "input_text", text: "x" }] };
    c.send({ type: "conversation.item.create", item: { ...item, id: "sp ace" } });
    expect((await c.next("error"))["error"]).toMatchObject({ code: "invalid_value", param: "item.id" });
  });

  it("carry several function calls, and take their outputs in", async () => {
    const seen: string[] = [];
    const c = await client(
      await simulator({
        brain: ({ items }) => {
          seen.push(items.map((item) => item.kind).join(" "));
          return items.length === 0
            ? {
                calls: [
                  { name: "note", args: { n: 1 } },
                  { name: "note", args: { n: 2 } },
                ],
              }
            : { say: "Noted.", calls: [] };
        },
      }),
    );
    c.send({ type: "response.create" });
    const [first, second] = (await c.next("response.done"))["response"].output;
    expect([first.name, first.arguments, second.arguments]).toEqual(["note", '{"n":1}', '{"n":2}']);
    expect(c.all("response.function_call_arguments.done").map((event) => event["call_id"])).toEqual([
      first.call_id,
      second.call_id,
    ]);
    for (const { call_id } of [first, second])
      c.send({ type: "conversation.item.create", item: { type: "function_call_output", call_id, output: "{}" } });
    c.send({ type: "response.create" });
    await c.next("response.output_audio.done");
    expect(seen).toEqual(["", "call call output output"]);
    c.send({
      type: "conversation.item.create",
      event_id: "e1",
      item: { type: "function_call_output", call_id: "call_never", output: "{}" },
    });
    expect((await c.next("error"))["error"]).toMatchObject({ code: "invalid_tool_call_id", event_id: "e1" });
  });

  it("hold one call only on models without parallel calls", async () => {
    const sim = await simulator({
      brain: () => ({
        calls: [
          { name: "a", args: {} },
          { name: "b", args: {} },
        ],
      }),
    });
    const c = await client(sim, "gpt-realtime");
    c.send({ type: "response.create" });
    expect((await c.next("response.done"))["response"].output).toHaveLength(1);
  });

  it("run beside the conversation without a trace in it", async () => {
    const c = await client(await simulator({ brain: says(LONG) }));
    c.send({ type: "response.create" });
    await c.next("response.output_audio.delta");
    c.send({
      type: "response.create",
      response: {
        conversation: "none",
        output_modalities: ["text"],
        metadata: { purpose: "aside" },
        input: [{ type: "message", role: "user", content: [{ type: "input_text", text: "Sum up." }] }],
      },
    });
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
    expect((await c.next("error"))["error"]).toMatchObject({
      code: "conversation_already_has_active_response",
      event_id: "second",
    });
  });

  it("stop when cancelled, and at once leave room for another", async () => {
    const c = await client(await simulator({ brain: says(LONG), speechRate: 4 }));
    c.send({ type: "response.create" });
    await c.next("response.output_audio.delta");
    c.send({ type: "response.cancel" });
    c.send({ type: "response.create", response: { metadata: { n: "2" } } });
    const done = await c.next("response.done");
    expect(done["response"]).toMatchObject({
      status: "cancelled",
      status_details: { type: "cancelled", reason: "client_cancelled" },
      output: [{ status: "incomplete" }],
    });
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
