import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { Report } from "#contract/report.ts";
import { Interview } from "#contract/interview.ts";
import { ask, GUIDE, liveInterview, makeKey, putPart, type Loose } from "./edge.ts";
import { endedInterview, shareReport } from "./ended-interview.ts";
import { evaluate } from "./evaluated.ts";

const ORG = "org_report";
const CONTACT = { name: "Robin Meyer", email: "robin@example.com", externalId: "ats-7", locale: "en" };

const reportOf = ({ key, id }: { readonly key: string; readonly id: string }, query = "") =>
  ask("GET", `/v1/interviews/${id}/report${query}`, { token: key });
const actionsOn = async (key: string, id: string): Promise<{ action: string; principalId: string; detail: string }[]> =>
  (await ask("GET", `/v1/audit?subject=${id}&limit=100`, { token: key })).body.items;

/** Spoken, noted, recorded, evaluated. */
async function evaluated(options: { readonly key?: string } = {}) {
  const key = options.key ?? (await makeKey(ORG));
  const live = await liveInterview({
    key,
    body: { candidate: CONTACT, metadata: { requisition: "CANARY requisition" } },
  });
  await live.agent.turn("i1", "interviewer", "Tell me about a system you built.");
  await live.agent.turn("c1", "candidate", "I built a queue that survived two outages.");
  await live.agent.tool("s/1", "score_answer", { area: "Communication", score: 7, evidence: "CANARY live note" });
  await putPart(live, "0001-00-00000.ogg", "sound");
  await ask("POST", `/v1/interviews/${live.id}/end`, { token: key, body: { politely: false } });
  await evaluate(live.id);
  return live;
}

/** Parses what was served, and finds in it nothing but what the schema promises. */
function parsed(body: unknown): Report {
  const report = Report.parse(body);
  expect(report).toEqual(body);
  return report;
}

describe("a report", () => {
  it("is what its schema says, from the moment the interview has ended", async () => {
    const live = await liveInterview({ key: await makeKey(ORG) });
    expect((await reportOf(live)).body.code).toBe("interview-not-ended");
    await ask("POST", `/v1/interviews/${live.id}/end`, { token: live.key, body: { politely: false } });
    const report = parsed((await reportOf(live)).body);
    expect(report).toMatchObject({ evaluation: null, decision: null, transcript: null, schemaVersion: 1 });
    expect(report.banners).toContain("test");
    expect(report.banners).toContain("not_evaluated");
  });

  it("holds scores with evidence, transcript, sound, notes and cost, for no cache", async () => {
    const interview = await evaluated();
    const answer = await reportOf(interview);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const report = parsed(answer.body);
    const best = report.evaluation!.scorecard.areas[0]!.evidence[0]!;
    expect(report.transcript!.turns.find(({ id }) => id === best.turnId)!.text).toContain(best.quote);
    expect(report.interview).toMatchObject({ candidate: CONTACT, evaluation: "ready", mode: "test" });
    expect(report.interview.outcome).toMatchObject({ recommendation: "hire", totalHundredths: 700 });
    expect(report.scoreNotes).toHaveLength(1);
    expect(report.cost).not.toBeNull();
    expect(report.integrity.auditFindings).toBe(0);
    const [part] = report.recording!.parts;
    expect(await ask("GET", part!.url, { token: interview.key })).toMatchObject({ status: 200, text: "sound" });
  });

  it("is exported as a file named by its id only, which says TEST", async () => {
    const interview = await evaluated();
    const file = await reportOf(interview, "?download=1");
    expect(file.headers.get("content-disposition")).toBe(`attachment; filename="report-TEST-${interview.id}.json"`);
    expect(file.headers.get("content-type")).toBe("application/json");
    expect(parsed(file.body).banners).toContain("test");
    const actions = (await actionsOn(interview.key, interview.id)).map(({ action }) => action);
    expect(actions).toContain("report.exported");
    expect(actions).not.toContain("interview.report_viewed");
    expect((await reportOf(interview, "?download=yes")).body.findings[0].pointer).toBe("/query/download");
  });

  it("is never read without the audit log knowing", async () => {
    const interview = await evaluated();
    for (let i = 0; i < 3; i++) await reportOf(interview);
    await reportOf({ ...interview, key: await makeKey(ORG, "test", "reviewer") });
    const views = (await actionsOn(interview.key, interview.id)).filter(
      ({ action }) => action === "interview.report_viewed",
    );
    expect(new Set(views.map(({ principalId }) => principalId)).size).toBe(2);
    expect(views).toHaveLength(2);
  });

  it("keeps its figures and no word once words are deleted", async () => {
    const interview = await evaluated();
    await ask("DELETE", `/v1/interviews/${interview.id}/words`, { token: interview.key });
    const answer = await reportOf(interview);
    const report = parsed(answer.body);
    expect(report.banners).toContain("words_deleted");
    expect(report.interview.candidate).toBeNull();
    expect(report.evaluation!.scorecard.totalHundredths).toBe(700);
    for (const said of ["Robin", "survived two outages", "CANARY live note", "They named what they built"])
      expect(answer.text).not.toContain(said);
  });

  it("is evaluated again when a person asks, once at a time", async () => {
    const over = await endedInterview({ key: await makeKey(ORG), cancelled: true });
    const again = (token = over.key) => ask("POST", `/v1/interviews/${over.id}/evaluation`, { token, body: {} });
    expect((await again(await makeKey(ORG, "test", "reviewer"))).body.code).toBe("forbidden");
    const first = await again();
    expect(first).toMatchObject({ status: 202, body: { evaluation: "running" } });
    Interview.parse(first.body);
    expect((await again()).body.code).toBe("evaluation-running");
    const requested = (await actionsOn(over.key, over.id)).filter(
      ({ action }) => action === "interview.evaluation_requested",
    );
    expect(requested).toHaveLength(1);
    await expect.poll(async () => (await reportOf(over)).body.interview.evaluation).not.toBe("running");
  });
});

