import { draw } from "#core/scenario/next-move.ts";
import type { Profile } from "#core/scenario/profile.ts";
import { resample } from "../resample.ts";
import { speak, VOICE_RATE_HZ } from "../voice.ts";
import { CANDIDATE_VOICE } from "./profiles.ts";

/** When to say what. Defaults fit an interview planned for three minutes. */
export interface MicrophoneOptions {
  /** Silence at the start, while the page asks for consent and checks the sound. */
  readonly leadMs?: number;
  /** From the first word to the last. */
  readonly talkMs?: number;
  /** Room for the interviewer's reply after each answer: a question of 4–6 s, its latency, and some thought. */
  readonly turnMs?: number;
  readonly seed?: number;
}

/** A phrase on the recording. */
export interface RecordedPhrase {
  readonly phrase: string;
  readonly startMs: number;
  readonly endMs: number;
}

const RATE_HZ = 48_000;
/** How long after an answer the interviewer is usually heard again: a barge-in counts from there. */
const REPLY_MS = 1500;
/** The interviewer's invitation to ask, and its leave-taking, come before these. */
const CLOSING_MS = 40_000;

/**
 * A microphone for Chromium's `--use-file-for-fake-audio-capture=<file>%noloop`: a 48 kHz mono WAV in which a
 * candidate of this profile speaks on a timetable. It cannot hear, so its answers come in their written order; for a
 * candidate who reacts use `joinAsCandidate`.
 */
export async function renderMicrophone(
  profile: Profile,
  options: MicrophoneOptions = {},
): Promise<{ wav: Buffer; script: RecordedPhrase[] }> {
  const { leadMs = 12_000, talkMs = 170_000, turnMs = 9_000, seed = 1 } = options;
  const script: RecordedPhrase[] = [];
  const sounds: { at: number; pcm: Int16Array }[] = [];
  const endMs = leadMs + talkMs;
  let nowMs = leadMs;

  const spoken = async (phrases: readonly string[]) =>
    Promise.all(
      phrases.map(async (phrase) => ({
        phrase,
        pcm: resample((await speak(phrase, CANDIDATE_VOICE)).pcm, VOICE_RATE_HZ, RATE_HZ),
      })),
    );
  const lengthMs = (pcm: Int16Array) => (1000 * pcm.length) / RATE_HZ;
  const say = async (phrases: readonly string[], byMs = Infinity): Promise<boolean> => {
    const parts = await spoken(phrases);
    const pauses = parts.map((_, i) => (i === 0 ? 0 : draw(profile.pauseMs, seed, script.length + i)));
    const totalMs = parts.reduce((sum, { pcm }, i) => sum + lengthMs(pcm) + pauses[i]!, 0);
    if (nowMs + totalMs > byMs) return false;
    parts.forEach(({ phrase, pcm }, i) => {
      nowMs += pauses[i]!;
      sounds.push({ at: Math.round((nowMs * RATE_HZ) / 1000), pcm });
      script.push({ phrase, startMs: nowMs, endMs: nowMs + lengthMs(pcm) });
      nowMs += lengthMs(pcm);
    });
    return true;
  };
  const ofKind = (kind: string) => Object.values(profile.answers).filter((answer) => answer.kind === kind);

  for (const greeting of ofKind("greeting").slice(0, 1)) await say(greeting.phrases);
  let turn = 1;
  if (profile.silentFromTurn === undefined) {
    for (const answer of ofKind("answer")) {
      turn++;
      const bargeIn = profile.bargeIns.find((plan) => plan.turn === turn);
      if (bargeIn) {
        nowMs += REPLY_MS + bargeIn.afterMs;
        await say([bargeIn.phrase]);
      }
      nowMs += turnMs + draw(profile.thinkingMs, seed, turn);
      if (profile.hold?.turn === turn) {
        await say([profile.hold.phrase]);
        nowMs += profile.hold.forMs;
        await say([profile.hold.back]);
      }
      if (!(await say(answer.phrases, endMs - CLOSING_MS))) break;
    }
    nowMs = Math.max(nowMs, endMs - CLOSING_MS + turnMs);
    for (const question of [...ofKind("own_question"), ...ofKind("no_questions")].slice(0, 1))
      await say(question.phrases);
  }
  nowMs = Math.max(nowMs + turnMs, endMs - 5_000);
  for (const goodbye of ofKind("goodbye").slice(0, 1)) await say(goodbye.phrases);

  const pcm = new Int16Array(Math.round(((Math.max(nowMs, endMs) + 2_000) * RATE_HZ) / 1000));
  for (const sound of sounds) pcm.set(sound.pcm, sound.at);
  return { wav: wavOf(pcm), script };
}

function wavOf(pcm: Int16Array): Buffer {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(36 + pcm.byteLength, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20); // PCM
  head.writeUInt16LE(1, 22); // mono
  head.writeUInt32LE(RATE_HZ, 24);
  head.writeUInt32LE(2 * RATE_HZ, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(pcm.byteLength, 40);
  return Buffer.concat([head, Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)]);
}
