import { describe, expect, test } from "vitest";
import { newScenario, nextMove, type Heard, type Move } from "#core/scenario/next-move.ts";
import type { Profile } from "#core/scenario/profile.ts";
import { loadProfiles } from "../../../simulators/candidate/profiles.ts";

const profiles = loadProfiles();
const profileNamed = (name: string): Profile => profiles.get(name)!;

/** Something the interviewer says at a time, as long as it takes. */
interface Line {
  readonly atMs: number;
  readonly forMs: number;
  readonly words: string;
}

/** Plays an interview in steps of 20 ms; a candidate's phrase takes 2 s. Returns what the candidate did and when. */
function play(
  profile: Profile,
  lines: readonly Line[],
  untilMs: number,
  closesMs = Infinity,
  seed = 1,
): (Move & { atMs: number })[] {
  const moves: (Move & { atMs: number })[] = [];
  let state = newScenario(seed);
  let candidate: Heard["candidate"] = { speaking: false, startedMs: null, endedMs: null };
  let interruptedMs = Infinity;
  for (let nowMs = 0; nowMs <= untilMs; nowMs += 20) {
    if (candidate.speaking && nowMs - candidate.startedMs! >= 2000)
      candidate = { ...candidate, speaking: false, endedMs: nowMs };
    const begun = lines.filter((line) => line.atMs <= nowMs);
    const last = begun.at(-1);
    const endMs = last
      ? Math.min(last.atMs + last.forMs, last.atMs <= interruptedMs ? interruptedMs + 300 : Infinity)
      : 0;
    const speaking = last !== undefined && nowMs < endMs;
    const interviewer = {
      speaking,
      startedMs: last?.atMs ?? null,
      endedMs: last && !speaking ? endMs : begun.length > 1 ? begun.at(-2)!.atMs + begun.at(-2)!.forMs : null,
    };
    const heard = { inRoom: nowMs < closesMs, interviewer, candidate, words: last?.words ?? "" };
    const next = nextMove(profile, heard, state, nowMs);
    state = next.state;
    if (next.move.kind === "wait") continue;
    moves.push({ ...next.move, atMs: nowMs });
    if (next.move.kind === "leave") break;
    if (next.move.why === "barge_in") interruptedMs = nowMs;
    candidate = { speaking: true, startedMs: nowMs, endedMs: candidate.endedMs };
  }
  return moves;
}

const said = (moves: readonly Move[]) => moves.flatMap((move) => (move.kind === "speak" ? [move.phrase] : []));
const GREETING: Line = { atMs: 0, forMs: 4000, words: "Hello and welcome. Can you hear me?" };
const SCALING: Line = { atMs: 10_000, forMs: 5000, words: "How would you scale a service with a write-heavy load?" };