describe("a report behind a share link", () => {
  const sharedReport = async (session: string) => ask("GET", "/v1/shared/report", { token: session });

  it("shows one candidate's name and scores, and nothing that is nobody else's business", async () => {
    const interview = await evaluated();
    const { key, id } = interview;
    const lee = await namedKey(key, "Lee Earlier");
    const kim = await namedKey(key, "Kim Decides");
    const correct = { baseVersion: 1, turns: [{ id: "t2", text: "I built a queue that survived three outages." }] };
    expect((await ask("POST", `/v1/interviews/${id}/transcript`, { token: lee, body: correct })).status).toBe(201);
    const decide = (token: string, body: object) => ask("POST", `/v1/interviews/${id}/decision`, { token, body });
    await decide(lee, { decision: "reject", reason: "CANARY earlier thought", evaluation: 1 });
    await decide(kim, { decision: "advance", reason: "Solid answers", evaluation: 1 });
    const { session } = await shareReport(interview);
    const answer = await sharedReport(session);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const report = parsed(answer.body);
    expect(report.interview.candidate).toEqual({ name: "Robin Meyer" });
    expect(report.decision).toMatchObject({ byName: "Kim Decides", reason: "Solid answers" });
    expect(report.decisions).toEqual([report.decision]);
    expect(report).toMatchObject({ scoreNotes: null, cost: null, transcript: { version: 2, madeBy: "person" } });
    expect(report.evaluation!.scorecard.areas[0]!.evidence).toHaveLength(1);
    for (const secret of ["robin@example.com", "ats-7", "CANARY", "Lee Earlier"])
      expect(answer.text).not.toContain(secret);
    const [part] = report.recording!.parts;
    expect(part!.url).toBe("/v1/shared/recording/0001-00-00000.ogg");
    expect(await ask("GET", part!.url, { token: session })).toMatchObject({ status: 200, text: "sound" });
    // The same report for a colleague has what the link leaves out.
    expect((await reportOf(interview)).body.decisions).toHaveLength(2);
  });

  it("is read under the link's own name in the audit log", async () => {
    const interview = await evaluated();
    const { session, id } = await shareReport(interview);
    await sharedReport(session);
    await sharedReport(session);
    const entries = (await actionsOn(interview.key, interview.id)).filter(
      ({ principalId }) => principalId === `share:${id}`,
    );
    expect(entries.map(({ action }) => action).toSorted()).toEqual(["interview.report_viewed", "share.opened"]);
  });

  it("cannot be decided on, corrected, evaluated or shared further", async () => {
    const interview = await evaluated();
    const { session } = await shareReport(interview);
    for (const [path, body] of [
      ["decision", { decision: "advance", evaluation: 1 }],
      ["transcript", { baseVersion: 1, turns: [{ id: "t2", text: "x" }] }],
      ["evaluation", {}],
      ["shares", {}],
    ] as const) {
      const answer = await ask("POST", `/v1/interviews/${interview.id}/${path}`, { token: session, body });
      expect(answer.body.code).toBe("unauthenticated");
    }
  });
});

describe("lists of what came of interviews", () => {
  it("are narrowed by evaluation, decision and guide, and hold what a comparison needs", async () => {
    const key = await makeKey("org_report_lists");
    const first = await evaluated({ key });
    const second = await endedInterview({ key, cancelled: true });
    await ask("POST", `/v1/interviews/${first.id}/decision`, {
      token: key,
      body: { decision: "advance", evaluation: 1 },
    });
    const idsOf = async (query: string) =>
      (await ask("GET", `/v1/interviews?${query}`, { token: key })).body.items.map((item: Loose) => item.id);
    await expect.poll(() => idsOf("decision=advance")).toEqual([first.id]);
    expect(await idsOf("evaluation=ready")).toEqual([first.id]);
    expect(await idsOf("evaluation=none&state=ended")).toEqual([second.id]);
    expect(await idsOf("evaluation=ready&decision=reject")).toEqual([]);
    const { body } = await ask("GET", `/v1/interviews?configId=${first.scheduled.config.id}`, { token: key });
    expect(Interview.parse(body.items[0]).outcome).toMatchObject({ evaluation: 1, totalHundredths: 700 });
    expect(body.items[0].outcome.areas).toHaveLength(GUIDE.rubricAreas.length);
    const odd = await ask("GET", "/v1/interviews?evaluation=done&decision=maybe", { token: key });
    expect(odd.body.findings.map((f: Loose) => f.pointer)).toEqual(["/query/evaluation", "/query/decision"]);
  });

  it("say nothing of an outcome where a row was written before there were any", async () => {
    const key = await makeKey("org_report_old");
    const { id } = await endedInterview({ key, cancelled: true });
    await expect
      .poll(async () => (await ask("GET", "/v1/interviews?state=ended", { token: key })).body.items.length)
      .toBe(1);
    await env.DB.prepare("UPDATE interviews SET summary = json_remove(summary, '$.outcome') WHERE id = ?")
      .bind(id)
      .run();
    const { body } = await ask("GET", "/v1/interviews", { token: key });
    expect(Interview.parse(body.items[0]).outcome).toBeNull();
  });
});

async function namedKey(admin: string, displayName: string): Promise<string> {
  const body = { displayName, kind: "person", role: "reviewer" };
  return (await ask("POST", "/v1/keys", { token: admin, body })).body.key;
}
