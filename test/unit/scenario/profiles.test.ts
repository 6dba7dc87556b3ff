import { expect, test } from "vitest";
import { unmet, type Expectation, type Observed } from "#core/scenario/expectation.ts";
import { briefly, parseProfile, phrasesOf } from "#core/scenario/profile.ts";
import { loadProfiles } from "../../../simulators/candidate/profiles.ts";

test("all profiles parse and together stay a book of at most 120 phrases", () => {
  const profiles = loadProfiles();
  expect([...profiles.keys()].sort()).toEqual(["barge-in", "silent", "slow-thinker", "strong", "weak"]);
  const phrases = phrasesOf([...profiles.values()]);
  expect(new Set(phrases).size).toBe(phrases.length);
  expect(phrases.length).toBeGreaterThanOrEqual(60);
  expect(phrases.length).toBeLessThanOrEqual(120);
});

test("a profile that names an unknown answer or has times the wrong way round is refused", () => {
  const profile = {
    name: "odd",
    about: "x",
    thinkingMs: [1, 2],
    pauseMs: [1, 2],
    answers: ["a"],
    expectations: [{ kind: "greeted_once" }],
  };
  const library = { a: { kind: "answer", phrases: ["Yes."] } };
  expect(parseProfile(profile, library).answers["a"]!.phrases).toEqual(["Yes."]);
  expect(() => parseProfile({ ...profile, answers: ["b"] }, library)).toThrow(/unknown answer b/);
  expect(() => parseProfile({ ...profile, thinkingMs: [2, 1] }, library)).toThrow();
});

test("a candidate in a hurry says less, and nothing that the book does not hold", () => {
  const all = [...loadProfiles().values()];
  const hurried = all.map((profile) => briefly(profile, 1));
  for (const profile of hurried)
    for (const answer of Object.values(profile.answers)) expect(answer.phrases).toHaveLength(1);
  expect(phrasesOf(hurried).filter((phrase) => !phrasesOf(all).includes(phrase))).toEqual([]);
});

const FINE: Observed = {
  greetings: 1,
  scoreNotes: 4,
  followUps: 2,
  endReason: "completed",
  allAsked: false,
  plannedEndMs: 180_000,
  closingEndMs: 185_000,
  replyMs: [900, 1500],
  silences: [{ lengthMs: 60_000, nudgesMs: [12_300, 25_400, 45_200] }],
  interruptions: 0,
  disturbedHolds: 0,
  yieldMs: [400],
};

test("an interview that went well misses no expectation", () => {
  for (const profile of loadProfiles().values())
    for (const expectation of profile.expectations) expect(unmet(expectation, FINE), expectation.kind).toBeUndefined();
});

test("each expectation says how it was missed", () => {
  const ladder: Expectation = { kind: "silence_ladder", atSeconds: [12, 25, 45], toleranceSeconds: 2 };
  expect(unmet({ kind: "greeted_once" }, { ...FINE, greetings: 2 })).toBe("greeted 2 times");
  expect(unmet({ kind: "answered_within", ms: 1000 }, { ...FINE, replyMs: [900, null, 1500] })).toBe(
    "2 of 3 answers got no reply within 1000 ms",
  );
  expect(unmet({ kind: "closes_near_plan", seconds: 30 }, { ...FINE, closingEndMs: 215_000 })).toBe(
    "closed 35 s from plan",
  );
  expect(unmet({ kind: "closes_near_plan", seconds: 30 }, { ...FINE, closingEndMs: null })).toBe("no spoken goodbye");
  expect(
    unmet({ kind: "closes_near_plan", seconds: 30 }, { ...FINE, closingEndMs: 120_000, allAsked: true }),
  ).toBeUndefined();
  expect(unmet(ladder, { ...FINE, silences: [{ lengthMs: 30_000, nudgesMs: [12_000] }] })).toBe(
    "no nudge after 25 s of silence",
  );
  expect(unmet(ladder, { ...FINE, silences: [{ lengthMs: 24_000, nudgesMs: [5_000, 12_000] }] })).toBe(
    "a nudge after 5 s of silence",
  );
  expect(unmet({ kind: "yields_within", ms: 800 }, { ...FINE, yieldMs: [400, 1200] })).toBe(
    "1 of 2 barge-ins not yielded to within 800 ms",
  );
  expect(unmet({ kind: "ends_because", reasons: ["completed"] }, { ...FINE, endReason: null })).toBe(
    "ended because null",
  );
});
