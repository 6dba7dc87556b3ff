import { problem, type Finding, type Problem } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";
import type { RecordTurn, Transcript, TranscriptCorrection, TurnMark } from "#contract/transcript.ts";
import { transcriptQuality } from "./transcript-quality.ts";

/** What no longer holds of a turn that a person has listened to. */
const MENDED: ReadonlySet<TurnMark> = new Set(["low_confidence", "not_understood", "corrected"]);

/**
 * The next version of a transcript, with a person's corrections; the one that was read stays as it is.
 * Problems: `version-conflict` when a newer version exists, `unknown-turn` with all of them, `invalid-request`
 * when a turn is named twice or nothing changes. `by` is the person's id.
 */
export function correctTranscript(
  transcript: Transcript,
  correction: TranscriptCorrection,
  by: string,
  nowMs: number,
): Result<Omit<Transcript, "version">, Problem> {
  if (correction.baseVersion !== transcript.version)
    return err(problem("version-conflict", { facts: { latestVersion: transcript.version } }));
  const known = new Set(transcript.turns.map((turn) => turn.id));
  const named = new Map<string, string>();
  const findings: Finding[] = [];
  correction.turns.forEach(({ id, text }, n) => {
    const pointer = `/turns/${n}/id`;
    if (!known.has(id))
      findings.push({ pointer, code: "unknown-turn", severity: "error", message: "There is no such turn" });
    else if (named.has(id))
      findings.push({ pointer, code: "named-twice", severity: "error", message: "This turn is corrected twice" });
    named.set(id, text);
  });
  if (findings.some((finding) => finding.code === "unknown-turn")) return err(problem("unknown-turn", { findings }));
  if (findings.length > 0) return err(problem("invalid-request", { findings }));

  let changed = 0;
  const turns = transcript.turns.map((turn): RecordTurn => {
    const text = named.get(turn.id);
    if (text === undefined || text === turn.text) return turn;
    changed++;
    const marks: TurnMark[] = [...turn.marks.filter((mark) => !MENDED.has(mark)), "corrected"];
    return { ...turn, text, confidence: null, marks };
  });
  if (changed === 0) return err(problem("invalid-request", { detail: "These turns already read like that" }));
  return ok({
    correctionOf: transcript.version,
    madeAtMs: nowMs,
    madeBy: by,
    source: transcript.source,
    engines: transcript.engines,
    turns,
    gaps: transcript.gaps,
    quality: transcriptQuality(turns, transcript.gaps, transcript.quality.liveDisagreement),
  });
}
