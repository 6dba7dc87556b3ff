import type { Transcript } from "#contract/transcript.ts";
import { canonicalJson } from "#core/hash.ts";
import { mergeTranscript } from "#core/transcript/merge-transcript.ts";
import { breathe } from "../breathe.ts";
import type { ChunkHeard } from "../transcription/transcribe-chunk.ts";
import { storedDraft, wantedFacts, type EvaluationWork } from "./evaluation-work.ts";
import { done, gaveUp, type StepResult } from "./step.ts";
import { heardKey, soundTasks } from "./transcribe.ts";

/**
 * Lays what was heard in the recording beside the live transcript and stores the transcript of record. What could
 * not be heard stands as the live transcript had it, and is marked so.
 */
export async function writeTranscript(work: EvaluationWork): Promise<StepResult<{ readonly version: number }>> {
  const wanted = await wantedFacts(work);
  if (!wanted.ok) return wanted;
  const facts = wanted.value;
  const heard: ChunkHeard[] = [];
  for (const task of soundTasks(facts)) {
    const chunk = await storedDraft<ChunkHeard>(work, heardKey(task));
    if (!chunk.ok) return chunk;
    if (chunk.value !== null) heard.push(chunk.value);
  }
  await breathe();
  const transcript = mergeTranscript({
    facts,
    heard: heard.flatMap((chunk) => chunk.heard),
    listened: heard.map((chunk) => chunk.listened),
    unreadable: heard.flatMap((chunk) => chunk.gaps),
    nowMs: Date.now(),
  });
  await breathe();
  // Nothing new was heard: what there is stays, and with it the evaluations that were made from it.
  if (facts.transcript !== null && sameRecord(facts.transcript, transcript))
    return done({ version: facts.transcript.version });
  const stored = await work.object.command(`transcript:${work.params.evaluation}`, {
    type: "store_transcript",
    transcript,
    by: "evaluation",
  });
  if (!stored.ok) return gaveUp(stored.error.code);
  await breathe();
  const now = await work.object.transcriptOfRecord(null);
  return now.ok ? done({ version: now.value.version }) : gaveUp(now.error.code);
}

const sameRecord = (a: Omit<Transcript, "version">, b: Omit<Transcript, "version">): boolean =>
  canonicalJson([a.engines, a.turns, a.gaps]) === canonicalJson([b.engines, b.turns, b.gaps]);
