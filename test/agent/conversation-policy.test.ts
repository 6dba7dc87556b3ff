import { afterEach, describe, expect, it } from "vitest";
import { AgentCall, type AgentCallOptions } from "../support/agent-call.ts";
import { eventually } from "../support/eventually.ts";
import { simpleBrain } from "../support/simple-brain.ts";

let call: AgentCall;
afterEach(() => call.close());

const begin = async (more: AgentCallOptions = {}): Promise<void> => {
  call = await AgentCall.greeted(() => ({ say: "I see.", calls: [] }), more);
};
const interviewer = () => call.interviewer();
const items = (prefix: string) =>
  call.simulator.journal
    .events("in", "conversation.item.create")
    .map((event) => event["item"] as { id?: string; role?: string })
    .filter((item) => item.id?.startsWith(prefix));
const responses = () => call.responses();

describe("directives", () => {
  it("are appended once as system items, acknowledged by the provider's echo, and never change the instructions", async () => {
    await begin();
    const updatesBefore = call.simulator.journal
      .events("in", "session.update")
      .filter((event) => JSON.stringify(event).includes('"instructions"')).length;
    call.interview.do({ type: "note", text: "Ask about their largest incident.", by: "prn_test" });
    await eventually("it is delivered", () => call.interview.all("directive.delivered")[0]);
    expect(call.interview.all("directive.delivered")).toMatchObject([{ directive: 1, delivery: "item" }]);
    expect(items("dir_")).toMatchObject([{ id: "dir_1", role: "system" }]);
    expect(
      call.simulator.journal
        .events("in", "session.update")
        .filter((event) => JSON.stringify(event).includes('"instructions"')),
    ).toHaveLength(updatesBefore);
    expect(call.simulator.journal.events("in", "conversation.item.delete")).toEqual([]);
  });

  it("survive a barge-in: nothing but what was cut is changed", async () => {
    await begin({
      simulator: {
        brain: simpleBrain(() => ({
          say: "That is a long and winding answer that I would like to give you now, if I may, with all its details.",
          calls: [],
        })),
      },
    });
    call.interview.do({ type: "note", text: "Ask about their largest incident.", by: "prn_test" });
    await eventually("it is delivered", () => call.interview.all("directive.delivered")[0]);
    await call.say("I led the rewrite of our billing.");
    const saidAtMs = Date.now();
    await eventually("the interviewer answers", () => call.heard.heardSince(saidAtMs));
    await call.say("Sorry, wait a second please.");
    await eventually("it was cut", () => interviewer().find(({ interrupted }) => interrupted));
    expect(call.simulator.journal.events("in", "conversation.item.delete")).toEqual([]);
    expect(call.simulator.journal.events("in", "conversation.item.truncate")).toHaveLength(1);
  });
});

describe("silence", () => {
  it("is met step by step, its own nudges not counted, and ends when the candidate speaks", async () => {
    // 12, 25 and 45 s become 1.2, 2.5 and 4.5.
    await begin({ timings: { silenceFactor: 0.1 } });
    await eventually("two steps", () => call.interview.all("silence.prompted").length >= 2, 15_000);
    const [first, second] = call.interview.events.filter(({ body }) => body.type === "silence.prompted");
    expect(second!.atMs - first!.atMs).toBeGreaterThan(900);
    expect(
      call.interview
        .all("silence.prompted")
        .map(({ step }) => step)
        .slice(0, 2),
    ).toEqual([1, 2]);
    await call.say("I am still thinking about the question, thank you.");
    const answeredAt = await eventually("an answer", () =>
      call.interview.events.find(
        ({ body }) => body.type === "turn.recorded" && call.interview.words.get(body.words.id) === "I see.",
      ),
    );
    const after = await eventually("a new silence", () =>
      call.interview.events.find(({ seq, body }) => seq > answeredAt.seq && body.type === "silence.prompted"),
    );
    expect(after.body).toMatchObject({ step: 1 });
  });

  it("goes on climbing when a nudge fails and is asked for again", async () => {
    await begin({ timings: { silenceFactor: 0.1 } });
    call.simulator.faults.add({ kind: "fail_response" });
    const steps = () => call.interview.all("silence.prompted").map(({ step }) => step);
    await eventually("two steps", () => steps().length >= 2, 15_000);
    expect(steps()).toEqual([1, 2]);
    const purposes = call.simulator.journal
      .events("in", "response.create")
      .map(({ response }) => (response as { metadata: { purpose: string } }).metadata.purpose);
    expect(purposes.slice(0, 3)).toEqual(["greeting", "silence", "silence"]);
  });
});

describe("a moment to think", () => {
  it("asked for with the button silences the interviewer until the candidate really speaks", async () => {
    await begin({ timings: { silenceFactor: 0.6 } });
    call.interview.do({ type: "candidate_hold", on: true });
    await eventually("the process obeys", () =>
      call.interview.all("directive.delivered").find(({ delivery }) => delivery === "process"),
    );
    await eventually("one short acknowledgement", () => interviewer()[1]);
    const before = responses();
    const turnsHeard = () => call.simulator.journal.events("out", "input_audio_buffer.committed").length;
    for (const murmurs of [1, 2, 3]) {
      await call.say("Hm.");
      await eventually("the murmur's turn is over", () => turnsHeard() === murmurs);
    }
    expect(responses()).toBe(before);
    expect(call.interview.all("silence.prompted")).toEqual([]);
    await call.say("All right, now I know what I want to tell you about that project of mine.");
    await eventually("the hold is over", () => call.interview.all("hold.ended")[0]);
    expect(call.interview.all("hold.ended")).toMatchObject([{ by: "speech" }]);
    await eventually("an answer", () => responses() > before);
  });
});

