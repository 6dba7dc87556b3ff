import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { InterviewByHttp } from "../support/interview-by-http.ts";
import { openConsole } from "../support/console-page.ts";
import { expect, expectAccessible, expectGoodToLookAt, test } from "./stage.ts";

/** How far the player says it is, in seconds. */
const position = async (page: Page): Promise<number> => {
  const [minutes, seconds] = ((await page.locator(".player-time").innerText()).split(" ")[0] ?? "")
    .split(":")
    .map(Number);
  return (minutes ?? 0) * 60 + (seconds ?? 0);
};

test("the record of an interview: a recording that plays across parts and a gap, a transcript that plays, everything as a file, deletion", async ({
  strictPage: page,
  stage,
}) => {
  const { id, joinUrl } = await stage.schedule({ candidateName: "Ines Ferreira" });
  const held = new InterviewByHttp(stage.edge, id);
  await held.candidateStarts(joinUrl);
  const greetedAtMs = Date.now() - 30_000;
  await held.interviewerGreets(greetedAtMs);
  const question = "How did you know that nothing was lost?";
  // Long enough to be seen sounding on a busy machine.
  const answer =
    "We counted the rows on both sides every night, and compared a checksum for every customer, and in the second week it found eleven orders from a time zone that nobody had thought of.";
  await held.says("interviewer", "Hello Ines. Shall we begin?", greetedAtMs, greetedAtMs + 3_000);
  await held.says("candidate", "Said in the gap.", greetedAtMs + 10_500, greetedAtMs + 13_000);
  await held.says("interviewer", question, greetedAtMs + 14_500, greetedAtMs + 17_000);
  await held.says("candidate", answer, greetedAtMs + 17_500, greetedAtMs + 28_000);
  await held.tool("score_answer", { area: "System Design", score: 7, evidence: "Counted on both sides." });
  await held.records(greetedAtMs, 5_000, [{ atMs: 0, by: "interviewer", text: "Hello Ines. Shall we begin?" }]);
  await held.records(greetedAtMs + 5_000, 5_000, [{ atMs: 500, by: "candidate", text: "Yes, let us begin." }]);
  await held.records(greetedAtMs + 14_000, 15_000, [
    { atMs: 500, by: "interviewer", text: question },
    { atMs: 3_500, by: "candidate", text: answer },
  ]);
  await held.endsPolitely();
  await held.close();

  await openConsole(page, stage.edge, `/interviews/${id}`);
  // The provider's simulator is deaf here: the transcript of record has the words of the live one, and says so.
  await expect(page.getByText(answer).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/gaps?, .* in all\. Gaps are skipped/)).toBeVisible();
  await expectAccessible(page);

  // The two parts before the gap are one piece; then it jumps.
  const slider = page.getByRole("slider", { name: "Position in the recording" });
  await slider.fill("8000");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect.poll(() => position(page), { intervals: [50] }).toBe(9);
  await expect.poll(() => position(page), { intervals: [50] }).toBeGreaterThanOrEqual(14);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();

  const turn = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: /Play from/ }), hasText: answer });
  await turn.getByRole("button", { name: /^Play from 0:17/ }).click();
  await expect(turn).toHaveAttribute("aria-current", "true");
  await page.getByLabel("Listen to").selectOption("Interviewer");
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: "Said in the gap." })
      .getByRole("button", { name: /^Play from/ }),
  ).toHaveCount(0);

  await page.getByRole("button", { name: "Show the timeline" }).click();
  await expect(page.getByText("The goodbye was spoken")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the log (JSON)" }).click(),
  ]);
  const log = JSON.parse(await readFile(await download.path(), "utf8")) as { entries: { event: { seq: number } }[] };
  expect(log.entries.map(({ event }) => event.seq)).toEqual(log.entries.map((_, index) => index + 1));

  await expectGoodToLookAt(page);

  await page.getByRole("button", { name: "Delete words and recording" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByRole("button", { name: "Delete the words" })).toBeDisabled();
  await dialog.getByLabel("Type DELETE to go on").fill("DELETE");
  await dialog.getByRole("button", { name: "Delete the words" }).click();
  await expect(page.getByText("Words and recording were deleted.", { exact: false })).toBeVisible();
  await expect(page.getByText("Ines Ferreira")).toHaveCount(0);
  await expect(page.getByText(answer)).toHaveCount(0);
  await expectAccessible(page);
});
