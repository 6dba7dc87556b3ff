import * as z from "zod";

/** What a person decides. */
export const DecisionChoice = z.enum(["advance", "hold", "reject"]).meta({ id: "DecisionChoice" });
export type DecisionChoice = z.infer<typeof DecisionChoice>;

/** Body of `POST /v1/interviews/{id}/decision`. Who decides is the caller, never the body. */
export const DecisionRequest = z
  .strictObject({
    decision: DecisionChoice,
    reason: z.string().trim().max(4000).default("").describe("Required to reject"),
    evaluation: z
      .int()
      .positive()
      .nullable()
      .describe("The evaluation that was on the screen; null when there was none"),
  })
  .refine(({ decision, reason }) => decision !== "reject" || reason !== "", {
    path: ["reason"],
    message: "A rejection needs a reason",
    params: { code: "reason-required" },
    // Told together with whatever else is wrong.
    when: ({ value }) => typeof value === "object" && value !== null,
  })
  .meta({ id: "DecisionRequest" });
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** A decision as it stands in the record. Later ones replace it; none is ever removed. */
export const Decision = z
  .object({
    decision: DecisionChoice,
    reason: z.string().nullable().describe("null when none was given, or once words are deleted"),
    by: z.string().describe("The person's id"),
    byName: z.string().nullable().describe("From their sign-in; null only for a viewer who may not know"),
    atMs: z.int(),
    evaluation: z.int().positive().nullable(),
    overrides: z.boolean().describe("It goes against the recommendation that was on the screen"),
  })
  .meta({ id: "Decision" });
export type Decision = z.infer<typeof Decision>;
