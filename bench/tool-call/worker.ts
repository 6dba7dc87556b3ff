import { RpcTarget, WorkerEntrypoint } from "cloudflare:workers";
import { Hono } from "hono";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { sectionPlan } from "#core/interview/section-plan.ts";
import { interviewObject } from "../../worker/interview-object.ts";
import worker from "../../worker/index.ts";
import type { Env } from "../../worker/env.ts";
import { signLease } from "../../worker/tokens/lease-token.ts";

export { Interview } from "../../durable-objects/interview.ts";

/** The baseline: the least a Hono route can do with the same body. */
const bare = new Hono();
bare.post("/bare", async (c) => {
  const { callId } = await c.req.json<{ callId: string }>();
  return c.json({ reply: { status: "noted", callId, next: "Go on." }, directives: [] });
});

/** Makes an interview that is running, without the parts of the platform that bare workerd lacks. */
async function liveInterview(env: Env, id: string, config: InterviewConfig): Promise<string> {
  const nowMs = Date.now();
  const place = { id, orgId: "org_bench", mode: "test" as const };
  const object = interviewObject(env, place);
  const common = { interviewId: id, orgId: place.orgId, mode: place.mode };
  await object.schedule({
    stored: {
      ...common,
      calendarId: `cal_${id}`,
      config,
      promptText: "bench",
      tools: [],
      metadata: {},
      createdAtMs: nowMs,
    },
    appointment: {
      ...common,
      persona: "interviewer",
      config: { id: "cfg_bench", version: 1, hash: "0" },
      prompt: { hash: "0", builderVersion: "1" },
      plan: [...sectionPlan(config)],
      areas: config.rubricAreas.map((area) => area.name),
      questions: [],
      window: { opensAtMs: nowMs - 1, closesAtMs: nowMs + 3_600_000, timeZone: "UTC" },
      timeFactor: 1,
      providers: ["openai"],
      attempt: 1,
      previousInterviewId: null,
      by: "prn_bench",
    },
    candidateName: "Bench",
    contact: {},
    linkSha256: "",
  });
  const caller = { sessionId: "ses_bench", linkVersion: 1 };
  await object.candidateCommand(caller, { type: "consent", noticeVersion: "bench" });
  await object.candidateCommand(caller, { type: "start", sessionId: caller.sessionId, takeOver: false });
  const model = "gpt-realtime-2.1";
  const leased = await object.lease({
    epoch: 1,
    agentId: "agent-bench",
    room: id,
    probes: [{ provider: "openai", model, reportedModel: model }],
  });
  if (!leased.ok) throw new Error(leased.error.code);
  const connected = {
    type: "provider_connected",
    provider: "openai",
    model,
    reportedModel: model,
    providerSession: "s",
    reason: "start",
  } as const;
  const reports = [
    connected,
    { type: "candidate", state: "present" } as const,
    { type: "greeting_started", startedAtMs: nowMs } as const,
  ];
  await object.sync(1, { reports: reports.map((report, index) => ({ seq: index + 1, report })) }, false);
  return signLease({ ...common, epoch: 1 }, nowMs, env.TOKEN_SECRET);
}

/** Bare workerd has no D1; this stands in for its address. Effects are not part of what is measured, but they run. */
export class Database extends WorkerEntrypoint {
  prepare(): Statement {
    return new Statement();
  }
}
class Statement extends RpcTarget {
  bind(): this {
    return this;
  }
  run(): { meta: { changes: number } } {
    return { meta: { changes: 1 } };
  }
}

// oxlint-disable-next-line import/no-default-export -- what workerd loads
export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === "/bare") return bare.fetch(request, env, ctx);
    if (pathname !== "/setup") return worker.fetch(request as Parameters<typeof worker.fetch>[0], env, ctx);
    const { ids, config } = await request.json<{ ids: string[]; config: InterviewConfig }>();
    return Response.json(await Promise.all(ids.map((id) => liveInterview(env, id, config))));
  },
};
