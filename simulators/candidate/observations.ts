import type { Observed } from "#core/scenario/expectation.ts";
import type { Visit } from "./candidate.ts";

/** The part of what must hold that is seen at the candidate's ear; the rest is in the interview's log. */
export type EarObservations = Pick<Observed, "replyMs" | "silences" | "interruptions" | "disturbedHolds" | "yieldMs">;

/** Shorter silences are pauses of a conversation. */
const SILENCE_MS = 10_000;
/** Speech of the interviewer that begins within this after an answer began was already under way. */
const OVERLAP_MS = 300;

/** What a visit's timing says about how the interviewer behaved. Pure. */
export function observe(visit: Visit): EarObservations {
  const { said, heard } = visit;
  const endMs =
    visit.leftMs ??
    Math.max(visit.joinedMs, ...said.map((phrase) => phrase.endedMs), ...heard.map((stretch) => stretch.endedMs));
  const answers = answersOf(visit);
  const holds = said.filter(({ why }) => why === "hold");
  const begins = (fromMs: number, toMs: number) =>
    heard.filter(({ startedMs }) => startedMs >= fromMs && startedMs < toMs);
  const replyMs = answers.map(({ endedMs }, i) => {
    const next = begins(endedMs - OVERLAP_MS, answers[i + 1]?.startedMs ?? endMs)[0];
    return next ? Math.max(0, next.startedMs - endedMs) : null;
  });
  // After the last answer nobody need reply: the room may close.
  if (replyMs.at(-1) === null && visit.state.goodbyeMs !== null) replyMs.pop();
  return {
    replyMs,
    silences: silencesOf(visit, endMs),
    interruptions: answers.filter(
      ({ startedMs, endedMs }) => begins(startedMs + OVERLAP_MS, endedMs - OVERLAP_MS).length > 0,
    ).length,
    disturbedHolds: holds.filter(
      (hold) =>
        begins(hold.endedMs, said.find(({ startedMs }) => startedMs > hold.startedMs)?.startedMs ?? endMs).length > 1,
    ).length,
    yieldMs: said
      .filter(({ why }) => why === "barge_in")
      .map((cut) => {
        const under = heard.find((stretch) => stretch.startedMs < cut.startedMs && stretch.endedMs > cut.startedMs);
        return under ? under.endedMs - cut.startedMs : 0;
      }),
  };
}

/** Phrases of one answer, pauses included, as one stretch. A hold is a stretch of its own. */
function answersOf({ said, heard }: Visit): { startedMs: number; endedMs: number }[] {
  const answers: { startedMs: number; endedMs: number; open: boolean }[] = [];
  for (const { startedMs, endedMs, why } of said) {
    const last = answers.at(-1);
    const sameTurn =
      last?.open && !heard.some((stretch) => stretch.startedMs > last.endedMs && stretch.startedMs < startedMs);
    if (last && sameTurn && why === "answer") last.endedMs = endedMs;
    else answers.push({ startedMs, endedMs, open: why === "answer" });
  }
  // A hold asks for silence, not for a reply.
  const holds = new Set(said.filter(({ why }) => why === "hold").map(({ startedMs }) => startedMs));
  return answers
    .filter(({ startedMs }) => !holds.has(startedMs))
    .map(({ startedMs, endedMs }) => ({ startedMs, endedMs }));
}

/** Silences begin when the interviewer's question ends and last until the candidate speaks or leaves. */
function silencesOf({ said, heard }: Visit, endMs: number): Observed["silences"][number][] {
  const silences: Observed["silences"][number][] = [];
  for (let i = 0; i < heard.length; i++) {
    const fromMs = heard[i]!.endedMs;
    const toMs = said.find(({ startedMs }) => startedMs > fromMs)?.startedMs ?? endMs;
    let last = i;
    while (last + 1 < heard.length && heard[last + 1]!.startedMs < toMs) last++;
    const lengthMs = toMs - fromMs;
    if (lengthMs >= SILENCE_MS)
      silences.push({ lengthMs, nudgesMs: heard.slice(i + 1, last + 1).map(({ startedMs }) => startedMs - fromMs) });
    i = last;
  }
  return silences;
}
