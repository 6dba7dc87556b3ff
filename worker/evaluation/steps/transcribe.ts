import type { Transcript } from "#contract/transcript.ts";
import type { EvaluationFacts } from "#core/evaluation/evaluation-facts.ts";
import type { Channel } from "#core/transcript/heard.ts";
import { planChunks, type SoundChunk } from "#core/transcript/plan-chunks.ts";
import { transcribeChunk, type ChunkHeard, type KeptAnswers } from "../transcription/transcribe-chunk.ts";
import { recordUsage, storedDraft, storeDraft, wantedFacts, type EvaluationWork } from "./evaluation-work.ts";
import { done, gaveUp, type StepResult } from "./step.ts";

/** One channel of one stretch of the recording: one step. */
export interface SoundTask {
  readonly chunk: SoundChunk;
  readonly channel: Channel;
}

/** Everything there is to transcribe, in order of time. The same recording gives the same list. */
export const soundTasks = (facts: EvaluationFacts): SoundTask[] =>
  planChunks(facts.recording).flatMap((chunk) => [
    { chunk, channel: "candidate" as const },
    { chunk, channel: "interviewer" as const },
  ]);

/** Names a task for its step and its draft. A recording that got another part since is another task. */
export const taskKey = ({ chunk, channel }: SoundTask): string => `${chunk.id}+${chunk.parts.length} ${channel}`;
export const heardKey = (task: SoundTask): string => `heard:${taskKey(task)}`;

/** What the Workflow does about the transcript: use version `version` as it is when there are no tasks. */
export interface TranscriptionPlan {
  readonly version: number | null;
  readonly tasks: readonly string[];
}

/**
 * A transcript that a person corrected, or whose answers were heard in the recording, is the one to evaluate. One
 * that had to make do with the live transcript is worth another try.
 */
export async function planTranscription(work: EvaluationWork): Promise<StepResult<TranscriptionPlan>> {
  const facts = await wantedFacts(work);
  if (!facts.ok) return facts;
  const { transcript } = facts.value;
  const tasks = soundTasks(facts.value).map(taskKey);
  return done(
    transcript !== null && (tasks.length === 0 || isGoodEnough(transcript))
      ? { version: transcript.version, tasks: [] }
      : { version: null, tasks },
  );
}

function isGoodEnough({ correctionOf, turns }: Transcript): boolean {
  const answers = turns.filter(({ speaker }) => speaker === "candidate");
  const unheard = answers.filter(({ marks }) => marks.includes("live_only"));
  return correctionOf !== null || unheard.length * 2 < answers.length;
}

/** Writes down one task, unless that was done before. */
export async function transcribe(work: EvaluationWork, key: string): Promise<StepResult<null>> {
  const facts = await wantedFacts(work);
  if (!facts.ok) return facts;
  const task = soundTasks(facts.value).find((one) => taskKey(one) === key);
  // The recording was deleted since, or has grown: the transcript is made of what there is now.
  if (task === undefined) return done(null);
  const known = await storedDraft<ChunkHeard>(work, heardKey(task));
  if (!known.ok) return known;
  let heard = known.value;
  if (heard === null) {
    const kept = new KeptWithTheInterview(work);
    const { language } = facts.value.config;
    const made = await transcribeChunk(work.env, work.params, task.chunk, task.channel, { language, kept });
    if (kept.refusedBecause !== null) return gaveUp(kept.refusedBecause);
    if (!made.ok) return made;
    heard = made.value;
    const stored = await storeDraft(work, heardKey(task), heard);
    if (!stored.ok) return stored;
  }
  return heard.usage === null ? done(null) : recordUsage(work, heard.usage);
}

/** Single answers within a task: each was paid for. */
class KeptWithTheInterview implements KeptAnswers {
  readonly #work: EvaluationWork;
  /** Why the interview takes no more words. */
  refusedBecause: string | null = null;

  constructor(work: EvaluationWork) {
    this.#work = work;
  }

  async get(key: string): Promise<string | null> {
    const known = await this.#work.object.draft(key);
    return known.ok ? known.value : null;
  }

  async put(key: string, text: string): Promise<void> {
    const stored = await this.#work.object.putDraft(key, text);
    if (!stored.ok) this.refusedBecause = stored.error.code;
  }
}
