import { afterEach, describe, expect, it } from "vitest";
import { AgentCall } from "../support/agent-call.ts";
import { eventually } from "../support/eventually.ts";

let call: AgentCall;
afterEach(() => call.close());

const ANSWER = "I led the rewrite of our billing.";
const responses = () => call.simulator.journal.events("out", "response.created").length;
const interviewer = () => call.interview.transcript().filter(({ speaker }) => speaker === "interviewer");

describe("the greeting", () => {
  it("comes once when the candidate says hello before it", async () => {
    call = await AgentCall.start({ simulator: { firstAudioMs: 3_000, speechRate: 8 }, says: ["Hello?"] });
    await call.say("Hello?");
    const [greeting] = await eventually("the greeting is over", () =>
      interviewer().length > 0 ? interviewer() : null,
    );
    expect(greeting).toMatchObject({ interrupted: false });
    expect(greeting!.text).toMatch(/^Hello Ada/);
    expect(responses()).toBe(1);
    expect(call.interview.all("greeting.started")).toHaveLength(1);
    // What was said early was heard and kept.
    await eventually("the hello is in the record", () =>
      call.interview.transcript().find(({ speaker }) => speaker === "candidate"),
    );
  });

  it("is not followed by an answer to a hello that ends while it begins", async () => {
    const hello = "Hello, hello? Is anybody there, can you hear me now?";
    call = await AgentCall.start({ simulator: { firstAudioMs: 1_200, speechRate: 8 }, says: [hello] });
    await call.say(hello);
    const greeting = await eventually("the greeting is over", () => interviewer()[0]);
    expect(greeting.interrupted).toBe(false);
    expect(responses()).toBe(1);
  });

  it("is followed by a conversation although a sound that began before it never stops", async () => {
    call = await AgentCall.start({
      simulator: { firstAudioMs: 2_500, speechRate: 8 },
      timings: { openTurn: { silentMs: 60_000, endlessMs: 4_000 } },
      before: ({ faults }) => faults.add({ kind: "turn_never_ends" }),
    });
    await call.say(`${ANSWER} ${ANSWER} ${ANSWER}`);
    await eventually("it is noticed", () => call.interview.all("incident.noted")[0]);
    expect(call.interview.all("incident.noted")[0]).toMatchObject({ code: "endless_sound" });
    await eventually("the greeting is over", () => interviewer()[0]);
    await call.say(ANSWER);
    await eventually("it is answered", () => interviewer()[1]);
  });

  it("can be interrupted once it is heard", async () => {
    call = await AgentCall.start({ simulator: { speechRate: 8 }, says: ["Sorry, may I say something?"] });
    await eventually("it is heard", () => call.interview.all("greeting.started")[0]);
    await eventually("some of it", () => (call.heard.stretches()[0]?.fromMs ?? Date.now()) < Date.now() - 1_500);
    await call.say("Sorry, may I say something?");
    const greeting = await eventually("it was cut", () => interviewer().find(({ interrupted }) => interrupted));
    expect(greeting.text).toMatch(/^Hello Ada/);
    const truncations = call.simulator.journal.events("in", "conversation.item.truncate");
    expect(truncations).toHaveLength(1);
    expect(truncations[0]!["audio_end_ms"]).toBeGreaterThan(1_000);
    expect(truncations[0]!["audio_end_ms"]).toBeLessThan(4_000);
  });

  it("waits for who is not in the room", async () => {
    call = await AgentCall.start({ simulator: { firstAudioMs: 100, speechRate: 8 } });
    call.conduct.setCandidatePresent(false);
    await eventually("the model is there", () => call.interview.all("provider.connected")[0]);
    await eventually("two syncs more", () => call.interview.syncs >= 3);
    expect(responses()).toBe(0);
    expect(call.interview.state).toMatchObject({ phase: "waiting", candidatePresent: false });
    call.conduct.setCandidatePresent(true);
    await eventually("the greeting is over", () => interviewer()[0]);
    expect(interviewer()[0]).toMatchObject({ interrupted: false });
    expect(responses()).toBe(1);
    expect(call.interview.state).toMatchObject({ phase: "live", candidatePresent: true });
  });

  it.each([
    ["before it sounds", 700, () => responses() > 0],
    ["in the middle of it", 100, () => (call.heard.stretches()[0]?.fromMs ?? Date.now()) < Date.now() - 1_000],
  ])("is said to its end to who leaves %s and comes back", async (_, firstAudioMs, moment) => {
    call = await AgentCall.start({ simulator: { firstAudioMs, speechRate: 8 }, says: [ANSWER] });
    call.conduct.setCandidatePresent(true);
    await eventually("it is on its way", moment);
    call.conduct.setCandidatePresent(false);
    await eventually("the object knows", () => !call.interview.state.candidatePresent);
    const silentFrom = call.heard.stretches().at(-1)?.toMs ?? 0;
    await eventually(
      "two syncs more",
      (
        (from) => () =>
          call.interview.syncs >= from + 2
      )(call.interview.syncs),
    );
    // Nobody was there to hear any of it.
    expect((call.heard.stretches().at(-1)?.toMs ?? 0) - silentFrom).toBeLessThan(500);
    call.conduct.setCandidatePresent(true);
    const whole = await eventually("it is said to its end", () =>
      interviewer().find(({ interrupted }) => !interrupted),
    );
    expect(whole.text).toMatch(/^Hello Ada/);
    expect(call.interview.all("greeting.started")).toHaveLength(1);
    await call.say(ANSWER);
    await eventually("a conversation follows", () => interviewer().filter(({ interrupted }) => !interrupted)[1]);
    expect(call.interview.state).toMatchObject({ phase: "live", candidatePresent: true });
  });
});
