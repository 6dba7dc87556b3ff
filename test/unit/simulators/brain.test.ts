import { describe, expect, it } from "vitest";
import { AREAS, PROMPT, SECTIONS, Talk, tool } from "../../support/brain-talk.ts";

const GOOD =
  "I led the move of our billing service to an event log because the old one lost payments under load and nobody could say why.";

describe("the simulated interviewer", () => {
  it("greets once, with role, company and the candidate's name", () => {
    const talk = new Talk().system("The candidate is Ada Lovelace. Begin with the greeting.");
    expect(talk.respond().say).toBe(
      "Hello Ada, and welcome to Acme Corp. This is your interview for Senior Backend Engineer. I am an AI, and a person decides. Are you ready to begin?",
    );
    expect(talk.answer("Yes, I am ready.")).toBe(
      "Let us talk about background. Which of your projects taught you the most?",
    );
    expect(talk.said.filter((line) => line.includes("Hello"))).toHaveLength(1);
  });

  it("leads a whole interview through the sections of its schemas, asks every question once, and says goodbye", () => {
    const talk = new Talk();
    talk.respond();
    talk.answer("Yes.");
    expect(talk.answer(GOOD)).toContain("How would you scale a service with many writes?");
    expect(talk.answer(GOOD)).toBe("Thank you. How do you keep a deployment safe?");
    expect(talk.answer(GOOD)).toBe("Let us talk about system design. What is your approach to system design?");
    expect(talk.answer(GOOD)).toBe("Thank you. What is your approach to communication?");
    expect(talk.answer(GOOD)).toContain("What questions do you have for me?");
    expect(talk.answer("How large is the team?")).toBe(
      "There are eight backend engineers. Do you have another question?",
    );
    expect(talk.answer("No, that is all.")).toContain("Is there anything you would like to add or ask?");
    expect(talk.answer("No, thank you.")).toContain("Goodbye.");
    expect(talk.named("transition_section").map((call) => call.args["section_name"])).toEqual(SECTIONS.slice(1));
    expect(
      talk
        .named("score_answer")
        .map((call) => [call.args["area"], call.args["question_id"]])
        .slice(0, 4),
    ).toEqual([
      ["Communication", "q1"],
      ["System Design", "q2"],
      ["Communication", "q2"],
      ["System Design", "q3"],
    ]);
    expect(talk.named("check_time_remaining")).toHaveLength(1);
    for (const { args } of talk.named("score_answer"))
      expect([GOOD.startsWith(String(args["evidence"])), Number.isInteger(args["score"])]).toEqual([true, true]);
  });

  it("asks one follow-up to a thin answer, and scores both together", () => {
    const talk = new Talk();
    talk.respond();
    talk.answer("Yes.");
    const followUp = talk.answer("It depends.");
    expect(talk.named("flag_followup")).toEqual([
      { name: "flag_followup", args: { reason: "The answer was short: It depends.", question_id: "q1" } },
    ]);
    expect(followUp).not.toContain("q1");
    expect(talk.answer("Maybe the queue.")).toContain("many writes");
    expect(talk.named("score_answer")[0]!.args["evidence"]).toBe("It depends. Maybe the queue.");
    expect(talk.named("flag_followup")).toHaveLength(1);
  });

  it("neither scores nor invents what it did not understand", () => {
    const talk = new Talk();
    talk.respond();
    talk.answer("Yes.");
    expect(talk.answer("[speech 4.2 s, not understood]")).toBe("I could not follow that. Please go on.");
    expect(talk.answer("[speech 6.2 s, not understood: simulated interviewer]")).toBe(
      "I could not follow that. Please go on.",
    );
    expect(talk.answer("[speech 2.0 s, not understood]")).toContain("many writes");
    expect(talk.named("score_answer")).toEqual([]);
  });

  it("quotes only the understood part of an answer", () => {
    const talk = new Talk();
    talk.respond();
    talk.answer("Yes.");
    talk.answer(`${GOOD} [speech 2.1 s, not understood]`);
    expect(talk.named("score_answer")[0]!.args["evidence"]).toBe(GOOD);
  });

  it("takes its time when the candidate needs a moment, and repeats a question", () => {
    const talk = new Talk();
    talk.respond();
    talk.answer("Yes.");
    expect(talk.answer("Give me a minute, please.")).toBe("Take your time.");
    expect(talk.answer("Thank you, I am ready now.")).toBe("Please go ahead.");
    expect(talk.answer("Can you hear me?")).toBe("Yes, I can hear you. Please go ahead.");
    expect(talk.answer("Could you repeat the question?")).toBe("Which of your projects taught you the most?");
  });

  it("lets the candidate pass to the next question", () => {
    const talk = new Talk();
    talk.respond();
    talk.answer("Yes.");
    expect(talk.answer("I do not know. Can we go to the next question?")).toContain("many writes");
  });

  it("moves on when told, and names the section it was told", () => {
    const talk = new Talk();
    talk.respond();
    talk.answer("Yes.");
    talk.system("Time for background is over. Move on to the technical section now.");
    expect(talk.answer(GOOD)).toBe("Let us talk about technical. How would you scale a service with many writes?");
    talk.system("The section is now qa. Move on.");
    expect(talk.respond().say).toContain("What questions do you have for me?");
    talk.system("Wrap up now.");
    talk.respond();
    expect(talk.named("transition_section").at(-1)!.args["section_name"]).toBe("wrapup");
  });

  it("does not take what comes later for an order", () => {
    const talk = new Talk();
    talk.respond();
    talk.answer("Yes.");
    talk.system(
      "When the technical section is over, move on to qa. Do not say goodbye before you are told to. 20 minutes remain.",
    );
    expect(talk.answer(GOOD)).toContain("many writes");
  });

  it("says goodbye when told, and only that from then on", () => {
    const talk = new Talk();
    talk.respond();
    talk.answer("Yes.");
    talk.system("Say goodbye now.");
    expect(talk.respond().say).toContain("Goodbye.");
    expect(talk.answer("Wait, one more thing.")).toBe("Goodbye.");
  });

  it("says the words it is told to say", () => {
    const talk = new Talk();
    talk.respond();
    talk.system('Tell the candidate: "We changed lines; I may sound different."');
    expect(talk.respond().say).toBe("We changed lines; I may sound different.");
  });

  it("goes on from a briefing without a second greeting or a repeated question", () => {
    const talk = new Talk();
    talk.system(
      "Briefing: continue the interview, the candidate was already greeted.\nCurrent section: technical.\nQuestions asked: q1, q2.\nNot asked yet: q3.",
    );
    expect(talk.respond().say).toBe("Let us talk about technical. How do you keep a deployment safe?");
    const waiting = new Talk();
    waiting.system(
      "Continue the interview. Current section: technical.\nAsked: q1.\nThe last question, q2, waits for its answer.",
    );
    expect(waiting.respond().say).toBe("Let us continue. Please go on.");
    expect(waiting.answer(GOOD)).toContain("How do you keep a deployment safe?");
    expect(waiting.named("score_answer")[0]!.args["question_id"]).toBe("q2");
  });

  it("counts a question as asked only when most of it was heard", () => {
    const talk = new Talk();
    talk.respond();
    talk.answer("Yes.");
    talk.answer(GOOD);
    talk.items[talk.items.findLastIndex((item) => item.kind === "message")] = {
      kind: "message",
      role: "assistant",
      text: "Let us talk about technical. How would",
    };
    expect(talk.answer("Sorry, one thing I forgot to say about my project was the migration of the data.")).toContain(
      "many writes",
    );
  });

  it("stays where it is when a step is refused", () => {
    const talk = new Talk();
    talk.respond();
    talk.section = "opening";
    talk.reply = () => ({ status: "refused", section: "opening", next: "You are in opening. Stay here." });
    expect(talk.answer("Yes.")).toContain("Let us stay with this a little.");
    expect(talk.named("transition_section")).toHaveLength(1);
  });

  it("shows a lost prompt: small talk, no tools, greeted again", () => {
    const talk = new Talk("");
    expect(talk.respond().say).toContain("I am a helpful assistant");
    talk.answer(GOOD);
    expect(talk.calls).toEqual([]);
    const noTools = new Talk(PROMPT, []);
    noTools.respond();
    noTools.answer("Yes.");
    noTools.answer(GOOD);
    expect(noTools.calls).toEqual([]);
    const noItems = new Talk();
    expect(noItems.answer(GOOD)).toContain("Hello");
  });

  it("finds words when it may not call", () => {
    const talk = new Talk();
    talk.respond();
    talk.mayCall = false;
    expect(talk.answer("Yes.")).toContain("Let us stay with this a little.");
    expect(talk.answer("How large is the team?")).toBe("I do not know that. The team will tell you.");
    expect(talk.calls).toEqual([]);
  });

  it("speaks again after note tools without repeating itself", () => {
    const talk = new Talk();
    talk.respond();
    talk.answer("Yes.");
    talk.answer(GOOD);
    const question = talk.said.at(-1);
    talk.items.push(
      { kind: "call", callId: "late", name: "score_answer", args: "{}" },
      { kind: "output", callId: "late", output: '{"status":"noted","next":"Go on."}' },
    );
    expect(talk.respond().say).toBe("Please go ahead.");
    expect(talk.said.at(-1)).not.toBe(question);
  });

  it.each([
    [
      "- [q7] (section: technical; areas: System Design) How would you cut the latency of a page?",
      "How would you cut the latency of a page?",
    ],
    ["1. **q7** — How would you cut the latency of a page?", "How would you cut the latency of a page?"],
    [
      'q7: "How would you cut the latency of a page?" (areas: System Design)',
      "How would you cut the latency of a page?",
    ],
    ["| q7 | technical | System Design | How would you cut the latency of a page? |", undefined],
  ])("finds questions in %j", (line, text) => {
    const tools = [
      tool("transition_section", { section_name: { enum: ["opening", "technical"] } }),
      tool("score_answer", {
        area: { enum: AREAS },
        score: { type: "integer" },
        evidence: { type: "string" },
        question_id: { enum: ["q7"] },
      }),
    ];
    const talk = new Talk(`Interview for Engineer.\n## Technical\n${line}\n`, tools);
    talk.respond();
    talk.reply = () => ({ status: "ok", section: "technical", next: "Go on." });
    if (text) expect(talk.answer("Yes.")).toContain(text);
  });
});
