import * as z from "zod";
import { Expectation } from "./expectation.ts";

/** What an answer is for. Only `answer` is chosen by topic, the rest by what kind of thing the interviewer said. */
export const AnswerKind = z.enum(["greeting", "answer", "still_here", "own_question", "no_questions", "goodbye"]);
export type AnswerKind = z.infer<typeof AnswerKind>;

/** Something a simulated candidate can say: phrases spoken one after the other with a pause between them. */
export const Answer = z.strictObject({
  kind: AnswerKind,
  /** Beginnings of words in a question that this answers; none: it fits any question. */
  topics: z.array(z.string().min(2)).default([]),
  phrases: z.array(z.string().min(1)).min(1).max(4),
});
export type Answer = z.infer<typeof Answer>;

/** A stretch from which a time is drawn, in milliseconds. */
const Range = z
  .tuple([z.int().min(0), z.int().min(0)])
  .refine(([from, to]) => from <= to, "goes from the shorter to the longer");

const Behaviour = {
  name: z.string().regex(/^[a-z][a-z-]*$/),
  about: z.string().min(1),
  /** From the end of a question to the first word. */
  thinkingMs: Range,
  /** Between the phrases of one answer. */
  pauseMs: Range,
  /** Says nothing from this turn of the interviewer on; turn 1 is the greeting. */
  silentFromTurn: z.int().min(1).optional(),
  /** Asks for time when this turn ends, is silent for so long, then comes back and answers. */
  hold: z
    .strictObject({ turn: z.int().min(1), phrase: z.string(), forMs: z.int().min(1000), back: z.string() })
    .optional(),
  /** Cuts in when the interviewer has been speaking so long in this turn. */
  bargeIns: z.array(z.strictObject({ turn: z.int().min(1), afterMs: z.int().min(0), phrase: z.string() })).default([]),
  expectations: z.array(Expectation).min(1),
};

/** A kind of candidate: what it can say, how it behaves, and what must hold of an interview with it. */
export const Profile = z.strictObject({ ...Behaviour, answers: z.record(z.string(), Answer) });
export type Profile = z.infer<typeof Profile>;

/** As written down in `scenarios/`: answers named by their ids in the common library. */
const WrittenProfile = z.strictObject({ ...Behaviour, answers: z.array(z.string()).min(1) });

/** Reads a profile and looks its answers up in the library. Throws on anything malformed: these are our own files. */
export function parseProfile(written: unknown, library: unknown): Profile {
  const profile = WrittenProfile.parse(written);
  const known = z.record(z.string(), Answer).parse(library);
  const answers = profile.answers.map((id) => {
    const answer = known[id];
    if (!answer) throw new Error(`profile ${profile.name} names the unknown answer ${id}`);
    return [id, answer] as const;
  });
  return { ...profile, answers: Object.fromEntries(answers) };
}

/** The same candidate in a hurry: answers keep their first phrases only, so that a short plan holds more questions. */
export function briefly(profile: Profile, phrasesPerAnswer: number): Profile {
  const shorter = Object.entries(profile.answers).map(([id, answer]) => [
    id,
    { ...answer, phrases: answer.phrases.slice(0, phrasesPerAnswer) },
  ]);
  return { ...profile, answers: Object.fromEntries(shorter) };
}

/** Everything these candidates can ever say, each once: the book the simulators' ears are given. */
export function phrasesOf(profiles: readonly Profile[]): string[] {
  const phrases = new Set<string>();
  for (const profile of profiles) {
    for (const answer of Object.values(profile.answers)) for (const phrase of answer.phrases) phrases.add(phrase);
    for (const bargeIn of profile.bargeIns) phrases.add(bargeIn.phrase);
    if (profile.hold) phrases.add(profile.hold.phrase).add(profile.hold.back);
  }
  return [...phrases];
}
