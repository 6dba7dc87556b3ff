import { describe, expect, it } from "vitest";
import type { CandidateView } from "#contract/join.ts";
import { screenOf } from "../../../web/candidate/model/screen.ts";
import type { ScreenFacts } from "../../../web/candidate/model/screen.ts";

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;

const view = (more: Partial<CandidateView> = {}): CandidateView => ({
  interviewId: "int_1",
  mode: "test",
  simulated: false,
  company: "Acme Corp",
  role: "Engineer",
  durationMinutes: 30,
  timeFactor: 1,
  candidateName: "Maya",
  language: "en",
  window: { opensAtMs: NOW - HOUR, closesAtMs: NOW + HOUR, timeZone: "UTC" },
  phase: "scheduled",
  endReason: null,
  consented: false,
  waiting: null,
  clock: null,
  epoch: 0,
  holdUntilMs: null,
  inRoom: "nobody",
  comeBackUntilMs: null,
  retentionDays: 90,
  wordsDeleted: false,
  ...more,
});

const shown = (more: Partial<CandidateView> | null, facts: Partial<ScreenFacts> = {}): string => {
  const screen = screenOf({
    hasSession: true,
    view: more === null ? null : view(more),
    failure: null,
    step: "arrive",
    nowMs: NOW,
    ...facts,
  });
  return screen.name === "page" ? screen.page : screen.name;
};

describe("which screen a candidate sees", () => {
  it("asks for consent first, then for sound, and never skips either", () => {
    expect(shown({})).toBe("welcome");
    expect(shown({ consented: true })).toBe("sound");
    expect(shown({}, { step: "left" })).toBe("welcome");
  });

  it("keeps a conversation on screen through waiting, talking and pauses", () => {
    for (const phase of ["waiting", "live", "paused"] as const)
      expect(shown({ consented: true, phase, inRoom: "this_session" }, { step: "call" })).toBe("call");
  });

  it("meets who comes back with what is saved, or with where it is open", () => {
    expect(shown({ consented: true, phase: "live" })).toBe("left");
    expect(shown({ consented: true, phase: "live", inRoom: "other_session" })).toBe("elsewhere");
  });

  it("says that another page took over before anything else but the end", () => {
    expect(shown({ consented: true, phase: "live", inRoom: "other_session" }, { step: "replaced" })).toBe("replaced");
    expect(shown({ phase: "ended", endReason: "completed" }, { step: "replaced" })).toBe("done");
  });

  it("goes back to a plain offer when no interviewer came", () => {
    expect(shown({ consented: true, waiting: "returned_to_scheduled" }, { step: "call" })).toBe("returned");
    expect(shown({ consented: true, waiting: "returned_to_scheduled" }, { step: "sound" })).toBe("sound");
  });

  it("closes the door before and after the window, with ten minutes of grace for what has begun", () => {
    const window = { opensAtMs: NOW + HOUR, closesAtMs: NOW + 2 * HOUR, timeZone: "UTC" };
    expect(shown({ window })).toBe("notOpen");
    expect(shown({ window }, { step: "sound" })).toBe("sound");
    const past = { opensAtMs: NOW - 2 * HOUR, closesAtMs: NOW - 60_000, timeZone: "UTC" };
    expect(shown({ window: past })).toBe("closed");
    expect(shown({ window: past, consented: true, phase: "paused" })).toBe("left");
  });

  it("tells every end apart", () => {
    expect(shown({ phase: "ended", endReason: "cancelled" })).toBe("cancelled");
    expect(shown({ phase: "ended", endReason: "no_show" })).toBe("closed");
    for (const endReason of ["completed", "timed_out", "withdrawn", "abandoned", "failed"] as const)
      expect(shown({ phase: "ended", endReason })).toBe("done");
  });

  it("turns every failure to open into a page with words", () => {
    expect(shown(null)).toBe("loading");
    expect(shown(null, { failure: "no-link" })).toBe("noLink");
    expect(shown(null, { failure: "link-expired" })).toBe("badLink");
    expect(shown(null, { failure: "unauthenticated" })).toBe("sessionOver");
    expect(shown(null, { failure: "offline" })).toBe("offline");
    expect(shown(null, { failure: "rate-limited" })).toBe("busy");
    expect(shown(null, { failure: "internal" })).toBe("trouble");
  });
});
