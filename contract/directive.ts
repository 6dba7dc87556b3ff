import * as z from "zod";

/**
 * What the object tells the agent. Those with `text` are for the model, the others for the process.
 * They ride in every reply to the agent until it acknowledges them with how they were delivered.
 */
export const DirectiveKind = z
  .enum([
    "section_warning",
    "move_on",
    "section_advanced",
    "rubric_refresh",
    "wrap_up",
    "end",
    "observer_note",
    "tool_refused",
    "hold",
    "hold_over",
    "pause",
    "resume",
  ])
  .meta({ id: "DirectiveKind" });
export type DirectiveKind = z.infer<typeof DirectiveKind>;

export const Directive = z
  .object({
    seq: z.int().positive(),
    kind: DirectiveKind,
    text: z.string().optional().describe("For the model, as an appended system item"),
    speak: z.boolean().describe("Ask the model for a response after delivering it"),
    validUntilMs: z.int().describe("Not to be delivered later than this"),
  })
  .meta({ id: "Directive" });
export type Directive = z.infer<typeof Directive>;

/** `item`: the provider echoed it. `superseded`: a later one made it pointless. `process`: the agent itself obeyed. */
export const DirectiveDelivery = z.enum(["item", "process", "superseded", "expired", "failed"]);
export type DirectiveDelivery = z.infer<typeof DirectiveDelivery>;
