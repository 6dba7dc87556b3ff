import type { EventBody } from "#contract/event.ts";
import { InterviewConfig } from "#contract/interview-config.ts";
import type { TimelineEntry } from "#contract/observer.ts";
import { shorten } from "#core/config/shorten.ts";
import { auditLog } from "#core/interview/audit.ts";
import { VivavoceApi, exampleGuide } from "../../scripts/stack/api.ts";
import { type Rehearsal, rehearse, startAsCandidate } from "../../scripts/stack/rehearse.ts";
import type { Agent, Stack } from "../../scripts/stack/stack.ts";
import { loadProfiles } from "../../simulators/candidate/profiles.ts";
import { expectNothingTold } from "../support/nothing-told.ts";
import { overhearingRoom } from "../support/overhearing-room.ts";
import { descendants } from "../support/processes.ts";
import { bodies } from "../support/timeline-bodies.ts";
import { expect, test } from "../support/whole-stack.ts";

test.describe.configure({ timeout: 420_000 });

/** A harm, done once, at the first entry that says it is time. */
interface Harm {
  readonly when: (seen: readonly TimelineEntry[]) => boolean;
  readonly act: () => Promise<unknown> | void;
}

/** Holds a three-minute interview and does one harm after the other, each when its time has come. */
async function heldThrough(stack: Stack, harms: readonly Harm[]): Promise<Rehearsal> {
  const profile = loadProfiles().get("strong");
  if (profile === undefined) throw new Error("no profile");
  const seen: TimelineEntry[] = [];
  let next = 0;
  const acts: unknown[] = [];
  const { room, overheard } = overhearingRoom();
  const config = shorten(InterviewConfig.parse(exampleGuide("backend")), 3);
  const held = await rehearse(stack, {
    config,
    profile,
    room,
    limitMs: 390_000,
    onEntry: (entry) => {
      seen.push(entry);
      if (harms[next]?.when(seen) === true) acts.push(harms[next++]!.act());
    },
  });
  expect(next, "harms done").toBe(harms.length);
  await Promise.all(acts);
  // From hello to goodbye, briefings of successors included.
  expectNothingTold(overheard, held.visit, config);
  return held;
}

/** What happened, a line each: what to read when it was something else. */
const story = (held: Rehearsal): string =>
  held.timeline.map(({ clockMs, event: { atMs, body } }) => `${atMs} ${clockMs} ${JSON.stringify(body)}`).join("\n");

/** What the interviewer's turns said, in order. */
const said = (held: Rehearsal): string[] =>
  held.timeline
    .filter(({ event: { body } }) => body.type === "turn.recorded" && !body.corrects && body.speaker === "interviewer")
    .map(({ words }) => words ?? "(no words)");

const health = async (of: Agent): Promise<{ readonly interviews: number }> =>
  (await fetch(of.healthUrl)).json() as Promise<{ readonly interviews: number }>;

/** The one agent that holds an interview. */
async function holding(agents: readonly Agent[]): Promise<Agent> {
  const busy: Agent[] = [];
  for (const agent of agents) if ((await health(agent)).interviews > 0) busy.push(agent);
  expect(busy).toHaveLength(1);
  return busy[0]!;
}

