import type { EventBody } from "#contract/event.ts";
import { InterviewConfig } from "#contract/interview-config.ts";
import type { TimelineEntry } from "#contract/observer.ts";
import { shorten } from "#core/config/shorten.ts";
import { auditLog } from "#core/interview/audit.ts";
import { exampleGuide } from "../../scripts/stack/api.ts";
import { type Rehearsal, rehearse } from "../../scripts/stack/rehearse.ts";
import type { Stack } from "../../scripts/stack/stack.ts";
import { loadProfiles } from "../../simulators/candidate/profiles.ts";
import { descendants } from "../support/processes.ts";
import { expect, test } from "../support/whole-stack.ts";

test.describe.configure({ timeout: 420_000 });

type Of<T extends EventBody["type"]> = Extract<EventBody, { type: T }>;
const bodies = <T extends EventBody["type"]>(held: Rehearsal, type: T): Of<T>[] =>
  held.timeline.map(({ event }) => event.body).filter((body): body is Of<T> => body.type === type);

/** Holds a three-minute interview and does harm once, when the second section begins. */
async function heldThrough(stack: Stack, harm: () => Promise<void> | void): Promise<Rehearsal> {
  const profile = loadProfiles().get("strong");
  if (profile === undefined) throw new Error("no profile");
  let sections = 0;
  const onEntry = ({ event }: TimelineEntry): void => {
    if (event.body.type === "section.entered" && ++sections === 2) void harm();
  };
  return rehearse(stack, {
    config: shorten(InterviewConfig.parse(exampleGuide("backend")), 3),
    profile,
    limitMs: 390_000,
    onEntry,
  });
}

const greetings = (held: Rehearsal): number =>
  held.timeline.filter(
    ({ event, words }) =>
      event.body.type === "turn.recorded" &&
      !event.body.corrects &&
      event.body.speaker === "interviewer" &&
      /welcome to Acme Corp/i.test(words ?? ""),
  ).length;

/** What must hold however rough the way was. */
function expectWhole(held: Rehearsal): void {
  expect(greetings(held)).toBe(1);
  expect(bodies(held, "greeting.started")).toHaveLength(1);
  expect(held.interview.endReason).toBe("completed");
  expect(new Set(bodies(held, "question.asked").map((body) => body.questionId)).size).toBe(
    bodies(held, "question.asked").length,
  );
  expect(auditLog(held.timeline.map(({ event }) => event))).toEqual([]);
}

test("an agent killed in the middle of an interview is replaced, and the interview goes on where it was", async ({
  stack,
}) => {
  const agent = stack.children.find((child) => child.name === "agent");
  const held = await heldThrough(stack, () => {
    // The one that was forked first holds the interview; a younger one idles for the next.
    const [job] = descendants(agent?.pid ?? -1)
      .filter(({ command }) => /job_proc/.test(command))
      .toSorted((a, b) => a.pid - b.pid);
    if (job === undefined) throw new Error("no process holds the interview");
    process.kill(job.pid, "SIGKILL");
  });
  expectWhole(held);
  expect(bodies(held, "lease.lost").map((body) => body.epoch)).toEqual([1]);
  const granted = bodies(held, "lease.granted").map((body) => body.epoch);
  expect(granted).toHaveLength(2);
  expect(granted[1]).toBeGreaterThan(1);
  expect(bodies(held, "clock.paused").map((body) => body.reason)).toContain("no_agent");
  // At most one part, ten seconds, and the time nobody was there are missing; and the record says so.
  expect(held.recording.parts.length).toBeGreaterThanOrEqual(6);
  expect(held.recording.gaps.length).toBeGreaterThanOrEqual(1);
});

test("a provider whose socket dies in the middle is taken over without a second greeting", async ({ stack }) => {
  const held = await heldThrough(stack, async () => {
    await fetch(`${stack.simulatorUrl}/__sim/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ kind: "destroy" }),
    });
  });
  expectWhole(held);
  expect(bodies(held, "provider.lost").length).toBeGreaterThanOrEqual(1);
  expect(bodies(held, "provider.connected").map((body) => body.reason)).toContain("provider_lost");
  expect(bodies(held, "lease.granted")).toHaveLength(1);
});
