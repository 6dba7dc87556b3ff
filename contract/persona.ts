import * as z from "zod";

/** Who a prompt is for. Only the interviewer speaks in an interview; the evaluator reads afterwards; the coach practises. */
export const Persona = z.enum(["interviewer", "coach", "evaluator"]).meta({ id: "Persona" });
export type Persona = z.infer<typeof Persona>;
