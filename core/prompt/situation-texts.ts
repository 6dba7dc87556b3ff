import type { InterviewConfig } from "#contract/interview-config.ts";
import { LANGUAGE_WORDS } from "./language-words.ts";
import { oneLine } from "./quoted.ts";

/**
 * What the agent's process appends as system items when something happens that the model cannot know.
 * Like directives, but issued where the call is, because waiting for the network would be felt.
 */
const direction = (text: string): string => `Direction (do not read aloud): ${text}`;

/** Starts the interview: the one trigger of the one greeting. */
export const greetingText = (config: InterviewConfig): string =>
  direction(
    `begin now. Greet the candidate by name, as the AI interviewer of ${oneLine(config.company)} for the position ${oneLine(config.role)}. In ${LANGUAGE_WORDS[config.language].name}, in at most five short sentences: who you are, with the sentence about you and the decision from your language section; ${config.durationMinutes} minutes or so; that they can take their time and ask you anything; then ask whether they are ready. Do not ask the first question yet.`,
  );

/** Makes the model say goodbye, for any reason of ending. */
export const closingText = (cause: "time" | "covered" | "model" | "person", config: InterviewConfig): string => {
  const why = {
    time: "the time is over",
    covered: "everything planned has been covered and the candidate's questions are answered",
    model: "the interview is in its wrap-up",
    person: "the interview has to end here; it is not the candidate's doing, and you need not give a reason",
  }[cause];
  return direction(
    `${why}. Close now, in two or three sentences: thank the candidate for their time, say that a person at ${oneLine(config.company)} will review the interview and be in touch, and say goodbye. Ask nothing, promise nothing, judge nothing.`,
  );
};

/** Steps of the silence ladder, 1 to 5. Each is said at most once in one silence. */
export type SilenceStep = 1 | 2 | 3 | 4 | 5;

const SILENCE: Readonly<Record<SilenceStep, string>> = {
  1: "the candidate has been quiet for a while, most likely thinking. Say only a few words that give them time, such as that there is no hurry. Do not repeat the question.",
  2: "the candidate is still quiet. In one or two sentences, put the same question in simpler words. Do not hint at an answer.",
  3: "the candidate is still quiet. Kindly offer to leave this question and go on with the next, and let them choose.",
  4: "nothing has been heard for a long time. Ask in one sentence whether they can hear you, and say that you are still there.",
  5: "nothing has been heard for several minutes. Say that you will pause here, that no time is lost, and that you will go on as soon as they speak. Then say nothing more.",
};

export const silenceText = (step: SilenceStep): string => direction(SILENCE[step]);

/** The candidate asked for a moment: one short acknowledgement, then silence. */
export const holdText = (): string =>
  direction("the candidate has asked for a moment. Acknowledge it in a few words, then say nothing until they speak or you are told that the moment is over.");

/** The voice has changed mid-interview. */
export const linesChangedText = (): string =>
  direction("the line has changed, and you may sound different to the candidate. Say so in one short sentence, then go on exactly where you were.");

/** An answer has run very long without a pause for the model. */
export const longAnswerText = (): string =>
  direction("this answer has been running for about three minutes. At the next breath, thank the candidate and lead on with one question.");

/** A response ended in nothing but silent tool calls: the candidate is waiting. */
export const speakNowText = (): string =>
  direction("your last turn held no words and the candidate is waiting. Go on with the interview now; do not call the same tools again and do not apologise.");

/** The candidate was cut off by us, or the answer was lost on the way. */
export const answerLostText = (): string =>
  direction("part of the candidate's last answer was lost on the line. Say so, apologise in a few words and ask them to repeat the last part.");
