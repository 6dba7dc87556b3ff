import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chooseAnswer, isFarewell } from "#core/scenario/choose-answer.ts";
import { loadProfiles } from "../../../simulators/candidate/profiles.ts";

const strong = loadProfiles().get("strong")!;
const chosen = (words: string, turn = 4, used: readonly string[] = []) => chooseAnswer(strong, words, turn, used)?.id;

test.each([
  ["Please tell me about your recent work.", "background"],
  ["Tell me about a project you are proud of.", "proud-project"],
  ["How would you scale a write-heavy service to ten times the traffic?", "scale-writes"],
  ["Design a notification service for our customers. Which components would you need?", "design-service"],
  ["What happens when Redis goes down?", "failure-modes"],
  ["A query got slow overnight. How do you find out why?", "database-index"],
  ["Where would you put a cache, and how do you keep it consistent?", "caching"],
  ["Implement a function that finds the k largest numbers in a stream.", "code-approach"],
  ["How do you make sure that a release is correct?", "testing"],
  ["Two workers process the same message. How do you avoid a duplicate payment?", "concurrency"],
  ["Explain eventual consistency to a product manager.", "explain-simply"],
  ["Tell me about a time you disagreed with a colleague.", "disagreement"],
  ["How do you help a junior engineer grow?", "mentoring"],
  ["What is your approach to technical depth?", "database-index"],
])("%s is answered by %s", (question, answer) => {
  expect(chosen(question)).toBe(answer);
});

test("the questions of the example guide each get an answer of their own", () => {
  const guide = JSON.parse(readFileSync(new URL("../../../examples/backend.json", import.meta.url), "utf8")) as {
    questions: { text: string }[];
  };
  const used: string[] = [];
  for (const { text } of guide.questions) used.push(chosen(text, 4, used)!);
  expect(new Set(used).size).toBe(guide.questions.length);
  for (const id of used) expect(strong.answers[id]!.topics, id).not.toEqual([]);
});

test("a follow-up without a topic gets more detail, then a trade-off", () => {
  expect(chosen("Could you give me a concrete example?")).toBe("more-detail");
  expect(chosen("How did you decide that?", 5, ["more-detail"])).toBe("trade-off");
});

test("courtesy, patience, invitations and farewells are told from questions", () => {
  expect(chosen("Hello and welcome. Are you ready to begin?", 1)).toBe("hello");
  expect(
    chooseAnswer(strong, "Hello and welcome. To start with, tell me about your background.", 1, [])?.phrases,
  ).toEqual([...strong.answers["hello"]!.phrases, ...strong.answers["background"]!.phrases]);
  expect(chosen("Take your time. Shall I repeat the question?")).toBe("still-here");
  expect(chosen("Take your time. How would you scale the writes?")).toBe("scale-writes");
  expect(chosen("Thank you. We are at the end. Is there anything you would like to add or ask?")).toBe("ask-on-call");
  expect(chosen("The team will tell you. Do you have another question?", 9, ["ask-on-call", "ask-first-months"])).toBe(
    "no-more-questions",
  );
  expect(chosen("Thank you for your time today. The team will be in touch. Goodbye.")).toBe("goodbye");
  expect(isFarewell("That is all the time we have.")).toBe(true);
  expect(isFarewell("Thank you. Let us continue.")).toBe(false);
});
