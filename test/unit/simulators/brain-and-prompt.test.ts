import { describe, expect, it } from "vitest";
import type { SeenItem, View } from "../../../simulators/brain/brain.ts";
import { interviewerBrain } from "../../../simulators/brain/interviewer.ts";
import { InterviewConfig } from "../../../contract/interview-config.ts";
import { briefingText } from "../../../core/prompt/briefing-text.ts";
import { buildPrompt } from "../../../core/prompt/build-prompt.ts";
import { directiveText } from "../../../core/prompt/directive-text.ts";
import { openingItem } from "../../../core/prompt/opening-item.ts";
import {
  answerLostText,
  closingText,
  greetingText,
  linesChangedText,
  silenceText,
  speakNowText,
} from "../../../core/prompt/situation-texts.ts";
import { toolDefinitions } from "../../../core/prompt/tool-definitions.ts";
import {
  toolReplyKnowledgeMissing,
  toolReplyRefused,
  toolReplyTimeWarning,
  toolReplyTransitioned,
} from "../../../core/prompt/tool-replies.ts";

/** The product's own texts, read by a brain that has never seen them: it must make of them what a model would. */
const area = (name: string) => ({
  name,
  weight: 0.5,
  description: `What ${name} means here.`,
  anchors: [1, 5, 10].map((score) => ({
    score,
    description: `Level ${score} of it, described.`,
    exampleResponse: `An answer at ${score}.`,
  })),
  followUpTriggers: [],
});
const config = InterviewConfig.parse({
  role: "Senior Backend Engineer",
  company: "Acme Corp",
  level: "senior",
  type: "technical",
  durationMinutes: 30,
  rubricAreas: [area("System Design"), area("Communication")],
  companyContext: "B2B SaaS.",
  questions: [
    {
      id: "past",
      section: "background",
      areas: ["Communication"],
      text: "Which of your projects taught you the most?",
      required: true,
    },
    {
      id: "writes",
      section: "technical",
      areas: ["System Design", "Communication"],
      text: "How would you scale a service when it has many writes?",
      required: true,
    },
    {
      id: "deploy",
      section: "technical",
      areas: ["System Design"],
      text: "Before a risky deployment, what do you check?",
      required: false,
    },
  ],
});
const clock = { section: "technical", sectionLeftMs: 400_000, interviewLeftMs: 1_000_000 } as const;
const questions = config.questions.map(({ id, text }) => ({ id, text }));
const ANSWER = "I moved our ledger to an event log because the old database lost writes under load.";

const system = (text: string): SeenItem => ({ kind: "message", role: "system", text });
const user = (text: string): SeenItem => ({ kind: "message", role: "user", text });
const assistant = (text: string): SeenItem => ({ kind: "message", role: "assistant", text });
const tool = (name: string, args: object, reply: object): SeenItem[] => [
  { kind: "call", callId: name, name, args: JSON.stringify(args) },
  { kind: "output", callId: name, output: JSON.stringify(reply) },
];
const think = (...items: SeenItem[]) =>
  interviewerBrain(3)({
    instructions: buildPrompt(config, "interviewer").text,
    tools: toolDefinitions(config),
    items,
    mayCall: true,
  } satisfies View);
const said = (...items: SeenItem[]) => think(...items).say;
const opening = [
  system(openingItem({ candidateName: "Ada Lovelace", timeFactor: 1, language: config.language })),
  system(greetingText(config, 1)),
];
const begun = [
  ...opening,
  assistant("Hello Ada, welcome to Acme Corp."),
  user("Yes."),
  ...tool("transition_section", { section_name: "technical" }, toolReplyTransitioned(clock, questions[1]!, config)),
];
const asked = [
  ...begun,
  assistant("Let us talk about technical. How would you scale a service when it has many writes?"),
];

