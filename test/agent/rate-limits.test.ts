import { afterEach, describe, expect, it } from "vitest";
import { AgentCall } from "../support/agent-call.ts";
import { eventually } from "../support/eventually.ts";
import { simpleBrain, type OnTurn } from "../support/simple-brain.ts";

let call: AgentCall;
afterEach(() => call.close());

const begin = async (): Promise<void> => {
  call = await AgentCall.greeted(goOn);
};
const interviewer = () => call.interviewer();
const said = () => interviewer().map(({ text }) => text);
const connections = () => call.interview.all("provider.connected").map(({ reason }) => reason);
const ANSWER = "I led the rewrite of our billing.";
const goOn: OnTurn = () => ({ say: "Go on, please.", calls: [] });

describe("too many tokens in a minute", () => {
  /** From each refusal to what is asked for next, in milliseconds. */
  const waits = (): number[] => {
    const { entries } = call.simulator.journal;
    return entries.flatMap(({ event, ms, direction }, index) => {
      const failed =
        direction === "out" &&
        event.type === "response.done" &&
        (event["response"] as { status?: string }).status === "failed";
      const next = entries
        .slice(index)
        .find((later) => later.direction === "in" && later.event.type === "response.create");
      return failed && next !== undefined ? [next.ms - ms] : [];
    });
  };

  const refused = (wait: string) =>
    ({
      kind: "fail_response",
      type: "tokens",
      code: "rate_limit_exceeded",
      message: `Rate limit reached on tokens per min (TPM): Limit 40000, Used 37040, Requested 8196. Please try again in ${wait}.`,
    }) as const;

  it("are waited for on the same connection, however often it has to be", async () => {
    await begin();
    call.simulator.faults.add({ ...refused("250ms"), times: 6 });
    await call.say(ANSWER);
    await eventually("it speaks again", () => interviewer()[1]);
    expect(connections()).toEqual(["start"]);
    expect(call.interview.all("provider.lost")).toEqual([]);
    expect(call.responses()).toBe(8);
    expect(waits().length).toBe(6);
    for (const ms of waits()) expect(ms).toBeGreaterThanOrEqual(245);
  });

  it("keep no greeting from coming, though the candidate speaks when the wait is over", async () => {
    call = await AgentCall.start({
      simulator: { speechRate: 8, firstAudioMs: 100, brain: simpleBrain(goOn) },
      before: ({ faults }) => faults.add(refused("1.2s")),
    });
    await eventually("it was refused", () => call.simulator.journal.events("out", "response.done")[0]);
    await call.say("Hello? Is anybody there? I cannot hear you, and I do not know what to do.");
    await eventually("it greets", () => interviewer()[0]);
    expect(said()[0]).toBe("Hello and welcome.");
    expect(call.interview.all("greeting.started")).toHaveLength(1);
  });

  it("have the goodbye said once, as the goodbye", async () => {
    await begin();
    call.simulator.faults.add(refused("1s"));
    call.interview.do({ type: "end", by: "prn_test", reason: "completed", politely: true });
    await expect(call.ended).resolves.toBe("ended");
    expect(said()).toEqual(["Hello and welcome.", "Thank you for your time. Goodbye."]);
  });

  it("are over when the candidate was answered in the meantime: nothing is said on top", async () => {
    await begin();
    call.simulator.faults.add(refused("8s"));
    await call.say(ANSWER);
    await eventually("the wait is told", () => call.interview.all("provider.unavailable")[0]);
    await call.say("Are you still there?");
    await eventually("it is answered", () => interviewer()[1]);
    await eventually("the clock runs", () => call.interview.all("clock.resumed")[0]);
    const before = call.responses();
    await call.say("I see.");
    await eventually("that is answered", () => interviewer()[2]);
    expect(call.responses()).toBe(before + 1);
    expect(call.simulator.journal.events("in", "response.create")).toHaveLength(1);
  });

  it("are asked about less and less often when the provider names no time, and told", async () => {
    await begin();
    call.simulator.faults.add({ ...refused("0s"), times: 12 });
    await call.say(ANSWER);
    await eventually("it speaks again", () => interviewer()[1]);
    const all = waits();
    for (const ms of all) expect(ms).toBeGreaterThanOrEqual(195);
    expect(all.at(-1)).toBeGreaterThan(1_500);
    expect(call.interview.all("provider.unavailable")).not.toEqual([]);
  });

  it("stop the clock, are told, and the clock runs again", async () => {
    await begin();
    call.simulator.faults.add(refused("1.7s"));
    await call.say(ANSWER);
    await eventually("it speaks again", () => interviewer()[1]);
    expect(call.interview.all("provider.unavailable")).toMatchObject([{ code: "rate_limited" }]);
    expect(call.interview.all("clock.paused")).toMatchObject([{ reason: "no_provider" }]);
    expect(call.interview.all("clock.resumed")).toMatchObject([{ reason: "no_provider" }]);
    expect(connections()).toEqual(["start"]);
  });
});
