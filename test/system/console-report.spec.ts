import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { openConsole } from "../support/console-page.ts";
import { evaluatedReport, holdAndEvaluate } from "../support/evaluated-by-http.ts";
import { expect, expectAccessible, expectGoodToLookAt, test } from "./stage.ts";

test.use({ understands: true });

/** How far the player says it is, in seconds. */
const position = async (page: Page): Promise<number> => {
  const [minutes, seconds] = ((await page.locator(".player-time").innerText()).split(" ")[0] ?? "")
    .split(":")
    .map(Number);
  return (minutes ?? 0) * 60 + (seconds ?? 0);
};

const areaTable = (page: Page): Locator =>
  page.getByRole("table").filter({ has: page.getByRole("columnheader", { name: "Evidence" }) });

test("a report: evidence plays, a correction asks for another evaluation, a person decides, a link shares, the log says who did what", async ({
  strictPage: page,
  stage,
  context,
}) => {
  test.setTimeout(240_000);
  const { id } = await holdAndEvaluate(stage, "Maya Lindqvist");
  await openConsole(page, stage.edge, `/interviews/${id}`);
  await expect(areaTable(page)).toBeVisible({ timeout: 90_000 });
  const report = await evaluatedReport(stage, id);
  await expect(page.getByText("TEST", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);

  // Every area that was observed has a quote that plays where it was said, within a second.
  for (const { area, evidence, observed } of report.evaluation?.scorecard.areas ?? []) {
    const row = areaTable(page).locator(".area-row").filter({ hasText: area });
    if (!observed) {
      await expect(row.getByText("Not observed", { exact: true })).toBeVisible();
      continue;
    }
    const best = evidence[0];
    if (best === undefined) continue;
    const fromSeconds = (best.startedAtMs - (report.recording?.startedAtMs ?? 0)) / 1000;
    await row.getByRole("button", { name: /^Play the quote/ }).click();
    await expect(row.getByRole("button", { name: /^Pause/ })).toBeVisible();
    // At once: from the beginning it would get there too.
    await expect
      .poll(() => position(page), { intervals: [50], timeout: 1_500 })
      .toBeGreaterThanOrEqual(Math.floor(fromSeconds));
    expect(await position(page)).toBeLessThanOrEqual(fromSeconds + 4);
    await row.getByRole("button", { name: /^Pause/ }).click();
    await expect(row.getByRole("button", { name: /^Play the quote/ })).toBeVisible();
  }

  // A turn is mended: the evaluation read an older version, and is asked for again.
  const said = report.transcript?.turns.find(({ speaker }) => speaker === "candidate");
  await page
    .getByRole("button", { name: /^Correct the turn/ })
    .nth(1)
    .click();
  await page.getByLabel("What was said").fill("I start with the slow query log and the plan, and never with a guess.");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(page.getByText("The evaluation read version 1; the transcript is now at version 2.")).toBeVisible();
  await expect(page.getByText("corrected by a person").first()).toBeVisible();
  expect(said).toBeDefined();
  await page.getByRole("button", { name: "Evaluate again" }).click();
  await evaluatedReport(stage, id, 2);
  await expect(page.getByText("The evaluation read version 1", { exact: false })).toHaveCount(0, { timeout: 60_000 });

  // A rejection without a reason is not accepted; with one it is confirmed, recorded, and can be replaced.
  await page.getByRole("radio", { name: "Reject" }).check();
  await page.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(page.getByText("Say why. A rejection needs a reason.")).toBeVisible();
  await page.getByLabel("Reason").fill("No experience with our kind of load.");
  await page.getByRole("button", { name: "Reject", exact: true }).click();
  const confirm = page.getByRole("alertdialog");
  await expect(confirm.getByText("Ada Admin", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await confirm.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(page.getByText("Rejected", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Decide again" }).click();
  await page.getByRole("radio", { name: "Hold" }).check();
  await page.getByRole("button", { name: "Put on hold" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Put on hold" }).click();
  await expect(page.getByText("On hold", { exact: true })).toBeVisible();
  await page.getByText("Earlier decisions (1)").click();
  await expect(page.getByText("No experience with our kind of load.")).toBeVisible();

  // A download is the report by the contract.
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download JSON" }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), "utf8")) as { decision: { byName: string } };
  expect(file.decision.byName).toBe("Ada Admin");

  // A link shows the report to somebody who is not signed in, plays it, and offers no decision.
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const url = await dialog.locator("code.secret").innerText();
  await expectAccessible(page);
  const guest = await context.browser()?.newContext({ locale: "en-GB", timezoneId: "Europe/Berlin" });
  if (guest === undefined) throw new Error("no browser");
  const shared = await guest.newPage();
  await shared.goto(url);
  await expect(shared.getByRole("heading", { level: 1, name: "Maya Lindqvist" })).toBeVisible();
  expect(shared.url()).not.toContain("#");
  await expect(shared.getByText("TEST", { exact: true }).first()).toBeVisible();
  await expect(shared.getByRole("radio")).toHaveCount(0);
  await expect(shared.getByRole("button", { name: /^Correct/ })).toHaveCount(0);
  await expect(shared.getByRole("heading", { name: "Notes, not scores" })).toHaveCount(0);
  // The prompt's hash stands in both; only who is signed in gets to its text.
  await expect(page.getByRole("link", { name: "Interviewer's prompt", includeHidden: true })).toHaveCount(1);
  await expect(shared.getByText("Interviewer's prompt")).toBeVisible();
  await expect(shared.getByRole("link", { name: /prompt/i })).toHaveCount(0);
  await expectAccessible(shared);
  await shared
    .getByRole("button", { name: /^Play the quote/ })
    .first()
    .click();
  await expect(shared.getByRole("button", { name: /^Pause: Play the quote/ })).toBeVisible();
  await shared.reload();
  await expect(shared.getByRole("heading", { level: 1, name: "Maya Lindqvist" })).toBeVisible();
  await shared.getByRole("link", { name: "Sign in to decide" }).click();
  await expect(shared.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();

  await dialog.getByRole("button", { name: /^Revoke the link/ }).click();
  await expect(dialog.getByText(/revoked/)).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await shared.goto(url);
  await expect(shared.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await guest.close();

  // Who looked.
  await page.getByRole("button", { name: "Show who looked" }).click();
  const log = page.getByRole("table").filter({ has: page.getByRole("columnheader", { name: "Who" }) });
  for (const what of [
    "Read the report",
    "Decided: reject",
    "Decided: hold",
    "Downloaded the report",
    "Opened a share link",
  ])
    await expect(log.getByText(what).first()).toBeVisible();
  await expectAccessible(page);
});

test("candidates of one guide stand beside each other in an order that is no ranking", async ({
  strictPage: page,
  stage,
}) => {
  const { id } = await holdAndEvaluate(stage, "Zoe First");
  const { interview } = await evaluatedReport(stage, id);
  await openConsole(page, stage.edge, "/interviews");
  const row = page.getByRole("row").filter({ hasText: "Zoe First" });
  await expect(row).toContainText(((interview.outcome?.totalHundredths ?? 0) / 100).toFixed(2));
  await page.goto(`${stage.edge.url}/console/compare/${interview.config.id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Compare candidates" })).toBeVisible();
  await expect(page.getByText("It is not a ranking", { exact: false })).toBeVisible();
  await expect(page.getByRole("rowheader").filter({ hasText: "Zoe First" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Order").selectOption("Weighted total");
  await expect(page.getByText("a smaller distance between two people says nothing", { exact: false })).toBeVisible();
  await page.getByLabel("Hide names").check();
  await expect(page.getByText("Zoe First")).toHaveCount(0);
  await expectGoodToLookAt(page);
});