describe("a moment to think, asked for in words", () => {
  it("is one answer long and then quiet", async () => {
    await begin({
      timings: { silenceFactor: 0.3 },
      simulator: { ears: { transcribe: () => ({ text: "Give me a minute, please.", understood: true }) } },
    });
    await call.say("Give me a minute, please.");
    await eventually("the hold has begun", () => call.interview.all("hold.started")[0]);
    expect(call.interview.all("hold.started")).toMatchObject([{ by: "words" }]);
    await eventually("the answer to it is heard", () => interviewer()[1]);
    const before = responses();
    await call.say("Hm.");
    await eventually(
      "the murmur's turn is over",
      () => call.simulator.journal.events("out", "input_audio_buffer.committed").length === 2,
    );
    expect(responses()).toBe(before);
  });
});

describe("the end", () => {
  it("is spoken once, told when it has been heard, and then nothing more is said", async () => {
    await begin();
    call.interview.do({ type: "end", by: "prn_test", reason: "completed", politely: true });
    await expect(call.ended).resolves.toBe("ended");
    expect(call.interview.all("closing.started")).toHaveLength(1);
    expect(call.interview.all("closing.spoken")).toHaveLength(1);
    expect(call.interview.all("interview.ended")).toMatchObject([{ reason: "completed" }]);
    expect(interviewer().at(-1)).toEqual({
      speaker: "interviewer",
      text: "Thank you for your time. Goodbye.",
      interrupted: false,
    });
    const { events } = call.interview;
    expect(events.findIndex(({ body }) => body.type === "closing.spoken")).toBeGreaterThan(
      events.findLastIndex(({ body }) => body.type === "turn.recorded"),
    );
  });
});

describe("after the last word", () => {
  it("the lease is kept while something is left to store", async () => {
    await begin({ timings: { sync: { everyMs: 200, muteAfterMs: 900 } } });
    let told = 0;
    await call.conduct.close(500, async () => {
      const before = call.interview.syncs;
      await eventually("it is heard of again", () => call.interview.syncs >= before + 3);
      told = call.interview.syncs;
    });
    expect(told).toBeGreaterThan(0);
  });
});

describe("another agent", () => {
  it("fences this one, which leaves without another word", async () => {
    await begin();
    call.interview.do({ type: "lease_expired", epoch: 1 });
    await expect(call.ended).resolves.toBe("fenced");
  });

  it("may already speak when the object is silent for four seconds: this one mutes itself, and is heard again after", async () => {
    await begin({ timings: { sync: { everyMs: 300, muteAfterMs: 900 } } });
    expect(call.muted).toBe(false);
    call.interview.gone = true;
    await eventually("muted", () => call.muted);
    call.interview.gone = false;
    await eventually("heard again", () => !call.muted);
  });

  const ways = [
    ["after a crash", () => call.interview.do({ type: "lease_expired", epoch: 1 })],
    [
      "from one that was told to go",
      async () => {
        call.conduct.leave();
        await expect(call.ended).resolves.toBe("left");
        call.interview.do({ type: "release", epoch: 1, reason: "draining" });
      },
    ],
  ] as const;
  it.each(ways)("that takes over %s goes on from the briefing without a greeting", async (_, part) => {
    await begin();
    await call.say("I am ready.");
    await eventually("an answer", () => interviewer()[1]);
    const { interview } = call;
    await part();
    await call.conduct.close(500);
    await call.session.close();
    const second = await AgentCall.start({
      interview,
      simulator: { speechRate: 8, firstAudioMs: 100, brain: simpleBrain(() => ({ say: "I see.", calls: [] })) },
    });
    try {
      await eventually("it is connected", () => interview.all("provider.connected")[1]);
      expect(interview.all("provider.connected")[1]).toMatchObject({ reason: "resume_after_crash", epoch: 2 });
      await eventually("it speaks", () => second.heard.stretches()[0]);
      const told = second.simulator.journal
        .events("in", "conversation.item.create")
        .map((event) => event["item"] as { id: string; role: string });
      expect(told.map(({ id }) => id)).toEqual(["opening", "seed_0", "seed_1", "seed_2", "briefing"]);
      expect(interview.all("greeting.started")).toHaveLength(1);
    } finally {
      await second.close();
    }
  });
});

describe("a pause by a person", () => {
  it("cuts the interviewer short, keeps it quiet, and ends with a word from it", async () => {
    await begin({ timings: { silenceFactor: 0.1, sync: { everyMs: 200, muteAfterMs: 4_000 } } });
    call.interview.do({ type: "pause", by: "prn_test" });
    await eventually("the process obeys", () =>
      call.interview.all("directive.delivered").find(({ delivery }) => delivery === "process"),
    );
    const before = responses();
    await call.say("Is anybody there? I would like to go on with this.");
    await eventually("the turn is over", () => call.simulator.journal.events("out", "input_audio_buffer.committed")[0]);
    expect(responses()).toBe(before);
    call.interview.do({ type: "resume", by: "prn_test" });
    await eventually("it speaks again", () => responses() > before);
  });
});
