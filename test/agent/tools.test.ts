import { afterEach, describe, expect, it } from "vitest";
import { AgentCall, type AgentCallOptions } from "../support/agent-call.ts";
import { eventually } from "../support/eventually.ts";
import type { Brain } from "../../simulators/brain/brain.ts";
import { note, type OnTurn } from "../support/simple-brain.ts";

let call: AgentCall;
afterEach(() => call.close());

const begin = async (onTurn: OnTurn, more: AgentCallOptions = {}): Promise<void> => {
  call = await AgentCall.greeted(onTurn, more);
};
const interviewer = () => call.interviewer();
const outputs = () =>
  call.simulator.journal
    .events("in", "conversation.item.create")
    .map((event) => event["item"] as { type: string; call_id: string; output: string })
    .filter((item) => item.type === "function_call_output")
    .map((item) => JSON.parse(item.output) as { status: string; next: string });
const responses = () => call.responses();

describe("a tool call", () => {
  it("reaches the object, is answered, and the turn gets one spoken response", async () => {
    await begin(() => ({ calls: [note(), { name: "check_time_remaining", args: {} }] }));
    await call.say("I led the rewrite of our billing.");
    await eventually("the answer is spoken", () => interviewer()[1]);
    expect(call.interview.all("score.noted")).toMatchObject([{ area: "Communication", score: 7 }]);
    expect(call.interview.all("time.checked")).toHaveLength(1);
    expect(
      outputs()
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(["noted", "ok"]);
    // The greeting, the response that held the calls, and one spoken one.
    expect(responses()).toBe(3);
    expect(
      call.interview
        .all("turn.recorded")
        .filter(({ speaker }) => speaker === "interviewer")
        .map(({ usedTool }) => usedTool),
    ).toEqual([false, true]);
  });

  it("made beside the words that end a turn asks for no second response", async () => {
    await begin(() => ({ say: "I see, thank you.", calls: [note()] }));
    await call.say("I led the rewrite of our billing.");
    await eventually("the answer is spoken", () => interviewer()[1]);
    await eventually("the note is kept", () => call.interview.all("score.noted")[0]);
    expect(outputs()).toMatchObject([{ status: "noted" }]);
    expect(responses()).toBe(2);
  });

  it("for knowledge is followed by its answer, whatever was said beside it: the candidate waits for that", async () => {
    await begin(() => ({
      say: "Good question.",
      calls: [{ name: "query_knowledge", args: { topic: "remote work" } }],
    }));
    await call.say("May one work from home?");
    await eventually("the answer is spoken", () => interviewer()[2]);
    expect(responses()).toBe(3);
    expect(call.interview.all("knowledge.queried")).toHaveLength(1);
  });

  it("has its effect and its output although the candidate cuts its response off", async () => {
    await begin(
      (turn) =>
        turn === 1
          ? {
              say: "That is a very interesting point, and I would like to hear a great deal more about it.",
              calls: [note()],
            }
          : { say: "Go on.", calls: [] },
      {
        // Generated long before it is played, as providers do.
        simulator: { speechRate: 60 },
      },
    );
    await call.say("I led the rewrite of our billing.");
    const saidAtMs = Date.now();
    await eventually(
      "the interviewer speaks, and the call is made beside it",
      () => call.heard.heardSince(saidAtMs) && outputs()[0],
    );
    await call.say("Sorry, wait, there is more to it.");
    await eventually("it was cut", () => interviewer().find(({ interrupted }) => interrupted));
    expect(call.interview.all("score.noted")).toHaveLength(1);
    expect(outputs()).toHaveLength(1);
    await eventually("the next turn is answered", () => interviewer().find(({ text }) => text === "Go on."));
  });

  it("repeated in silence makes the interviewer speak all the same", async () => {
    let thoughts = 0;
    // Calls whatever happens; only where calls are forbidden its words are all that is left.
    const stubborn: Brain = (view) => {
      thoughts++;
      const last = view.items.at(-1);
      const greeted = view.items.some((item) => item.kind === "message" && item.role === "assistant");
      if (!greeted) return { say: "Hello.", calls: [] };
      return last?.kind === "message" && last.role === "system"
        ? { say: "Let us go on.", calls: [note()] }
        : { calls: [note()] };
    };
    await begin(() => ({ calls: [] }), { simulator: { brain: stubborn } });
    await call.say("I led the rewrite of our billing.");
    await eventually("it speaks", () => interviewer()[1]);
    // Greeting, the silent turn, one more chance, and then without tools.
    expect(thoughts).toBe(4);
  });
});

describe("a call that makes no sense", () => {
  const cases = [
    { how: "broken_json", status: "refused", code: "malformed-json" },
    { how: "empty", status: "refused", code: "invalid-arguments" },
    { how: "unknown_tool", status: "refused", code: "unknown-tool" },
    { how: "wrong_enum", status: "refused", code: "unknown-area" },
    { how: "score_11", status: "refused", code: "invalid-arguments" },
    { how: "score_fraction", status: "refused", code: "invalid-arguments" },
  ] as const;
  for (const { how, status, code } of cases) {
    it(`(${how}) is answered with what to do instead, and the interview goes on`, async () => {
      await begin((turn) => (turn === 1 ? { calls: [note()] } : { say: "Go on.", calls: [] }), {
        before: ({ faults }) => faults.add({ kind: "bad_arguments", how }),
      });
      await call.say("I led the rewrite of our billing.");
      await eventually("it speaks", () => interviewer()[1]);
      expect(outputs()).toMatchObject([{ status, next: expect.stringMatching(/\w+/) as unknown }]);
      await eventually("the object has judged it", () => call.interview.all("tool.refused")[0]);
      expect(call.interview.all("tool.refused")).toMatchObject([{ code }]);
      expect(call.interview.all("score.noted")).toEqual([]);
    });
  }

  it("(100 kB of evidence) is cut and kept", async () => {
    await begin(() => ({ calls: [note()] }), {
      before: ({ faults }) => faults.add({ kind: "bad_arguments", how: "huge_evidence" }),
    });
    await call.say("I led the rewrite of our billing.");
    const [kept] = await eventually("the note", () =>
      call.interview.all("score.noted").length > 0 ? call.interview.all("score.noted") : null,
    );
    expect(kept!.evidence.chars).toBeLessThanOrEqual(2_000);
  });
});

describe("with an object that is slow or gone", () => {
  it("notes are answered at once and arrive exactly once", async () => {
    await begin((turn) =>
      turn <= 2 ? { calls: [note({ evidence: `Evidence ${turn}.` })] } : { say: "Go on.", calls: [] },
    );
    call.interview.gone = true;
    await call.say("I led the rewrite of our billing.");
    const saidAtMs = Date.now();
    await eventually("it speaks", () => interviewer().length >= 1 && outputs().length === 1);
    await eventually("somebody is heard", () => call.heard.heardSince(saidAtMs));
    expect(outputs()).toMatchObject([{ status: "noted" }]);
    expect(call.interview.all("score.noted")).toEqual([]);
    call.interview.gone = false;
    call.interview.delayMs = 700;
    await eventually("the note arrives", () => call.interview.all("score.noted")[0]);
    call.interview.delayMs = 0;
    await eventually("everything is told", () => interviewer()[1]);
    expect(call.interview.all("score.noted")).toHaveLength(1);
  });

  it("a decision answers within a quarter of a second, takes effect once, and a refusal follows as a direction", async () => {
    await begin((turn) =>
      turn === 1
        ? { calls: [{ name: "transition_section", args: { section_name: "technical" } }] }
        : { say: "Go on.", calls: [] },
    );
    call.interview.delayMs = 600;
    await call.say("I led the rewrite of our billing.");
    await eventually("the call is answered", () => outputs()[0]);
    const calledAt = call.simulator.journal.entries.find(
      ({ event, direction }) =>
        direction === "out" &&
        event.type === "response.output_item.done" &&
        (event["item"] as { type: string }).type === "function_call",
    )!.ms;
    const answeredAt = call.simulator.journal.entries.find(
      ({ event, direction }) =>
        direction === "in" &&
        event.type === "conversation.item.create" &&
        (event["item"] as { type: string }).type === "function_call_output",
    )!.ms;
    expect(answeredAt - calledAt).toBeLessThan(400);
    expect(outputs()).toMatchObject([{ status: "pending" }]);
    // Two sections ahead: refused, by the same call id only once.
    await eventually("it was judged", () => call.interview.all("tool.refused")[0]);
    await eventually("the model is told", () =>
      call.simulator.journal
        .events("in", "conversation.item.create")
        .find((event) => (event["item"] as { id?: string }).id?.startsWith("dir_")),
    );
    expect(call.interview.all("tool.refused")).toHaveLength(1);
  });
});
