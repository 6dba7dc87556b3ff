import { beforeAll, describe, expect, it } from "vitest";
import { Decision } from "#contract/decision.ts";
import { Problem } from "#contract/problem.ts";
import { ask, liveInterview, makeKey, type Loose } from "./edge.ts";
import { endedInterview } from "./ended-interview.ts";
import { evaluate } from "./evaluated.ts";

const ORG = "org_decision";
let admin = "";
let reviewer = "";
let service = "";
beforeAll(async () => {
  admin = await makeKey(ORG);
  const make = async (displayName: string, kind: string, role: string): Promise<string> =>
    (await ask("POST", "/v1/keys", { token: admin, body: { displayName, kind, role } })).body.key;
  reviewer = await make("Rene Reviewer", "person", "reviewer");
  service = await make("Applicant tracking", "service", "recruiter");
});

const decide = (id: string, body: unknown, token = reviewer, headers: Record<string, string> = {}) =>
  ask("POST", `/v1/interviews/${id}/decision`, { token, body, headers });
const pointers = (answer: { readonly body: Loose }): string[] =>
  Problem.parse(answer.body).findings!.map(({ pointer }) => pointer);
const audit = async (id: string): Promise<Loose[]> =>
  (await ask("GET", `/v1/audit?subject=${id}&limit=100`, { token: admin })).body.items;
const reportOf = async (id: string) => (await ask("GET", `/v1/interviews/${id}/report`, { token: admin })).body;

describe("a decision", () => {
  it("is a person's, in the name they are signed in with", async () => {
    const { id } = await endedInterview({ key: admin, cancelled: true });
    await evaluate(id);
    const answer = await decide(id, { decision: "advance", reason: "  Clear answers  ", evaluation: 1 });
    expect(answer.status).toBe(201);
    expect(Decision.parse(answer.body)).toMatchObject({
      decision: "advance",
      reason: "Clear answers",
      byName: "Rene Reviewer",
      evaluation: 1,
      overrides: false,
    });
    expect((await reportOf(id)).decision).toEqual(answer.body);
    expect((await ask("GET", `/v1/interviews/${id}`, { token: admin })).body.decision).toBe("advance");
    const claimed = await decide(id, { decision: "hold", evaluation: 1, by: "prn_boss", byName: "The Boss" });
    expect(pointers(claimed).toSorted()).toEqual(["/by", "/byName"]);
  });

  it("is refused to services, however much else they may do", async () => {
    const { id } = await endedInterview({ key: admin, cancelled: true });
    const body = { decision: "advance", evaluation: null };
    expect(await decide(id, body, service)).toMatchObject({ status: 403, body: { code: "person-required" } });
    expect((await ask("POST", `/v1/interviews/${id}/evaluation`, { token: service, body: {} })).status).toBe(202);
    expect((await reportOf(id)).decision).toBeNull();
    await expect.poll(async () => (await reportOf(id)).interview.evaluation).not.toBe("running");
  });

  it("needs a reason to reject, and is told everything else that is wrong at once", async () => {
    const { id } = await endedInterview({ key: admin, cancelled: true });
    const bare = await decide(id, { decision: "reject", reason: "   ", evaluation: null });
    expect(bare).toMatchObject({ status: 400, body: { code: "invalid-request" } });
    expect(bare.body.findings).toEqual([
      { pointer: "/reason", code: "reason-required", severity: "error", message: "A rejection needs a reason" },
    ]);
    const worse = await decide(id, { decision: "reject", evaluation: "one", because: "x" });
    expect(pointers(worse).toSorted()).toEqual(["/because", "/evaluation", "/reason"]);
    expect(pointers(await decide(id, { decision: "maybe", reason: 7 })).toSorted()).toEqual([
      "/decision",
      "/evaluation",
      "/reason",
    ]);
    expect(pointers(await decide(id, { decision: "hold", reason: "x".repeat(4_001), evaluation: null }))).toEqual([
      "/reason",
    ]);
    for (const body of ["null", "7", '"reject"', "[]"]) expect((await decide(id, body)).status).toBe(400);
    const unseen = await decide(id, { decision: "advance", evaluation: 3 });
    expect(pointers(unseen)).toEqual(["/evaluation"]);
    expect((await reportOf(id)).decisions).toEqual([]);
    expect((await decide(id, { decision: "hold", evaluation: null })).status).toBe(201);
  });

  it("against the recommendation is marked, and is an action of its own in the audit log", async () => {
    const { id } = await endedInterview({ key: admin, cancelled: true });
    await evaluate(id, "no_hire");
    const answer = await decide(id, { decision: "advance", reason: "I was there", evaluation: 1 });
    expect(answer.body.overrides).toBe(true);
    const entries = (await audit(id)).filter(({ action }) => action.startsWith("interview.deci"));
    expect(entries.map(({ action, detail, displayName }) => ({ action, detail, displayName }))).toEqual([
      { action: "interview.decision_overrides", detail: "advance", displayName: "Rene Reviewer" },
      { action: "interview.decided", detail: "advance", displayName: "Rene Reviewer" },
    ]);
    await decide(id, { decision: "reject", reason: "On reflection", evaluation: 1 }, admin);
    const report = await reportOf(id);
    expect(report.decision).toMatchObject({ decision: "reject", overrides: false, byName: "Pat Person" });
    expect(report.decisions.map((d: Loose) => [d.decision, d.byName])).toEqual([
      ["reject", "Pat Person"],
      ["advance", "Rene Reviewer"],
    ]);
  });

  it("waits for the end of the interview, and belongs to one organisation and mode", async () => {
    const { id } = await liveInterview({ key: admin });
    const body = { decision: "hold", evaluation: null };
    expect((await decide(id, body)).body.code).toBe("interview-not-ended");
    expect((await decide(id, body, await makeKey("org_decision_other"))).body.code).toBe("not-found");
    expect((await decide(id, body, await makeKey(ORG, "live"))).body.code).toBe("wrong-mode");
  });

  it("is made once for one idempotency key", async () => {
    const { id } = await endedInterview({ key: admin, cancelled: true });
    const once = () => decide(id, { decision: "hold", evaluation: null }, reviewer, { "idempotency-key": "d-1" });
    const [first, again] = [await once(), await once()];
    expect(again.text).toBe(first.text);
    expect((await reportOf(id)).decisions).toHaveLength(1);
    expect((await audit(id)).filter(({ action }) => action === "interview.decided")).toHaveLength(1);
  });

  it("comes from our own pages when a cookie carries it", async () => {
    const { id } = await endedInterview({ key: admin, cancelled: true });
    const signedIn = await ask("POST", "/v1/session", { body: { key: reviewer } });
    const cookie = signedIn.headers.get("set-cookie")!.split(";")[0]!;
    const post = (headers: Record<string, string>) =>
      ask("POST", `/v1/interviews/${id}/decision`, {
        body: { decision: "hold", evaluation: null },
        headers: { cookie, ...headers },
      });
    expect((await post({})).status).toBe(403);
    expect((await post({ origin: "https://evil.example" })).status).toBe(403);
    expect((await post({ origin: "https://edge.test" })).body.byName).toBe("Rene Reviewer");
  });
});
