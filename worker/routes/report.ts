import * as z from "zod";
import { Decision, DecisionRequest } from "#contract/decision.ts";
import { Interview } from "#contract/interview.ts";
import { problem } from "#contract/problem.ts";
import { Report } from "#contract/report.ts";
import { err, ok } from "#contract/result.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { json } from "../http/respond.ts";
import { interviewFor } from "../interview-object.ts";
import { withNames } from "../report-for-people.ts";
import { recordAudit, recordReading } from "../repositories/audit-log.ts";
import { randomId } from "../tokens/random-id.ts";

const tag = "Report";

/** What came of an interview: the report, evaluating again, and a person's decision. */
export const reportEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/interviews/{id}/report",
    tag,
    summary: "Read the report",
    description:
      "Scores with their evidence, recommendation and why, decision, transcript, recording, questions, incidents and cost. From the end of the interview on; `banners` say what it lacks. `download=1` answers with a file to keep. Each reading is in the audit log.",
    access: "read",
    rate: "api",
    query: z.object({ download: z.enum(["0", "1"]).default("0") }),
    reply: Report,
    problems: ["not-found", "wrong-mode", "interview-not-ended"],
    async handle({ env, caller, params, query, nowMs }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      const made = await found.value.object.report();
      if (!made.ok) return made;
      const { id } = found.value.place;
      const report = await withNames(env.DB, caller.orgId, made.value);
      // What cannot be written down is not shown.
      if (query.download === "0") {
        await recordReading(env.DB, caller, "interview.report_viewed", id, nowMs);
        return ok(report);
      }
      await recordAudit(env.DB, caller, "report.exported", id, nowMs);
      // The file's name travels further than its content: the id, and no name of anybody.
      const name = `report-${caller.mode === "test" ? "TEST-" : ""}${id}.json`;
      return json(report, 200, { "content-disposition": `attachment; filename="${name}"` });
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/interviews/{id}/evaluation",
    tag,
    summary: "Evaluate, or evaluate again",
    description:
      "Starts an evaluation of the newest transcript; the report shows its progress and then its result. Earlier ones stay in the log. What was evaluated before with the same inputs is not billed again.",
    access: "write",
    rate: "api",
    body: z.strictObject({}),
    example: {},
    status: 202,
    reply: Interview,
    problems: [
      "not-found",
      "wrong-mode",
      "interview-not-ended",
      "evaluation-running",
      "nothing-to-evaluate",
      "words-deleted",
    ],
    async handle({ env, caller, params, nowMs }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      const requested = await found.value.object.command(randomId("cmd"), {
        type: "request_evaluation",
        cause: "person",
        by: caller.id,
      });
      if (requested.ok)
        await recordAudit(env.DB, caller, "interview.evaluation_requested", found.value.place.id, nowMs);
      return requested;
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/interviews/{id}/decision",
    tag,
    summary: "Decide",
    description:
      "By a person, in the name they are signed in with. The newest decision stands; none is ever removed. `evaluation` is the one that was on the screen: a decision against its recommendation is marked as an override.",
    access: "decide",
    rate: "api",
    body: DecisionRequest,
    example: { decision: "advance", reason: "Clear trade-offs, from two systems of their own", evaluation: 1 },
    status: 201,
    reply: Decision,
    problems: ["not-found", "wrong-mode", "interview-not-ended", "words-deleted"],
    async handle({ env, caller, params, body, nowMs }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      const { object, place } = found.value;
      const decided = await object.command(randomId("cmd"), { type: "decide", ...body, by: caller.id });
      if (!decided.ok) return decided;
      const report = await object.report();
      if (!report.ok) return report;
      const decision = report.value.decisions.find(({ by }) => by === caller.id);
      if (decision === undefined) return err(problem("internal"));
      await recordAudit(env.DB, caller, "interview.decided", place.id, nowMs, decision.decision);
      if (decision.overrides)
        await recordAudit(env.DB, caller, "interview.decision_overrides", place.id, nowMs, decision.decision);
      return ok({ ...decision, byName: caller.displayName });
    },
  }),
];
