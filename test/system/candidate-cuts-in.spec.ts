import { InterviewConfig } from "#contract/interview-config.ts";
import { shorten } from "#core/config/shorten.ts";
import { auditLog } from "#core/interview/audit.ts";
import { VivavoceApi, exampleGuide } from "../../scripts/stack/api.ts";
import { candidateBrowser, startInterview } from "../support/candidate-browser.ts";
import { type BodyOf, bodies } from "../support/timeline-bodies.ts";
import { expect, test } from "../support/whole-stack.ts";

test.describe.configure({ timeout: 420_000 });

test("a candidate who cuts in is yielded to, and the record keeps only what was heard", async ({ stack }) => {
  const api = new VivavoceApi(stack.url, stack.secrets.consoleKey);
  const { id: configId } = await api.createConfig(shorten(InterviewConfig.parse(exampleGuide("backend")), 3));
  const interview = await api.schedule(configId, "Maya Lindqvist");
  const browser = await candidateBrowser("barge-in");
  const context = await browser.newContext({ permissions: ["microphone"], reducedMotion: "reduce" });
  const page = await context.newPage();
  await startInterview(page, interview.joinUrl);
  await expect
    .poll(
      async () =>
        bodies(await api.timeline(interview.id), "turn.recorded").some(
          (turn) => turn.speaker === "interviewer" && turn.interrupted,
        ),
      { timeout: 240_000, intervals: [2_000] },
    )
    .toBe(true);
  await page.getByRole("button", { name: "Leave" }).click();
  await page.getByRole("button", { name: "End it for good" }).click();
  await page.getByRole("button", { name: "End the interview" }).click();
  await expect(page.getByRole("heading", { name: "You ended the interview" })).toBeVisible();
  await browser.close();
  const timeline = await api.timeline(interview.id);
  const cut = timeline.find(
    ({ event }) =>
      event.body.type === "turn.recorded" && event.body.speaker === "interviewer" && event.body.interrupted,
  );
  const turn = cut?.event.body as BodyOf<"turn.recorded">;
  // Flite speaks about 15 characters a second: text that was never heard would be far longer than its sound.
  const heardSeconds = (turn.endedAtMs - turn.startedAtMs) / 1000;
  expect((cut?.words ?? "").length).toBeLessThanOrEqual(heardSeconds * 24 + 20);
  expect(bodies(timeline, "interview.ended")).toMatchObject([{ reason: "withdrawn" }]);
  expect(auditLog(timeline.map(({ event }) => event))).toEqual([]);
});
