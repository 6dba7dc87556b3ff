import type { Mode } from "#contract/mode.ts";
import type { Principal } from "#contract/principal.ts";
import { problem, type Problem } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";
import type { InterviewRpc } from "../durable-objects/interview-rpc.ts";
import type { Env } from "./env.ts";
import { findPlace, type InterviewPlace } from "./repositories/interviews.ts";

/** The object of an interview. Organisation and mode are in its name, so that neither can be mixed up. */
export function interviewObject(
  env: Env,
  place: { readonly orgId: string; readonly mode: Mode; readonly id: string },
): InterviewRpc {
  // The stub's generated type cannot express our unions of events; the interface is what the class implements.
  return env.INTERVIEW.getByName(`${place.orgId}:${place.mode}:${place.id}`) as unknown as InterviewRpc;
}

/** Finds an interview for a caller: 404 across organisations, `wrong-mode` within. */
export async function interviewFor(
  env: Env,
  caller: Principal,
  id: string,
): Promise<Result<{ place: InterviewPlace; object: InterviewRpc }, Problem>> {
  const place = await findPlace(env.DB, id);
  if (place === null || place.orgId !== caller.orgId) return err(problem("not-found"));
  if (place.mode !== caller.mode) return err(problem("wrong-mode"));
  return ok({ place, object: interviewObject(env, place) });
}
