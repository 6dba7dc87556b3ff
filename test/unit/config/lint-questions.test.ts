import { describe, expect, it } from "vitest";
import { changedGuide, findingOf, found } from "../../support/changed-guide.ts";

describe("questions", () => {
  const asking = (text: string) => changedGuide((guide) => (guide.questions[0]!.text = text));

  it("that are missing make an interview unstructured", () => {
    const finding = findingOf({ ...changedGuide(), questions: [] }, "unstructured");
    expect(finding).toMatchObject({ severity: "warning", pointer: "/questions" });
    expect(finding.message).toMatch(/^unstructured: questions were chosen by the model/);
  });

  it("have ids of their own, and areas and sections that exist", () => {
    const guide = changedGuide((one) => {
      one.questions[1]!.id = "q1";
      one.questions[2]!.areas = ["system design", "Coding Proficiency", "Coding Proficiency"];
    });
    expect(found(guide)).toEqual([
      "error question-duplicate /questions/1/id",
      "error area-unknown /questions/2/areas/0",
      "error area-repeated /questions/2/areas",
    ]);
    expect(findingOf(guide, "area-unknown").fix).toBe('Write it as "System Design".');
    expect(found(changedGuide((one) => (one.type = "behavioral")))).toContain(
      "error section-absent /questions/6/section",
    );
  });

  it.each([
    "How old are you?",
    "Are you married?",
    "Do you have children?",
    "Are you planning to have children in the next years?",
    "What is your religion?",
    "Where are you originally from?",
    "What is your native language?",
    "Do you have any health problems we should know about?",
    "Are you pregnant?",
    "What is your age?",
    "Do you want a family?",
    "How is your health?",
    "What is your race?",
    "¿Tiene hijos?",
    "D'où venez-vous à l'origine ?",
    "What year were you born?",
    "Tell me about your family situation.",
    "What did you earn in your last job?",
    "Which party do you vote for, or who did you vote for last time?",
    "Wie alt sind Sie?",
    "Haben Sie Kinder?",
    "Was ist Ihre Staatsangehörigkeit?",
    "¿Está usted casada?",
    "¿Cuántos años tiene?",
    "Êtes-vous enceinte ?",
    "Quel âge avez-vous ?",
  ])("may not be illegal: %s", (text) => {
    expect(found(asking(text))).toContain("error question-illegal /questions/0/text");
  });

  it.each([
    "How do you design health checks for a service?",
    "How do you decide the right age for a cache entry to expire?",
    "How does a parent process wait for its children?",
    "How would you store a family tree in a database?",
    "What would you do if your partner team missed a deadline?",
    "How do you handle race conditions in your code?",
    "Where would the requests originate from in your design?",
    "How do you convert native modules for another platform?",
    "How do you bring up a difficult subject with your manager?",
    "Do you have health checks, how do they work?",
    "How do you want child components to learn of a change?",
    "Are you single-threaded by choice in that design?",
    "How do you vote in a leader election?",
    "How would you find your race condition?",
    "Are you engaged in any open source projects?",
    "How does a node that has children rebalance?",
    "¿Cómo recorre un nodo que tiene hijos?",
    "¿Cómo guarda una petición y su origen?",
    "Was war Ihr alter Ansatz bei diesem Problem?",
  ])("about the work are fine: %s", (text) => {
    expect(found(asking(text))).toEqual([]);
  });

  it.each([
    "Don't you think that tests matter?",
    "You would agree that microservices are better, how so?",
    "You have used Redis, right?",
    "Obviously caching helps; how do you do it?",
  ])("should not lead: %s", (text) => {
    expect(found(asking(text))).toEqual(["warning question-leading /questions/0/text"]);
  });

  it.each([
    "What did you build and why did you build it?",
    "What was hard? How did you solve it?",
    "Wie gehen Sie vor und was messen Sie?",
  ])("ask one thing: %s", (text) => {
    expect(found(asking(text))).toEqual(["warning question-double /questions/0/text"]);
  });

  it("are short enough to be remembered when heard", () => {
    expect(found(asking(`Tell me ${"about it ".repeat(30)}`))).toEqual(["warning question-long /questions/0/text"]);
  });
});