test("an interview whose agent dies, then its provider's socket, and whose next agent is told to go, goes on where it was: one greeting, no question twice", async ({
  stack,
}) => {
  // Two before it begins: what a process takes to load would otherwise be taken from the one that interviews.
  const agents = [stack.agent, await stack.startAgent()];
  let toldToGo: Agent | undefined;
  const count = (seen: readonly TimelineEntry[], is: (body: EventBody) => boolean): number =>
    seen.filter(({ event }) => is(event.body)).length;
  const bothSpoke = (seen: readonly TimelineEntry[]): boolean =>
    ["interviewer", "candidate"].every(
      (speaker) => count(seen, (body) => body.type === "turn.recorded" && body.speaker === speaker) > 0,
    );
  const held = await heldThrough(stack, [
    {
      // Not before the greeting stands in the record: the opening of three minutes is hardly longer than it.
      when: (seen) => count(seen, ({ type }) => type === "section.entered") >= 2 && bothSpoke(seen),
      act: async () => {
        // The process that was forked first holds the interview; a younger one idles for the next.
        const { child } = await holding(agents);
        const [job] = descendants(child.pid)
          .filter(({ command }) => /job_proc/.test(command))
          .toSorted((a, b) => a.pid - b.pid);
        if (job === undefined) throw new Error("no process holds the interview");
        process.kill(job.pid, "SIGKILL");
      },
    },
    {
      // The interviewer has spoken again, and has been answered.
      when: (seen) => {
        const back = seen.findIndex(
          ({ event: { body } }) => body.type === "provider.connected" && body.reason === "resume_after_crash",
        );
        return back !== -1 && bothSpoke(seen.slice(back));
      },
      act: async () => {
        const told = await fetch(`${stack.simulatorUrl}/__sim/faults`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ kind: "destroy" }),
        });
        if (!told.ok) throw new Error(`the simulator refused the fault: ${told.status}`);
      },
    },
    {
      // It goes on with another connection.
      when: (seen) => count(seen, (body) => body.type === "provider.connected" && body.reason === "provider_lost") > 0,
      act: async () => {
        const agent = await holding(agents);
        const another = agents.find((one) => one !== agent)!;
        toldToGo = agent;
        process.kill(agent.child.pid, "SIGTERM");
        await expect.poll(() => health(agent)).toMatchObject({ ready: false, draining: true, interviews: 1 });
        // Others are held by another agent meanwhile.
        const api = new VivavoceApi(stack.url, stack.secrets.consoleKey);
        const { id: guide } = await api.createConfig(exampleGuide("backend"));
        const { id, joinUrl } = await api.schedule(guide, "Second Candidate");
        await startAsCandidate(stack.url, joinUrl);
        await expect.poll(() => health(another)).toMatchObject({ interviews: 1 });
        expect(await health(agent)).toMatchObject({ interviews: 1 });
        await api.endPolitely(id);
      },
    },
  ]);
  // Told to go in the middle of an interview, it held that to its goodbye and then went by itself.
  await expect(toldToGo!.child.exited).resolves.toBe(0);

  const greetings = said(held).filter((words) => /welcome to Acme Corp/i.test(words));
  expect(greetings, said(held).join("\n")).toHaveLength(1);
  expect(bodies(held.timeline, "greeting.started")).toHaveLength(1);
  expect(held.interview.endReason).toBe("completed");
  expect(new Set(bodies(held.timeline, "question.asked").map((body) => body.questionId)).size).toBe(
    bodies(held.timeline, "question.asked").length,
  );
  expect(auditLog(held.timeline.map(({ event }) => event))).toEqual([]);

  // The agent's death was noticed by its lease.
  expect(
    bodies(held.timeline, "lease.lost").map((body) => body.epoch),
    story(held),
  ).toEqual([1]);
  const granted = bodies(held.timeline, "lease.granted").map((body) => body.epoch);
  expect(granted).toHaveLength(2);
  expect(granted[1]).toBeGreaterThan(1);
  expect(bodies(held.timeline, "clock.paused").map((body) => body.reason)).toContain("no_agent");
  // At most one part, ten seconds, and the time nobody was there are missing; and the record says so.
  expect(held.recording.parts.length).toBeGreaterThanOrEqual(6);
  expect(held.recording.gaps.length).toBeGreaterThanOrEqual(1);
  // The provider's death was the line's own business: the same agent went on with another connection.
  expect(bodies(held.timeline, "provider.lost").length).toBeGreaterThanOrEqual(1);
  const connected = bodies(held.timeline, "provider.connected");
  expect(connected.slice(0, 3)).toMatchObject([
    { reason: "start", epoch: 1 },
    { reason: "resume_after_crash", epoch: granted[1] },
    { reason: "provider_lost", epoch: granted[1] },
  ]);
});
