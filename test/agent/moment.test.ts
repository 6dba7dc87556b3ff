import { afterEach, describe, expect, it } from "vitest";
import { AgentCall } from "../support/agent-call.ts";
import { eventually } from "../support/eventually.ts";

let call: AgentCall;
afterEach(() => call.close());

const interviewer = () => call.interviewer();
const heard = () => call.interview.transcript().filter(({ speaker }) => speaker === "candidate");

/** A candidate whose turns are recognised as these, whatever they sound like. */
async function begin(...turns: string[]): Promise<void> {
  call = await AgentCall.greeted(() => ({ say: "Go on, please.", calls: [] }), {
    simulator: {
      // Later than its response, as on the wire: the words of a turn are not there when it is answered.
      transcriptionMs: 30,
      turnGapMs: 300,
      ears: { transcribe: () => ({ text: turns.shift() ?? "", understood: true }) },
    },
  });
}

describe("a moment that words began", () => {
  it("goes on when the words of an older turn come after it", async () => {
    await begin("I led the rewrite of our billing.", "Just a minute.");
    call.simulator.faults.add({ kind: "transcription", how: "late", delayMs: 9_000 });
    await call.say("I led the rewrite of our billing.");
    await eventually("it is answered", () => interviewer()[1]);
    await call.say("Just a minute.");
    await eventually("the moment begins", () => call.interview.all("hold.started")[0]);
    await eventually("the older words are written down", () =>
      heard().some(({ text }) => text === "I led the rewrite of our billing."),
    );
    expect(call.interview.all("hold.ended")).toEqual([]);
  });

  it("ends with the next words, however few, and they are answered", async () => {
    await begin("Just a minute.", "Yes.");
    await call.say("Just a minute.");
    await eventually("the moment begins", () => call.interview.all("hold.started")[0]);
    await eventually("what was under way is over", () => interviewer()[1]);
    const before = interviewer().length;
    await call.say("Yes.");
    await eventually("it is answered", () => interviewer().length > before);
    expect(call.interview.all("hold.ended")).toMatchObject([{ by: "speech" }]);
  });

  it("goes on when the candidate only murmurs", async () => {
    await begin("Let me think.", "Hm.");
    await call.say("Let me think.");
    await eventually("the moment begins", () => call.interview.all("hold.started")[0]);
    await eventually("what was under way is over", () => interviewer()[1]);
    const before = interviewer().length;
    await call.say("Hm.");
    await eventually("the murmur is written down", () => heard().some(({ text }) => text === "Hm."));
    expect(call.interview.all("hold.ended")).toEqual([]);
    expect(interviewer()).toHaveLength(before);
  });
});
