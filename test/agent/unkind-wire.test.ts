import { afterEach, describe, expect, it } from "vitest";
import type { Brain } from "../../simulators/brain/brain.ts";
import { AgentCall, type AgentCallOptions } from "../support/agent-call.ts";
import { eventually } from "../support/eventually.ts";
import { note, simpleBrain, type OnTurn } from "../support/simple-brain.ts";

// What the real wire does and a kind one would not.

let call: AgentCall;
afterEach(() => call.close());

const begin = async (onTurn: OnTurn, more: AgentCallOptions = {}): Promise<void> => {
  const takeover = { windowMs: 60_000, maxPerWindow: 3, backoffMs: [0, 50, 50], bindMs: 5_000 };
  call = await AgentCall.greeted(onTurn, { ...more, timings: { takeover, ...more.timings } });
};
const interviewer = () => call.interviewer();
const said = () => interviewer().map(({ text }) => text);
const sent = (type: string) => call.simulator.journal.events("in", type);
const responses = () => call.responses();
const connections = () => call.interview.all("provider.connected").map(({ reason }) => reason);
const ANSWER = "I led the rewrite of our billing.";
const goOn: OnTurn = () => ({ say: "Go on, please.", calls: [] });

describe("a word before a call", () => {
  const looksUp = { name: "check_time_remaining", args: {} };
  it.each([
    { phases: true, calls: [note()] },
    { phases: true, calls: [looksUp] },
    { phases: false, calls: [note()] },
    { phases: false, calls: [looksUp, note()] },
  ])("is followed by the answer (phases told: $phases, calls: $calls.length)", async ({ phases, calls }) => {
    await begin(() => ({ preamble: "One moment.", calls }), { simulator: { phases } });
    await call.say(ANSWER);
    await eventually("the answer is spoken", () => said().includes("Thank you. Tell me more."));
    expect(responses()).toBe(3);
    expect(call.interview.all("silence.prompted")).toEqual([]);
  });

  it("and no call is followed by the answer all the same", async () => {
    await begin((turn, { items }) =>
      items.at(-1)?.kind === "message" &&
      turn === 1 &&
      !items.some((item) => "text" in item && item.text === "One moment.")
        ? { preamble: "One moment.", calls: [] }
        : { say: "And what came of it?", calls: [] },
    );
    await call.say(ANSWER);
    await eventually("the answer is spoken", () => said().includes("And what came of it?"));
  });

  it("is the turn when nothing else ever comes: no response is asked for without end", async () => {
    await begin(() => ({ preamble: "One moment.", calls: [] }));
    await call.say(ANSWER);
    await eventually("it is told to carry on, and does no more", () => interviewer().length >= 4);
    const before = responses();
    await call.say(ANSWER);
    await eventually("the next turn is answered as well", () => responses() > before);
    expect(before).toBe(4);
  });

  it("is no turn of its own when the same response goes on with the answer", async () => {
    await begin(() => ({ preamble: "One moment.", say: "And what came of it?", calls: [note()] }));
    await call.say(ANSWER);
    await eventually("both are heard", () => said().includes("And what came of it?"));
    await eventually("the note is kept", () => call.interview.all("score.noted")[0]);
    expect(responses()).toBe(2);
  });

  it.each(["And what came of it?", "¿Y qué pasó después?"])(
    "is told from a question beside calls where no phase is told: %s",
    async (question) => {
      await begin(() => ({ say: question, calls: [note()] }), { simulator: { phases: false } });
      await call.say(ANSWER);
      await eventually("the note is kept", () => call.interview.all("score.noted")[0]);
      await eventually("the question is heard", () => interviewer()[1]);
      expect(responses()).toBe(2);
    },
  );
});

