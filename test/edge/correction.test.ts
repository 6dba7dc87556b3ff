import { beforeAll, describe, expect, it } from "vitest";
import { Problem } from "#contract/problem.ts";
import { ask, makeKey, type Loose } from "./edge.ts";
import { endedInterview } from "./ended-interview.ts";
import { evaluate } from "./evaluated.ts";

const ORG = "org_correction";
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

const pointers = (answer: { readonly body: Loose }): string[] =>
  Problem.parse(answer.body).findings!.map(({ pointer }) => pointer);
const audit = async (id: string): Promise<Loose[]> =>
  (await ask("GET", `/v1/audit?subject=${id}&limit=100`, { token: admin })).body.items;
const reportOf = async (id: string) => (await ask("GET", `/v1/interviews/${id}/report`, { token: admin })).body;

describe("a correction of the transcript", () => {
  const correct = (id: string, body: unknown, token = reviewer) =>
    ask("POST", `/v1/interviews/${id}/transcript`, { token, body });
  const read = (id: string, query = "") => ask("GET", `/v1/interviews/${id}/transcript${query}`, { token: reviewer });

  it("is a new version by a person; the one before stays and the evaluation says which it read", async () => {
    const { id } = await endedInterview({ key: admin, cancelled: true });
    expect((await read(id)).body.code).toBe("transcript-missing");
    await evaluate(id);
    const answer = await correct(id, { baseVersion: 1, turns: [{ id: "t2", text: "I built a cue." }] });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ version: 2, correctionOf: 1 });
    expect(answer.body.turns[1]).toMatchObject({ text: "I built a cue.", marks: ["corrected"] });
    expect((await read(id)).body.version).toBe(2);
    expect((await read(id, "?version=1")).body.turns[1].text).toContain("survived two outages");
    expect((await read(id, "?version=9")).body.code).toBe("transcript-missing");
    const report = await reportOf(id);
    expect(report.evaluation.inputs.transcript.version).toBe(1);
    expect(report.banners).toContain("older_transcript");
    expect(report.transcriptVersions.map((v: Loose) => v.madeByName)).toEqual([null, "Rene Reviewer"]);
    const actions = (await audit(id)).map(({ action, detail }) => `${action} ${detail}`);
    expect(actions).toContain("interview.transcript_corrected 2");
    expect(actions).toContain("interview.transcript_read null");
  });

  it("is refused to services, over a newer version, and for turns that are not there", async () => {
    const { id } = await endedInterview({ key: admin, cancelled: true });
    await evaluate(id);
    const good = { baseVersion: 1, turns: [{ id: "t2", text: "First." }] };
    expect((await correct(id, good, service)).body.code).toBe("person-required");
    const strangers = {
      baseVersion: 1,
      turns: [
        { id: "t9", text: "x" },
        { id: "t2", text: "y" },
        { id: "t8", text: "z" },
      ],
    };
    expect(pointers(await correct(id, strangers))).toEqual(["/turns/0/id", "/turns/2/id"]);
    expect(pointers(await correct(id, { baseVersion: 0, turns: [{ id: "t1", text: " " }], x: 1 })).toSorted()).toEqual([
      "/baseVersion",
      "/turns/0/text",
      "/x",
    ]);
    const both = await Promise.all([correct(id, good), correct(id, good, admin)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)!.body.code).toBe("version-conflict");
    await ask("DELETE", `/v1/interviews/${id}/words`, { token: admin });
    expect((await read(id)).body.code).toBe("words-deleted");
    expect((await correct(id, { ...good, baseVersion: 2 })).body.code).toBe("words-deleted");
  });
});