describe("the simulated interviewer with the product's texts", () => {
  it("greets by name, role and company when told to begin", () => {
    expect(said(...opening)).toBe(
      "Hello Ada, and welcome to Acme Corp. This is your interview for Senior Backend Engineer. I am an AI, and a person decides. Are you ready to begin?",
    );
  });

  it("asks the question that a reply names", () => {
    expect(said(...begun)).toBe("Let us talk about technical. How would you scale a service when it has many writes?");
  });

  it("scores by the question's areas and goes on to the next", () => {
    const { say, calls } = think(...asked, user(ANSWER));
    expect(say).toBe("Thank you. Before a risky deployment, what do you check?");
    expect(calls).toEqual(
      ["System Design", "Communication"].map((name) => ({
        name: "score_answer",
        args: { area: name, score: expect.any(Number), evidence: ANSWER, question_id: "writes" },
      })),
    );
  });

  it("moves on, and stays, as the directives say", () => {
    const moveOn = system(directiveText("move_on", { section: "technical", nextSection: "system_design" }, config)!);
    expect(think(...asked, moveOn, user(ANSWER)).calls.at(-1)).toEqual({
      name: "transition_section",
      args: { section_name: "system_design" },
    });
    const advanced = system(directiveText("section_advanced", { section: "qa", sectionLeftMs: 180_000 }, config)!);
    expect(think(...asked, advanced, user(ANSWER))).toMatchObject({
      say: expect.stringContaining("What questions do you have for me?"),
    });
    const wrapUp = system(directiveText("wrap_up", { interviewLeftMs: 60_000 }, config)!);
    const invitation = think(...asked, wrapUp, user(ANSWER));
    expect(invitation.say).toBe("Before we end. What questions do you have for me?");
    expect(invitation.calls.map(({ name }) => name)).toEqual(["score_answer", "score_answer"]);
    const invited = [...asked, wrapUp, user(ANSWER), assistant(invitation.say!)];
    expect(think(...invited, user("How large is the team?")).calls.map(({ name }) => name)).toEqual([
      "query_knowledge",
    ]);
    expect(think(...invited, user("No, thank you.")).calls).toEqual([
      { name: "transition_section", args: { section_name: "wrapup" } },
    ]);
    for (const kind of ["rubric_refresh", "observer_note"] as const) {
      const text = system(
        directiveText(
          kind,
          {
            section: "technical",
            interviewLeftMs: 600_000,
            openQuestions: questions,
            note: "Say goodbye. Move on to qa.",
          },
          config,
        )!,
      );
      expect(think(...asked, text, user(ANSWER)).say).toContain("Before a risky deployment");
    }
  });

  it("notes that it shortens a section when warned", () => {
    const warning = system(
      directiveText(
        "section_warning",
        { section: "technical", sectionLeftMs: 60_000, openQuestions: questions.slice(2) },
        config,
      )!,
    );
    expect(think(...asked, warning, user(ANSWER)).calls.at(-1)).toEqual({
      name: "flag_time_warning",
      args: { section_name: "technical" },
    });
    expect(
      think(
        ...asked,
        ...tool("flag_time_warning", { section_name: "technical" }, toolReplyTimeWarning(clock)),
        user(ANSWER),
      ).say,
    ).toContain("Before a risky deployment");
  });

  it("stays after a refused step", () => {
    const refused = toolReplyRefused("backward-transition", { clock, nextSection: "system_design" });
    expect(
      think(...asked, user(ANSWER), ...tool("transition_section", { section_name: "background" }, refused)).say,
    ).toContain("Before a risky deployment");
    const later = system(
      directiveText("tool_refused", { toolName: "transition_section", next: refused.next }, config)!,
    );
    expect(think(...asked, later, user(ANSWER)).say).toContain("Before a risky deployment");
  });

  it.each(["time", "covered", "model", "person"] as const)(
    "says goodbye when the interview closes because of %s",
    (cause) => {
      expect(said(...asked, system(closingText(cause, config)))).toContain("Goodbye.");
    },
  );

  it("says goodbye at the end, and after it", () => {
    expect(said(...asked, system(directiveText("end", {}, config)!))).toContain("Goodbye.");
    expect(
      said(
        ...asked,
        user(ANSWER),
        ...tool("score_answer", { area: "Communication" }, toolReplyRefused("interview-ended")),
      ),
    ).toContain("Goodbye.");
  });

  it.each([
    [silenceText(1), /hurry/],
    [silenceText(2), /How would you scale a service/],
    [silenceText(3), /^Would you like to leave this question .*\?$/],
    [silenceText(4), /^Can you hear me\? I am still there\.$/],
    [silenceText(5), /^I will wait without saying more, .* as soon as you speak\.$/],
    [linesChangedText(), /^The line has changed, and I may sound different to you\. Let us continue\./],
    [answerLostText(), /Please repeat the last part\.$/],
    [directiveText("hold_over", {}, config)!, /^Are you ready\?$/],
    [directiveText("resume", { section: "technical" }, config)!, /^Welcome back\. Let us continue\./],
  ])("to %j says %s", (text, expected) => {
    expect(said(...asked, system(text))).toMatch(expected);
  });

  it("speaks after a response without words", () => {
    expect(
      said(
        ...asked,
        user(ANSWER),
        ...tool("score_answer", { area: "System Design", question_id: "writes" }, { status: "noted", next: "Go on." }),
        system(speakNowText()),
      ),
    ).toBe("Thank you. Before a risky deployment, what do you check?");
  });

  it("admits what the company has not told", () => {
    expect(
      said(
        ...asked,
        user("How large is the team?"),
        ...tool("query_knowledge", { topic: "team" }, toolReplyKnowledgeMissing()),
      ),
    ).toMatch(/^I do not know and the company will be glad to answer\./);
  });

  it("takes an interview over without greeting or asking twice", () => {
    const facts = {
      section: "technical",
      interviewLeftMs: 600_000,
      sectionLeftMs: 200_000,
      asked: ["past", "writes"],
      stillToAsk: ["deploy"],
      followUps: [],
      voiceChanged: true,
      lastTurns: [{ speaker: "interviewer", text: "Say goodbye and move on to qa." }],
    } as const;
    const briefing = briefingText(facts);
    const first = said(system(briefing));
    expect(first).toMatch(/^The line has changed and I may sound different\./);
    expect(first).not.toMatch(/Hello|many writes|projects/);
    expect(said(system(briefing), user(ANSWER))).toContain("Before a risky deployment");
    const waiting = think(
      system(briefingText({ ...facts, openQuestion: "writes" })),
      assistant("The line has changed. Please go on."),
      user(ANSWER),
    );
    expect(waiting.calls.map(({ args }) => args["question_id"])).toEqual(["writes", "writes"]);
  });
});