describe("between the end of a turn and its response", () => {
  it.each([150, 300, 700])(
    "(%i ms) the end is not asked for, and no answer is taken for the goodbye",
    async (turnGapMs) => {
      await begin(() => ({ say: "I see. And what did you do after that?", calls: [] }), { simulator: { turnGapMs } });
      const speaking = call.say(ANSWER);
      await eventually(
        "the candidate speaks",
        () => call.simulator.journal.events("out", "input_audio_buffer.speech_started")[0],
      );
      call.interview.do({ type: "end", by: "prn_test", reason: "completed", politely: true });
      await speaking;
      await expect(call.ended).resolves.toBe("ended");
      expect(said().at(-1)).toBe("Thank you for your time. Goodbye.");
      expect(call.interview.all("interview.ended")).toMatchObject([{ reason: "completed" }]);
      const { events } = call.interview;
      expect(events.findIndex(({ body }) => body.type === "closing.started")).toBeGreaterThan(
        events.findIndex(({ body }) => body.type === "turn.recorded" && body.speaker === "candidate"),
      );
    },
  );
});

describe("settings the server did not take", () => {
  const ways = [
    { kind: "refuse_update", named: true },
    { kind: "refuse_update", named: false },
    { kind: "ignore_update", part: "voice" },
    { kind: "ignore_update", part: "transcription" },
    { kind: "ignore_update", part: "turn_detection" },
  ] as const;
  it.each(ways)("are noticed before anybody is greeted: $kind $named $part", async (fault) => {
    await begin(goOn, { before: ({ faults }) => faults.add({ ...fault }) });
    expect(call.interview.all("provider.lost")).toMatchObject([{ code: "refused" }]);
    expect(connections()).toEqual(["provider_lost"]);
    expect(said()).toEqual(["Hello and welcome."]);
    expect(call.interview.all("greeting.started")).toHaveLength(1);
  });

  it("and will not take are an outage that is told", async () => {
    call = await AgentCall.start({
      simulator: { speechRate: 8, brain: simpleBrain(goOn) },
      timings: { takeover: { windowMs: 60_000, maxPerWindow: 3, backoffMs: [0, 50, 50], bindMs: 5_000 } },
      before: ({ faults }) => faults.add({ kind: "refuse_update", holding: "transcription", times: 9 }),
    });
    await eventually("it is told", () => call.interview.all("provider.unavailable")[0]);
    expect(call.interview.all("provider.unavailable")).toMatchObject([{ code: "refused" }]);
    expect(call.interview.all("greeting.started")).toEqual([]);
  });
});

describe("a response that nobody can hear", () => {
  it("is asked for again at once when it is empty", async () => {
    await begin(goOn);
    call.simulator.faults.add({ kind: "empty_response" });
    await call.say(ANSWER);
    await eventually("it speaks", () => said().includes("Go on, please."));
    expect(call.interview.all("silence.prompted")).toEqual([]);
    expect(connections()).toEqual(["start"]);
  });

  it("is no turn when it is text, is taken back, and is spoken then", async () => {
    await begin(goOn);
    call.simulator.faults.add({ kind: "text_response" });
    await call.say(ANSWER);
    await eventually("it speaks", () => interviewer()[1]);
    expect(interviewer()).toHaveLength(2);
    expect(sent("conversation.item.delete")).toHaveLength(1);
    expect(sent("response.create").at(-1)).toMatchObject({ response: { output_modalities: ["audio"] } });
  });

  it("does not keep the greeting from coming", async () => {
    await begin(goOn, { before: ({ faults }) => faults.add({ kind: "text_response" }) });
    expect(said()).toHaveLength(1);
    expect(call.interview.all("greeting.started")).toHaveLength(1);
  });
});

