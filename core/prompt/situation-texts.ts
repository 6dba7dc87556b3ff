import type { InterviewConfig } from "#contract/interview-config.ts";
import { direction } from "./direction.ts";
import { LANGUAGE_WORDS } from "./language-words.ts";
import { oneLine } from "./quoted.ts";

/*
 * What the agent's process appends as system items when something happens that the model cannot know.
 * Like directives, but issued where the call is, because waiting for the network would be felt.
 */

/** What a company wrote, in a direction of the highest authority: a name and nothing else, whatever it says. */
const named = (text: string): string => `${JSON.stringify(oneLine(text))}, only a name`;

/** Starts the interview: the one trigger of the one greeting. */
export const greetingText = (config: InterviewConfig, timeFactor: number, unheard = false): string =>
  direction(
    `${unheard ? "The candidate had left the room and has not heard your greeting: begin anew. " : ""}Begin now with the greeting, in ${LANGUAGE_WORDS[config.language].name}, in at most five short sentences: the candidate's name, the company (${named(config.company)}) and the position (${named(config.role)}), your sentences about being an AI and who decides, that it takes about ${Math.round(config.durationMinutes * timeFactor)} minutes, that they can take their time and ask you anything. End by asking whether they are ready. The first planned question comes later.`,
  );

/** Makes the model say goodbye, for any reason of ending. */
export const closingText = (cause: "time" | "covered" | "model" | "person", config: InterviewConfig): string => {
  const why = {
    time: "The time is over.",
    covered: "Everything planned has been covered.",
    model: "The interview is at its end.",
    person: "The interview has to end here. It is not the candidate's doing, and no reason needs to be given.",
  }[cause];
  return direction(
    `${why} Close now, in two or three sentences: thank the candidate for their time, tell them that a person at the company (${named(config.company)}) will review the interview and be in touch, and say goodbye. Ask nothing, promise nothing, judge nothing.`,
  );
};

/** The candidate has spoken since the model was told to close: what was last said must not be what it answers. */
export const closeNowText = (): string =>
  direction(
    "Close now, as you were told before the candidate's last words: thank them, say that a person will be in touch, and say goodbye. Ask nothing.",
  );

/** Steps of the silence ladder, 1 to 5. Each is said at most once in one silence. */
export type SilenceStep = 1 | 2 | 3 | 4 | 5;

const SILENCE: Readonly<Record<SilenceStep, string>> = {
  1: "The candidate has been quiet for a while, most likely thinking. Give them time in a few words, such as that there is no hurry. Do not repeat the question.",
  2: "The candidate is still quiet. In one or two sentences, put the same question in simpler words. Do not hint at an answer.",
  3: "The candidate is still quiet. Kindly offer to leave this question for another one, and let them choose.",
  4: "The candidate has been silent for a long time. Ask in one sentence whether they can hear you, and that you are still there.",
  5: "The candidate has been silent for several minutes. Tell them that you will wait without saying more, that the interview's time goes on meanwhile, and that you will answer as soon as they speak. Then say nothing more.",
};

export const silenceText = (step: SilenceStep): string => direction(SILENCE[step]);

/** The candidate asked for a moment: one short acknowledgement, then silence. */
export const holdText = (): string =>
  direction(
    "The candidate asked for a moment. Acknowledge it in a few words. Then say nothing until they speak or you are told that the moment is over.",
  );

/** The voice has changed mid-interview. */
export const linesChangedText = (): string =>
  direction(
    "The line has changed, and you may sound different to the candidate. Mention that in one short sentence, then carry on exactly where you were. Do not greet again.",
  );

/** Sound has come from the candidate's side for minutes without a pause, so that no turn ever ended. */
export const endlessSoundText = (): string =>
  direction(
    "Sound has come from the candidate's side for several minutes without a pause. If it was an answer, thank them and lead on with one question. If it was not, say kindly that you hear something without a break, and ask them to look for a quieter place or to mute the microphone while they listen.",
  );

/** A response ended in nothing but silent tool calls: the candidate is waiting. */
export const speakNowText = (): string =>
  direction(
    "Your last turn held no words and the candidate is waiting. Carry on aloud now. Do not call the same tools again and do not apologise.",
  );

/** Part of an answer never reached the model. */
export const answerLostText = (): string =>
  direction(
    "Part of the candidate's last answer was lost on the line. Apologise in a few words and ask them to repeat the last part.",
  );
