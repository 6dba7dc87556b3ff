import type { TimelineEntry } from "#contract/observer.ts";
import type { Source } from "#contract/mode.ts";
import type { ProviderName } from "#contract/provider.ts";
import type { SectionName } from "#contract/section.ts";

/** What one side said at one stretch, in its newest wording. `text` is null once deleted. Times are epoch ms. */
export interface Turn {
  readonly id: string;
  readonly speaker: "candidate" | "interviewer";
  readonly text: string | null;
  readonly understood: boolean;
  readonly interrupted: boolean;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly clockMs: number | null;
}

/** A live note of the interviewer: a note, never the score of record. */
export interface ScoreNote {
  readonly callId: string;
  readonly area: string;
  readonly score: number;
  readonly questionId: string | null;
  readonly evidence: string | null;
  readonly atMs: number;
  readonly clockMs: number | null;
}

export interface FollowUp {
  readonly callId: string;
  readonly questionId: string | null;
  readonly reason: string | null;
  readonly atMs: number;
  readonly clockMs: number | null;
}

/** The voice that spoke last, as its server names itself. */
export interface Voice {
  readonly provider: ProviderName;
  readonly model: string;
  readonly source: Source;
}

/** Entries of one stretch: before the start, a section, or after the end. */
export interface Stretch {
  readonly key: string;
  readonly place: "before" | "after" | SectionName;
  readonly entries: readonly TimelineEntry[];
}

export interface InterviewRecord {
  readonly turns: readonly Turn[];
  readonly notes: readonly ScoreNote[];
  readonly followUps: readonly FollowUp[];
  readonly stretches: readonly Stretch[];
  readonly voice: Voice | null;
  readonly wordsDeleted: boolean;
}

/** Reads the log as a person wants it. Pure; entries in order of seq, each once. */
export function readRecord(entries: readonly TimelineEntry[]): InterviewRecord {
  const turns = new Map<string, Turn>();
  const notes: ScoreNote[] = [];
  const followUps: FollowUp[] = [];
  const stretches: { key: string; place: Stretch["place"]; entries: TimelineEntry[] }[] = [];
  let voice: Voice | null = null;
  let wordsDeleted = false;
  const open = (place: Stretch["place"]): void =>
    void stretches.push({ key: `${place}-${stretches.length}`, place, entries: [] });

  for (const entry of entries) {
    const { body, atMs } = entry.event;
    const words = entry.words ?? null;
    if (stretches.length === 0) open("before");
    if (body.type === "section.entered") open(body.section);
    stretches.at(-1)?.entries.push(entry);
    switch (body.type) {
      case "turn.recorded":
        // A later report of the same id corrects the text; the turn keeps its place.
        turns.set(body.turnId, {
          id: body.turnId,
          speaker: body.speaker,
          text: words,
          understood: body.understood,
          interrupted: body.interrupted,
          startedAtMs: body.startedAtMs,
          endedAtMs: body.endedAtMs,
          clockMs: turns.get(body.turnId)?.clockMs ?? entry.clockMs,
        });
        break;
      case "score.noted":
        notes.push({
          callId: body.callId,
          area: body.area,
          score: body.score,
          questionId: body.questionId,
          evidence: words,
          atMs,
          clockMs: entry.clockMs,
        });
        break;
      case "followup.flagged":
        followUps.push({
          callId: body.callId,
          questionId: body.questionId,
          reason: words,
          atMs,
          clockMs: entry.clockMs,
        });
        break;
      case "provider.connected":
        voice = { provider: body.provider, model: body.reportedModel, source: body.source };
        break;
      case "interview.ended":
        open("after");
        break;
      case "words.deleted":
        wordsDeleted = true;
        break;
      default:
        break;
    }
  }
  return {
    turns: [...turns.values()].toSorted((a, b) => a.startedAtMs - b.startedAtMs),
    notes,
    followUps,
    stretches: stretches.filter((stretch) => stretch.entries.length > 0),
    voice,
    wordsDeleted,
  };
}
