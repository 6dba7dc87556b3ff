import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProblemCode } from "#contract/problem.ts";
import { SectionName } from "#contract/section.ts";
import { ToolReply } from "#contract/tool-call.ts";
import * as replies from "#core/prompt/tool-replies.ts";
import { hostileText } from "../../support/arbitrary-guide.ts";
import { readyGuide } from "../../support/ready-guides.ts";

const acme = readyGuide("backend");
const clock = fc.record({
  section: fc.constantFrom(...SectionName.options),
  sectionLeftMs: fc.integer({ min: -60_000, max: 7_200_000 }),
  interviewLeftMs: fc.integer({ min: 0, max: 7_200_000 }),
});
const question = fc.option(fc.record({ id: fc.constant("q1"), text: hostileText(600) }));

/** Every reply there is, for any facts. */
const anyReply = fc.oneof(
  fc.tuple(clock, question).map(([at, next]) => replies.toolReplyTransitioned(at, next, acme)),
  clock.map(replies.toolReplyAlreadyThere),
  question.map(replies.toolReplyScoreNoted),
  fc.constant(replies.toolReplyFollowUpNoted()),
  hostileText(3000).map(replies.toolReplyKnowledge),
  fc.constant(replies.toolReplyKnowledgeMissing()),
  clock.map(replies.toolReplyTime),
  clock.map(replies.toolReplyTimeWarning),
  fc.constant(replies.toolReplyPending()),
  fc
    .tuple(
      fc.constantFrom(...ProblemCode.options),
      fc.option(clock, { nil: undefined }),
      fc.array(hostileText(60), { maxLength: 10 }),
      hostileText(300),
    )
    .map(([code, at, names, detail]) =>
      replies.toolReplyRefused(code, {
        ...(at === undefined ? {} : { clock: at }),
        nextSection: "qa",
        areas: names,
        questionIds: names,
        toolNames: names,
        detail,
      }),
    ),
);

describe("what a model hears back from a tool", () => {
  it("fits the contract and always says what to do next, for any facts", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(ToolReply.parse(reply)).toEqual(reply);
        expect(reply.next).toMatch(/\S/);
      }),
      { numRuns: 1000 },
    );
  });

  it("never holds a score, and nothing that would matter if it were read aloud", () => {
    const all = [
      replies.toolReplyScoreNoted(null),
      replies.toolReplyScoreNoted({ id: "q2", text: "Why?" }),
      replies.toolReplyFollowUpNoted(),
      replies.toolReplyPending(),
    ];
    for (const reply of all) expect(JSON.stringify(reply)).not.toMatch(/scor|rubric|anchor|\b\d+\b/i);
  });

  it("rounds time down, and never below nothing", () => {
    expect(replies.toolReplyTime({ section: "qa", sectionLeftMs: -5_000, interviewLeftMs: 119_999 })).toMatchObject({
      section_minutes_left: 0,
      interview_minutes_left: 1.9,
    });
  });

  it("names what would have been right when a call is refused", () => {
    const at = { section: "technical", sectionLeftMs: 60_000, interviewLeftMs: 600_000 } as const;
    expect(replies.toolReplyRefused("backward-transition", { clock: at, nextSection: "system_design" })).toEqual({
      status: "refused",
      section: "technical",
      section_minutes_left: 1,
      interview_minutes_left: 10,
      next: "That step is not possible: sections come one after another. The interview is now in technical. After it comes system_design. Carry on where you are.",
    });
    expect(replies.toolReplyRefused("unknown-area", { areas: ["System Design", "Communication"] }).next).toContain(
      "The areas are System Design, Communication.",
    );
  });
});