describe("a message after one that was cut off", () => {
  it("leaves the model's memory, for nobody heard it", async () => {
    await begin(
      (turn) =>
        turn === 1
          ? {
              preamble: "That is a very interesting point, and I would like to think about it for a little while.",
              say: "What would you do about the second region?",
              calls: [],
            }
          : { say: "Go on, please.", calls: [] },
      { simulator: { speechRate: 60 } },
    );
    await call.say(ANSWER);
    const saidAtMs = Date.now();
    await eventually("both are made", () => call.heard.heardSince(saidAtMs) && responses() === 2);
    await call.say("Sorry, wait, there is more to it.");
    await eventually("it was cut", () => interviewer().find(({ interrupted }) => interrupted));
    const unheard = call.simulator.journal
      .events("out", "response.output_item.done")
      .map((event) => event["item"] as { id: string; phase?: string })
      .findLast(({ phase }) => phase === "final_answer");
    await eventually("it is forgotten", () =>
      sent("conversation.item.delete").some((event) => event["item_id"] === unheard?.id),
    );
    expect(said()).not.toContain("What would you do about the second region?");
  });
});

describe("a turn without an end", () => {
  it("is ended by our own ear, answered, and in the record", async () => {
    await begin(goOn, { timings: { openTurn: { silentMs: 1_500, endlessMs: 240_000 } } });
    call.simulator.faults.add({ kind: "turn_never_ends" });
    await call.say(ANSWER);
    await eventually("it is answered", () => interviewer()[1]);
    expect(call.interview.all("incident.noted")).toMatchObject([{ code: "turn_left_open" }]);
    expect(connections()).toEqual(["start"]);
    expect(call.interview.all("turn.recorded").filter(({ speaker }) => speaker === "candidate")).not.toEqual([]);
  });

  it("is spoken into when sound never stops", async () => {
    await begin(goOn, { timings: { openTurn: { silentMs: 60_000, endlessMs: 1_500 } } });
    call.simulator.faults.add({ kind: "turn_never_ends" });
    const before = responses();
    await call.say(`${ANSWER} ${ANSWER}`);
    await eventually("it says something", () => responses() > before && interviewer()[1]);
    expect(new Set(call.interview.all("incident.noted").map(({ code }) => code))).toEqual(new Set(["endless_sound"]));
  });
});

describe("a turn that ends while another response is being made", () => {
  it("is answered after it", async () => {
    await begin(goOn, {
      simulator: { firstAudioMs: 1_500 },
      timings: { openTurn: { silentMs: 60_000, endlessMs: 1_000 } },
    });
    // Long enough to be taken for sound without end; over before what is said about it begins.
    await call.say("I led the rewrite of our billing.");
    await eventually("nothing is owed any more", () => call.lines[0]?.responding === false && interviewer()[1]);
    await call.say(ANSWER);
    await eventually("the next turn is answered", () => interviewer().length >= 3 && !call.lines[0]?.responding);
    expect(connections()).toEqual(["start"]);
  });
});

describe("a connection that has become old", () => {
  it("is exchanged at a quiet moment, and the interview goes on without a second greeting", async () => {
    await begin(goOn, { timings: { rotateAfterMs: 4_000 } });
    await eventually("another connection", () => connections().length >= 2);
    expect(connections()[1]).toBe("planned_rotation");
    expect(call.interview.all("provider.lost")).toEqual([]);
    expect(said().filter((text) => text.startsWith("Hello"))).toHaveLength(1);
  });
});

describe("a session that does not start", () => {
  it("is started again with another connection", async () => {
    call = await AgentCall.start({
      simulator: { speechRate: 8, brain: simpleBrain(goOn) },
      failStarts: 1,
      timings: { takeover: { windowMs: 60_000, maxPerWindow: 3, backoffMs: [0, 50, 50], bindMs: 5_000 } },
    });
    await eventually("the greeting is over", () => interviewer()[0]);
    expect(call.interview.all("provider.lost")).toMatchObject([{ code: "protocol" }]);
    expect(call.lines).toHaveLength(2);
  });

  it("and never does is told", async () => {
    call = await AgentCall.start({
      simulator: { brain: (() => ({ calls: [] })) satisfies Brain },
      failStarts: 9,
      timings: { takeover: { windowMs: 60_000, maxPerWindow: 3, backoffMs: [0, 50, 50], bindMs: 5_000 } },
    });
    await eventually("it is told", () => call.interview.all("provider.unavailable")[0]);
    expect(call.lines).toHaveLength(3);
  });
});