describe("a candidate who answers", () => {
  test("greets, then answers what was asked, phrase after phrase, within the profile's thinking time", () => {
    const strong = profileNamed("strong");
    const moves = play(strong, [GREETING, SCALING], 40_000);
    expect(said(moves)).toEqual([...strong.answers["hello"]!.phrases, ...strong.answers["scale-writes"]!.phrases]);
    const [, first, second] = moves;
    expect(first!.atMs - 15_000).toBeGreaterThanOrEqual(strong.thinkingMs[0]);
    expect(first!.atMs - 15_000).toBeLessThanOrEqual(strong.thinkingMs[1] + 20);
    expect(second!.atMs - first!.atMs - 2000).toBeGreaterThanOrEqual(strong.pauseMs[0]);
  });

  test("does the same again with the same seed and other pauses with another", () => {
    const strong = profileNamed("strong");
    expect(play(strong, [GREETING, SCALING], 40_000)).toEqual(play(strong, [GREETING, SCALING], 40_000));
    expect(play(strong, [GREETING, SCALING], 40_000, Infinity, 2)).not.toEqual(
      play(strong, [GREETING, SCALING], 40_000),
    );
  });

  test("has another answer when the same is asked again, and never runs out", () => {
    const lines = [GREETING, ...Array.from({ length: 30 }, (_, i) => ({ ...SCALING, atMs: 10_000 + i * 20_000 }))];
    const moves = play(profileNamed("weak"), lines, 620_000);
    const firstPhrases = lines
      .slice(1)
      .map((line) => said(moves.filter((move) => move.atMs >= line.atMs && move.atMs < line.atMs + 20_000))[0]);
    expect(firstPhrases.every((phrase) => phrase !== undefined)).toBe(true);
    expect(new Set(firstPhrases.slice(0, 8)).size).toBe(8);
  });

  test("waits until a question is really over before answering", () => {
    const half = { atMs: 10_000, forMs: 2000, words: "Let us talk about failure." };
    const rest = { atMs: 12_500, forMs: 3000, words: "Let us talk about failure. What happens when Redis goes down?" };
    const moves = play(profileNamed("strong"), [GREETING, half, rest], 40_000);
    expect(moves[1]!.atMs).toBeGreaterThan(15_500);
  });

  test("gives up the rest of an answer when talked over", () => {
    const interruption = {
      atMs: 18_100,
      forMs: 4000,
      words: "Thank you. Let us move on: how do you test before a release?",
    };
    const moves = play(profileNamed("strong"), [GREETING, SCALING, interruption], 40_000);
    expect(said(moves)).not.toContain(profileNamed("strong").answers["scale-writes"]!.phrases[2]);
    expect(said(moves)).toContain(profileNamed("strong").answers["testing"]!.phrases[0]);
  });

  test("asks own questions when invited, one at a time, then has none", () => {
    const invite = (atMs: number) => ({ atMs, forMs: 2000, words: "What questions do you have for me?" });
    const moves = play(profileNamed("strong"), [GREETING, invite(10_000), invite(20_000), invite(30_000)], 40_000);
    const { answers } = profileNamed("strong");
    expect(said(moves).slice(1)).toEqual(
      ["ask-on-call", "ask-first-months", "no-more-questions"].map((id) => answers[id]!.phrases[0]),
    );
  });

  test("says goodbye and leaves when the room closes, or after a while by itself", () => {
    const farewell = { atMs: 10_000, forMs: 4000, words: "Thank you for your time. Goodbye!" };
    const closed = play(profileNamed("strong"), [GREETING, farewell], 60_000, 25_000);
    expect(said(closed).at(-1)).toBe(profileNamed("strong").answers["goodbye"]!.phrases[0]);
    expect(closed.at(-1)).toEqual({ kind: "leave", atMs: 25_000 });
    const open = play(profileNamed("strong"), [GREETING, farewell], 60_000);
    expect(open.at(-1)!.kind).toBe("leave");
    expect(open.at(-1)!.atMs).toBeGreaterThan(30_000);
  });
});

describe("other candidates", () => {
  test("the silent one greets, then says nothing but goodbye", () => {
    const nudge = { atMs: 30_000, forMs: 2000, words: "Take your time." };
    const farewell = { atMs: 60_000, forMs: 2000, words: "We are out of time. Goodbye." };
    const { answers } = profileNamed("silent");
    expect(said(play(profileNamed("silent"), [GREETING, SCALING, nudge, farewell], 70_000))).toEqual([
      answers["hello-short"]!.phrases[0],
      answers["goodbye-short"]!.phrases[0],
    ]);
  });

  test("the slow thinker asks for a minute, ignores the reply, comes back and answers the question", () => {
    const slow = profileNamed("slow-thinker");
    const other = { atMs: 25_000, forMs: 3000, words: "Tell me about your background." };
    const question = { atMs: 45_000, forMs: 4000, words: "How would you scale a service with a write-heavy load?" };
    const reply = { atMs: 60_000, forMs: 1500, words: "Of course, take your time." };
    const moves = play(slow, [{ ...GREETING, forMs: 4000 }, other, question, reply], 100_000);
    const at = (phrase: string) => moves.find((move) => move.kind === "speak" && move.phrase === phrase)!.atMs;
    expect(at(slow.hold!.back) - at(slow.hold!.phrase)).toBe(slow.hold!.forMs);
    expect(said(moves).slice(-3)).toEqual(slow.answers["scale-writes"]!.phrases);
  });

  test("the one who barges in does so while the interviewer speaks, once a turn", () => {
    const barging = profileNamed("barge-in");
    const moves = play(barging, [GREETING, SCALING], 30_000);
    const cut = moves.filter((move) => move.kind === "speak" && move.why === "barge_in");
    expect(cut).toHaveLength(1);
    expect(cut[0]!.atMs - SCALING.atMs).toBe(barging.bargeIns[0]!.afterMs);
  });
});
