import { afterEach, describe, expect, it } from "vitest";
import { PATIENT, SILENCE_FLOOR, turnDetection } from "#core/providers/turn-detection.ts";
import { OpenAiResponses } from "../../agent/providers/openai-responses.ts";
import { OpenAiTurns } from "../../agent/providers/openai-turns.ts";
import type { DroppedRequest } from "../../agent/providers/provider-line.ts";

describe("how the end of a turn is told", () => {
  const asked = () => {
    const sent: { create_response: boolean; type: string }[] = [];
    const turns = new OpenAiTurns({
      line: { emit: () => true },
      send: (event) =>
        sent.push(
          (event["session"] as { audio: { input: { turn_detection: (typeof sent)[0] } } }).audio.input.turn_detection,
        ),
    });
    return { turns, sent };
  };

  it("does not change while one is open; who may answer does at once", () => {
    const { turns, sent } = asked();
    turns.onStarted("item_1", 0);
    turns.set("automatic", PATIENT);
    expect(sent).toMatchObject([{ type: "server_vad", create_response: true }]);
    turns.onStopped("item_1", 1_000);
    expect(sent.slice(1)).toMatchObject([{ type: "semantic_vad", create_response: true }]);
  });

  it("changes at once when nobody speaks, and not at all when it was taken back meanwhile", () => {
    const { turns, sent } = asked();
    turns.set("automatic", PATIENT);
    expect(sent).toMatchObject([{ type: "semantic_vad" }]);
    turns.onStarted("item_1", 0);
    turns.set("automatic", SILENCE_FLOOR);
    turns.set("automatic", PATIENT);
    turns.onStopped("item_1", 1_000);
    expect(sent).toHaveLength(1);
  });
});

it("how the end of a turn is told is told once, however often it is asked for", () => {
  let sent = 0;
  const turns = new OpenAiTurns({ line: { emit: () => true }, send: () => (sent += 1) });
  for (const open of [false, true]) {
    if (open) turns.onStarted("item_1", 0);
    for (let n = 0; n < 3; n++) turns.set("automatic", turnDetection("opening", 2));
  }
  turns.onStopped("item_1", 1_000);
  expect(sent).toBe(1);
});

describe("what is asked for while a turn's answer is owed", () => {
  let responses: OpenAiResponses;
  let waits: unknown[];
  afterEach(() => responses.close());

  const owing = () => {
    const sent: string[] = [];
    const dropped: DroppedRequest[] = [];
    const started: unknown[] = [];
    waits = [];
    responses = new OpenAiResponses({
      line: {
        emit: ((type: string, what: DroppedRequest) => {
          if (type === "requestDropped") dropped.push(what);
          if (type === "responseStarted") started.push(what.purpose);
          if (type === "responseEnded" && "retryAfterMs" in what) waits.push(what.retryAfterMs);
        }) as never,
      },
      responseMs: 60_000,
      send: (event) => sent.push(String(event["event_id"])),
      lose: () => undefined,
      bill: () => undefined,
    });
    responses.owe();
    let answers = 0;
    const answer = (): void => {
      const id = `resp_${++answers}`;
      responses.onCreated({ id });
      responses.onDone({ id, status: "completed" });
    };
    return { sent, dropped, started, answer };
  };

  it.each([
    [["directive", "silence"], "directive", "silence"],
    [["silence", "directive"], "directive", "silence"],
    [["closing", "tool"], "closing", "tool"],
    [["directive", "closing"], "closing", "directive"],
  ] as const)("comes after it, one of %j, and the other is told to have been dropped", (purposes, comes, goes) => {
    const { sent, dropped, answer } = owing();
    for (const purpose of purposes) responses.request(purpose, true);
    expect(sent).toEqual([]);
    answer();
    expect(sent).toEqual([`request_${comes}`]);
    expect(dropped).toEqual([{ purpose: goes, because: "answering" }]);
  });

  it.each([
    ["directive", true],
    ["closing", true],
    ["greeting", false],
    ["silence", false],
    ["tool", false],
  ] as const)("and refused because it is: %s is said afterwards: %s", (purpose, kept) => {
    const { sent, dropped, answer } = owing();
    responses.candidateSpeaks();
    responses.request(purpose, true);
    responses.onError("conversation_already_has_active_response", `request_${purpose}`);
    answer();
    expect(sent).toHaveLength(kept ? 2 : 1);
    expect(dropped).toEqual(kept ? [] : [{ purpose, because: "answering" }]);
  });

  it.each([null, undefined])("is told to have been refused by an error that names no event (%s)", (eventId) => {
    const { sent, dropped, answer } = owing();
    responses.candidateSpeaks();
    responses.request("closing", true);
    responses.onError("conversation_already_has_active_response", eventId);
    answer();
    expect(sent).toEqual(["request_closing", "request_closing"]);
    responses.onError("rate_limit_exceeded", eventId, "Please try again in 2.5s.");
    expect(dropped).toEqual([{ purpose: "closing", because: "refused", retryAfterMs: 2_500 }]);
    responses.request("silence", true);
    responses.onError("invalid_value", eventId);
    expect(dropped).toHaveLength(1);
  });

  it("is not ended by the late end of another, nor waited for without a number", () => {
    const { sent, answer } = owing();
    answer();
    responses.request("closing", true);
    responses.onCreated({ id: "resp_9", metadata: { purpose: "closing" } });
    responses.onDone({ id: "resp_1", status: "completed" });
    expect(responses.underWay).toBe(true);
    responses.onRateLimits([{ name: "tokens", reset_seconds: "soon" as unknown as number }]);
    responses.onDone({ id: "resp_9", status: "failed", status_details: { error: { code: "rate_limit_exceeded" } } });
    expect(responses.underWay).toBe(false);
    expect(waits).toEqual([5_000]);
    expect(sent).toEqual(["request_closing"]);
  });

  it("is what comes next where the server does not tell purposes back, and no turn is owed an answer", () => {
    const { sent, started, answer } = owing();
    answer();
    responses.request("closing", true);
    answer();
    expect(started).toEqual([null, "closing"]);
    responses.request("directive", false);
    responses.owe();
    answer();
    expect(started).toEqual([null, "closing", null]);
    expect(sent).toEqual(["request_closing", "request_directive", "request_directive"]);
  });
});
