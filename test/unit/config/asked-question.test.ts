import { describe, expect, it } from "vitest";
import { askedQuestions } from "#core/interview/asked-question.ts";
import { READY_GUIDES, readyGuide } from "../../support/ready-guides.ts";

const { questions } = readyGuide("backend");

describe("recognising a planned question in what the interviewer said", () => {
  it.each(READY_GUIDES)("finds each question of the %s guide, and only that one, inside other words", (name) => {
    const guide = readyGuide(name);
    for (const question of guide.questions) {
      expect(askedQuestions(`Thank you, I follow you. ${question.text}`, guide.questions)).toEqual([question.id]);
    }
  });

  it.each([
    [
      "q3",
      "Let's get to some code. Imagine each customer may make one hundred requests per minute, a limit inside a single service. How would you write such a limiter?",
    ],
    [
      "q4",
      "Suppose a query on a large PostgreSQL table has been fast for months, and suddenly it's slow. How would you find out why?",
    ],
    ["q5", "Staying with data: how do you keep a Redis cache and its database from drifting apart?"],
    [
      "q6",
      "A job charges customers and may be retried after a crash. How would you make sure nobody gets charged twice?",
    ],
  ])("finds %s when it is fitted to the conversation", (id, text) => {
    expect(askedQuestions(text, questions)).toEqual([id]);
  });

  it.each([
    ["a follow-up", "What made you choose a token bucket for that limiter?"],
    ["a follow-up on the same subject", "And if the Redis node goes away, what happens to the cache?"],
    ["small talk", "Hello, I'm an AI interviewer. Are you ready?"],
    ["nothing", ""],
    ["silence in another script", "……"],
  ])("does not take %s for a planned question", (_, text) => {
    expect(askedQuestions(text, questions)).toEqual([]);
  });

  it("tells apart two questions on one subject", () => {
    const pair = [
      { id: "a", text: "How would you test a service that sends e-mails to customers?" },
      { id: "b", text: "How would you monitor a service that sends e-mails to customers?" },
    ];
    expect(askedQuestions("How would you monitor a service that sends e-mails to customers?", pair)).toEqual(["b"]);
  });

  it("works in the other languages", () => {
    const german = [
      {
        id: "q1",
        text: "Erzählen Sie von einem Fehler, den Sie selbst gefunden haben, vom ersten Anzeichen bis zur Ursache.",
      },
    ];
    expect(
      askedQuestions(
        "Gut. Erzählen Sie mir bitte von einem Fehler, den Sie selbst gefunden haben: vom ersten Anzeichen bis zur Ursache.",
        german,
      ),
    ).toEqual(["q1"]);
  });
});
