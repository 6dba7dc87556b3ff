import type { Json } from "./document.ts";

const anchor = (score: number): Json => ({ score, description: "", exampleResponse: "" });

/** A new area with the three anchors every area needs. */
export const blankArea = (weight: number): Json => ({
  name: "",
  weight,
  description: "",
  anchors: [anchor(1), anchor(5), anchor(10)],
  followUpTriggers: [],
});

export const blankAnchor = (taken: readonly number[]): Json =>
  anchor([3, 7, 2, 4, 6, 8, 9].find((score) => !taken.includes(score)) ?? 1);

/** A new question with an id nobody has yet. */
export function blankQuestion(taken: readonly string[]): Json {
  let n = taken.length + 1;
  while (taken.includes(`q${n}`)) n += 1;
  return { id: `q${n}`, section: "technical", areas: [], text: "", required: true, maxFollowUps: 2 };
}

/** A guide with every field a person must fill, and nothing invented. */
export const blankGuide: Json = {
  role: "",
  company: "",
  level: "mid",
  type: "mixed",
  durationMinutes: 30,
  rubricAreas: [blankArea(0.5), blankArea(0.5)],
  companyContext: "",
  specialInstructions: "",
  language: "en",
  questions: [],
};
