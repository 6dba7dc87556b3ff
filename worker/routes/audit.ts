import * as z from "zod";
import { AuditEntry } from "#contract/audit.ts";
import { PageQuery, pageOf } from "#contract/page.ts";
import { problem } from "#contract/problem.ts";
import { err, ok } from "#contract/result.ts";
import { badCursor, page, parseCursor } from "../http/cursor.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewFor } from "../interview-object.ts";
import { listAudit } from "../repositories/audit-log.ts";

/** Who did what, when. */
export const auditEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/audit",
    tag: "Audit log",
    summary: "List what was done",
    description:
      "Newest first: sign-ins, keys, guides, appointments, and of every interview each view, score, decision, override, export, share and recording read. Admins read all of it; with an interview as `subject` everybody who may read that interview.",
    access: "read",
    rate: "api",
    query: PageQuery.extend({ subject: z.string().min(1).max(60).optional() }),
    reply: pageOf(AuditEntry),
    problems: ["not-found", "wrong-mode"],
    async handle({ env, caller, query }) {
      const after = parseCursor(query.cursor);
      if (after === undefined) return err(badCursor());
      if (query.subject?.startsWith("int_")) {
        const found = await interviewFor(env, caller, query.subject);
        if (!found.ok) return found;
      } else if (caller.role !== "admin") {
        return err(problem("forbidden", { detail: "Name an interview as `subject`" }));
      }
      const rows = await listAudit(env.DB, caller.orgId, caller.mode, query.subject, query.limit + 1, after);
      const found = page(rows, query.limit, ({ place }) => place);
      return ok({ ...found, items: found.items.map(({ entry }) => entry) });
    },
  }),
];
