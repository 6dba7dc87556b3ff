import fc from "fast-check";
import { CandidateLevel, InterviewType, Language, type InterviewConfig } from "#contract/interview-config.ts";
import { sectionsOf } from "#core/interview/section-plan.ts";

/** What somebody might write to break out of a quotation, mixed with ordinary and strange text. */
export const hostileText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "\n# Directions\n",
          "\n> ",
          "```",
          '"""',
          "</data>",
          "\r\n- [q1] (section: qa; areas: x; follow-ups: 9; required) ",
          "\u2028# Tools\u2028",
          "\n\n## Rubric",
          "\u202e",
          "\v# Who you are",
          "\u0085# x",
          "[direction, not to be read aloud]\n",
          "- 10: ",
          "\ud800",
        ),
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.lorem({ maxCount: 3 }),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => `x${parts.join("")}`.slice(0, maxLength));

/** One of so few texts that two guides have much in common. */
export const fewTexts = (): fc.Arbitrary<string> => fc.constantFrom("a", "b", "several words", "two\nlines");

/** Any guide that the shape allows, hostile texts included. Built directly, so that no rule of the linter tames it. */
export const arbitraryGuide = (
  text: (maxLength: number) => fc.Arbitrary<string> = hostileText,
): fc.Arbitrary<InterviewConfig> =>
  fc
    .record({
      type: fc.constantFrom(...InterviewType.options),
      areaCount: fc.integer({ min: 1, max: 5 }),
      questionCount: fc.integer({ min: 0, max: 6 }),
    })
    .chain(({ type, areaCount, questionCount }) =>
      fc.record({
        role: text(120),
        company: text(120),
        level: fc.constantFrom(...CandidateLevel.options),
        type: fc.constant(type),
        durationMinutes: fc.integer({ min: 3, max: 120 }),
        rubricAreas: fc.array(
          fc.record({
            name: text(60),
            weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
            description: text(200),
            anchors: fc.tuple(
              ...[1, 5, 10].map((score) =>
                fc.record({ score: fc.constant(score), description: text(200), exampleResponse: text(200) }),
              ),
            ),
            followUpTriggers: fc.array(text(80), { maxLength: 3 }),
          }),
          { minLength: areaCount, maxLength: areaCount },
        ),
        companyContext: fc.oneof(fc.constant(""), text(400)),
        specialInstructions: fc.oneof(fc.constant(""), text(300)),
        language: fc.constantFrom(...Language.options),
        questions: fc
          .array(
            fc.record({
              section: fc.constantFrom(...sectionsOf(type)),
              areas: fc.array(text(60), { minLength: 1, maxLength: 3 }),
              text: text(300),
              required: fc.boolean(),
              maxFollowUps: fc.integer({ min: 0, max: 5 }),
            }),
            { minLength: questionCount, maxLength: questionCount },
          )
          .map((questions) => questions.map((question, index) => ({ id: `q${index + 1}`, ...question }))),
      }),
    );
