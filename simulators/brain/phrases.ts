import type { Question } from "./instructions.ts";
import type { Toolbox } from "./toolbox.ts";

/** Everything here is spoken by a small synthesiser: short, plain sentences. */
export const FOLLOW_UPS = [
  "Could you give me a concrete example?",
  "What was your own part in that?",
  "How did you decide that?",
] as const;

export const SMALL_TALK = [
  "Hi there! I am a helpful assistant. How can I help you today?",
  "That is nice. What else is on your mind?",
] as const;

export const LINES = {
  takeYourTime: "Take your time.",
  stillThere: "Take your time. Shall I repeat the question?",
  goOn: "I could not follow that. Please go on.",
  iHear: "Yes, I can hear you.",
  goAhead: "Please go ahead.",
  thanks: "Thank you.",
  noAnswer: "I do not know that. The team will tell you.",
  moreQuestions: "Do you have another question?",
  stay: "Let us stay with this a little.",
  continue: "Let us continue. Please go on.",
  wrapUp: "Thank you. We are at the end. Is there anything you would like to add or ask?",
  goodbye: "Thank you for your time today. The team will be in touch. Goodbye.",
  goodbyeAgain: "Goodbye.",
} as const;

export function greeting(role: string | undefined, company: string | undefined, name: string | undefined): string {
  const welcome = `Hello${name === undefined ? "" : ` ${name}`}, and welcome${company === undefined ? "" : ` to ${company}`}.`;
  const about = role === undefined ? "This is your interview." : `This is your interview for ${role}.`;
  return `${welcome} ${about} I am an AI, and a person decides. Are you ready to begin?`;
}

export const spokenSection = (section: string): string => section.replace(/_/g, " ");

/** What it asks where its instructions list nothing: it must not fall silent, and it knows only the schemas. */
export function generalQuestions(box: Toolbox, listed: readonly Question[]): Question[] {
  const general = (section: string, text: string, areas: readonly string[] = []): Question => ({
    id: undefined,
    section,
    areas,
    maxFollowUps: 1,
    text,
  });
  const unasked = box.sections.filter((section) => !listed.some((question) => question.section === section));
  const subjects = unasked.filter((section) => !(section in WITHOUT_SUBJECT));
  return unasked.flatMap((section) => {
    const line = WITHOUT_SUBJECT[section];
    if (line !== undefined) return line === "" ? [] : [general(section, line)];
    // The areas are shared out, so that no two sections ask the same.
    const areas = box.areas.filter((_, index) => index % subjects.length === subjects.indexOf(section)).slice(0, 2);
    if (areas.length === 0)
      return [general(section, `Please tell me about your experience with ${spokenSection(section)}.`)];
    return areas.map((area) => general(section, `What is your approach to ${area.toLowerCase()}?`, [area]));
  });
}

const WITHOUT_SUBJECT: Readonly<Record<string, string>> = {
  opening: "",
  background: "Please tell me about your recent work.",
  qa: "What questions do you have for me?",
  wrapup: LINES.wrapUp,
};
