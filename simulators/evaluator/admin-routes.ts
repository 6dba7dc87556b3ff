import * as z from "zod";
import type { HttpReply, HttpRequest, HttpRoute } from "../http-route.ts";
import type { CharacterChange, EvaluatorFault, SimulatedEvaluator } from "./evaluator.ts";

/**
 * How tests of another process change the stand-in: `POST /__sim/evaluator` its character,
 * `POST /__sim/evaluator/faults` what goes wrong next, `DELETE /__sim/evaluator` everything back.
 */
export const evaluatorAdminRoutes = (evaluator: SimulatedEvaluator): readonly HttpRoute[] => [
  {
    method: "POST",
    path: /\/__sim\/evaluator/,
    withoutKey: true,
    handle: parsed((body) => evaluator.become(body as z.input<typeof CharacterChange>)),
  },
  {
    method: "POST",
    path: /\/__sim\/evaluator\/faults/,
    withoutKey: true,
    handle: parsed((body) => evaluator.arm(body as z.input<typeof EvaluatorFault>)),
  },
  {
    method: "DELETE",
    path: /\/__sim\/evaluator/,
    withoutKey: true,
    handle: () => {
      evaluator.reset();
      return { status: 200, body: { reset: true } };
    },
  },
];

const parsed =
  (apply: (body: unknown) => void) =>
  ({ body }: HttpRequest): HttpReply => {
    try {
      apply(JSON.parse(body.toString("utf8")));
      return { status: 202, body: { done: true } };
    } catch (cause) {
      const message = cause instanceof z.ZodError ? z.prettifyError(cause) : "The body is not JSON.";
      return { status: 400, body: { error: { message } } };
    }
  };
