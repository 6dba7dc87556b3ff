import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { ConfigVersion } from "#contract/config-resource.ts";
import { InterviewPrompt } from "#contract/prompt-view.ts";
import { sha256Hex } from "../../worker/tokens/digest.ts";
import { Agent, ask, GUIDE, scheduleInterview, startInterview, stubOf } from "./edge.ts";
import { endedInterview, shareReport } from "./ended-interview.ts";

const promptOf = async (id: string, key: string): Promise<InterviewPrompt> => {
  const { status, text, body } = await ask("GET", `/v1/interviews/${id}/prompt`, { token: key });
  expect(status, text).toBe(200);
  return InterviewPrompt.parse(body);
};

describe("the exact prompt of an interview", () => {
  it("is the text the agent gets; its SHA-256 is the hash, and its blocks are the text", async () => {
    const { id, key, scheduled } = await startInterview();
    const prompt = await promptOf(id, key);
    const { grant } = await Agent.lease(id);
    expect(prompt.text).toBe(grant.assignment.prompt.text);
    expect(await sha256Hex(prompt.text)).toBe(prompt.hash);
    expect(prompt).toMatchObject({ persona: "interviewer", ...scheduled.prompt });
    expect(prompt.blocks?.map((block) => block.text).join("\n\n")).toBe(prompt.text);
    expect(prompt.text).not.toContain("Robin");
  });

  it("is that of the version it was scheduled with, whatever the guide became", async () => {
    const { id, key, scheduled } = await scheduleInterview();
    const before = await promptOf(id, key);
    const { config } = scheduled;
    const next = await ask<ConfigVersion>("POST", `/v1/configs/${config.id}/versions`, {
      token: key,
      body: { baseVersion: 1, config: { ...GUIDE, specialInstructions: "Something quite different." } },
    });
    expect(next.status, next.text).toBe(201);
    const newest = await ask("GET", `/v1/configs/${config.id}/prompt`, { token: key });
    expect(newest.body.text).toContain("Something quite different.");
    expect(await promptOf(id, key)).toEqual(before);
    expect(before.config).toEqual({ id: config.id, version: 1, hash: config.hash });
    const pinned = await ask("GET", `/v1/configs/${config.id}/prompt?version=1`, { token: key });
    expect(pinned.body.hash).toBe(before.hash);
    await ask("DELETE", `/v1/configs/${config.id}`, { token: key });
    expect(await promptOf(id, key)).toEqual(before);
  });

  it("is shown whole and not in blocks when today's builder makes another text", async () => {
    const { id, key } = await scheduleInterview();
    const text = "# Who you are\nWhat an earlier builder wrote.";
    const stub = await stubOf(id);
    await runInDurableObject(stub, (_, { storage }) => {
      storage.sql.exec("UPDATE appointment SET stored = json_set(stored, '$.promptText', ?)", text);
    });
    await evictDurableObject(stub);
    expect(await promptOf(id, key)).toMatchObject({ text, blocks: null });
  });

  it("is shown whole when today's builder can make none of the stored guide", async () => {
    const { id, key } = await scheduleInterview();
    const before = await promptOf(id, key);
    const stub = await stubOf(id);
    await runInDurableObject(stub, (_, { storage }) => {
      storage.sql.exec(
        "UPDATE appointment SET stored = json_set(stored, '$.config.sectionOverrides', json('{\"technical\":500}'))",
      );
    });
    await evictDurableObject(stub);
    expect(await promptOf(id, key)).toEqual({ ...before, blocks: null });
  });

  it("stays when the candidate's words are deleted, and no share link shows a line of it", async () => {
    const held = await endedInterview();
    const { id, key } = held;
    const { text, blocks } = await promptOf(id, key);
    const { session } = await shareReport(held);
    const shared = await ask("GET", "/v1/shared/report", { token: session });
    expect(shared.status).toBe(200);
    // Areas, questions and the company's words are the report's own subject; what is only told to a model is not.
    const own = JSON.stringify(GUIDE);
    const told = (blocks ?? []).flatMap((block) => block.text.split("\n"));
    const secret = told.map((line) => JSON.stringify(line).slice(1, -1)).filter((line) => line.length > 40);
    const leaked = secret.filter((line) => shared.text.includes(line) && !own.includes(line));
    expect(secret.length).toBeGreaterThan(30);
    expect(leaked).toEqual([]);
    expect((await ask("GET", `/v1/interviews/${id}/prompt`, { token: session })).status).toBe(401);
    expect((await ask("GET", `/v1/interviews/${id}/prompt`, { token: held.session })).status).toBe(401);
    await ask("DELETE", `/v1/interviews/${id}/words`, { token: key, body: { recording: true } });
    expect((await promptOf(id, key)).text).toBe(text);
  });
});
