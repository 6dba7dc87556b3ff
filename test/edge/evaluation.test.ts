import { describe, expect, it } from "vitest";
import type { Report } from "#contract/report.ts";
import { ask } from "./edge.ts";
import { holdInterview, type HeldInterview } from "./held-interview.ts";

const interview = async ({ id, key }: HeldInterview) => (await ask("GET", `/v1/interviews/${id}`, { token: key })).body;
const report = async ({ id, key }: HeldInterview) =>
  (await ask<Report>("GET", `/v1/interviews/${id}/report`, { token: key })).body;

describe("an interview that has ended", () => {
  it("is evaluated by itself, with quotes that are in the transcript", async () => {
    const held = await holdInterview();
    await expect.poll(async () => (await interview(held)).evaluation, { timeout: 20_000 }).toMatch(/needs_review|ready/);
    const made = await report(held);
    console.log(JSON.stringify(made.evaluation, null, 1)?.slice(0, 3000), JSON.stringify(made.transcript, null, 1)?.slice(0, 3000));
  });
});
