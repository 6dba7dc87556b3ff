import { afterEach, describe, expect, it } from "vitest";
import { AgentCall } from "../support/agent-call.ts";
import { eventually } from "../support/eventually.ts";

let call: AgentCall;
afterEach(() => call.close());

describe("a spoken exchange", () => {
  it("greets once, listens, answers, and reports both sides in order", async () => {
    call = await AgentCall.start();
    const greeting = await eventually("the greeting is over", () => call.interview.transcript()[0]);
    expect(greeting.text).toMatch(/^Hello Ada, and welcome to Acme Corp/);
    expect(call.interview.all("greeting.started")).toHaveLength(1);
    await call.say("Yes, I am ready.");
    const answer = await eventually(
      "an answer",
      () => call.interview.transcript().filter((turn) => turn.speaker === "interviewer")[1],
    );
    expect(answer.text).not.toMatch(/welcome/);
    const [first, second] = call.interview.all("turn.recorded").filter((turn) => turn.speaker === "interviewer");
    expect(first!.responseLatencyMs).toBeUndefined();
    expect(second!.responseLatencyMs).toBeGreaterThan(500);
    expect(call.interview.all("usage.recorded").length).toBeGreaterThan(1);
    expect(call.interview.all("provider.connected")).toMatchObject([
      { reason: "start", source: "simulator", reportedModel: "simulator:gpt-realtime-2.1" },
    ]);
  });
});
