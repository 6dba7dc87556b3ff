import type { Page } from "@playwright/test";
import type { Report } from "#contract/report.ts";
import { reportVariants } from "../support/report-variants.ts";
import { stubReport, type StubbedReport } from "../support/stubbed-report.ts";
import { expect, expectGoodToLookAt, test, type Stage } from "./stage.ts";

/** The real page from the real Worker, with a report that is hard to come by. */
async function open(page: Page, stage: Stage, report: Report, more: Partial<StubbedReport> = {}): Promise<void> {
  await stubReport(page, { report, ...more });
  await page.goto(`${stage.edge.url}/console/interviews/${report.interview.id}`);
  await page.locator(".report").waitFor();
}

// Thousands of turns are too much for axe; they are the same turns.
for (const [name, variant] of Object.entries(reportVariants).filter(([known]) => known !== "huge")) {
  test(`the report when it is: ${name}`, async ({ strictPage: page, stage }) => {
    const report = variant();
    await open(page, stage, report);
    await expect(page.getByText("TEST", { exact: true }).first()).toBeVisible();
    await expectGoodToLookAt(page);
  });
}

test("the first screen at 1280 × 800 holds result, areas, what to hear first and the decision", async ({
  strictPage: page,
  stage,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const report of [reportVariants.needsReview(), reportVariants.noRecommendation()]) {
    await open(page, stage, report);
    for (const part of [".report-banners", ".verdict", ".area-table", ".look", ".decide"]) {
      const box = await page.locator(part).boundingBox();
      expect(box === null ? Infinity : box.y + box.height, part).toBeLessThanOrEqual(800);
    }
  }
});

test("a turn that was cut off says so", async ({ strictPage: page, stage }) => {
  await open(page, stage, reportVariants.needsReview());
  const cut = page.locator(".turn").filter({ hasText: "What do you work on at the moment?" });
  await expect(cut.getByText("interrupted", { exact: true })).toBeVisible();
  await expect(page.locator(".turn").filter({ hasText: "interrupted" })).toHaveCount(1);
});

test("while an evaluation runs its steps are told, and the result appears by itself", async ({
  strictPage: page,
  stage,
}) => {
  let done = false;
  const finished = reportVariants.needsReview();
  await open(page, stage, reportVariants.running(), {
    answer: (_, path) => (done && path.endsWith("/report") ? { status: 200, body: finished } : null),
  });
  await expect(page.getByText("Scoring: 5 of 12 steps", { exact: false })).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveAttribute("value", "5");
  done = true;
  await expect(page.getByRole("heading", { name: "Recommendation" })).toBeVisible();
  await expect(page.getByText("Hire", { exact: true })).toBeVisible();
});

test("everything works by keyboard: details open, a quote plays, a decision is made", async ({
  strictPage: page,
  stage,
}) => {
  const decisions: unknown[] = [];
  await open(page, stage, reportVariants.needsReview(), {
    answer: (method, path, body) => {
      if (method !== "POST" || !path.endsWith("/decision")) return null;
      decisions.push(body);
      return { status: 201, body: {} };
    },
  });
  const name = page.getByRole("button", { name: "Data modelling", exact: true });
  await name.focus();
  await page.keyboard.press("Enter");
  await expect(name).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByText("Weighs several, says how it would be changed later without a stop.")).toBeVisible();
  await page.getByRole("button", { name: "Play the quote on Reliability from 1:28" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Pause: Play the quote on Reliability from 1:28" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Play the quote on Reliability from 1:28" })).toBeFocused();
  await page.getByRole("radio", { name: "Advance" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Clear about what was lost.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog").getByRole("button", { name: "Not yet" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  expect(decisions).toEqual([{ decision: "advance", reason: "Clear about what was lost.", evaluation: 1 }]);
});

test("a decision that does not arrive keeps what was typed, and says so", async ({ strictPage: page, stage }) => {
  const report = reportVariants.needsReview();
  await open(page, stage, report);
  await page.getByRole("radio", { name: "Reject" }).check();
  await page.getByLabel("Reason").fill("Not this time.");
  await expect(page.getByText("This goes against the recommendation (hire).")).toBeVisible();
  await page.route(`**/v1/interviews/${report.interview.id}/decision`, (route) => route.abort());
  await page.getByRole("button", { name: "Reject", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Reject", exact: true }).click();
  await expect(page.getByText("You are offline. Nothing was recorded; your text is still here.")).toBeVisible();
  await page.getByRole("button", { name: "Not yet" }).click();
  await expect(page.getByLabel("Reason")).toHaveValue("Not this time.");
});

test("an integration reads and is told that only a person decides; a reviewer is not offered what would be refused", async ({
  strictPage: page,
  stage,
}) => {
  const report = reportVariants.failed();
  await open(page, stage, report, { session: { kind: "service", displayName: "ATS" } });
  await expect(page.getByText("Only a person decides.", { exact: false })).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Correct the turn/ })).toHaveCount(0);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await open(page, stage, report, { session: { role: "reviewer" } });
  await expect(page.getByRole("radio", { name: "Advance" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Evaluate again" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Share", exact: true })).toHaveCount(0);
});

test("two thousand turns are drawn and scrolled without a stall, and the sound is not fetched before it is looked at", async ({
  strictPage: page,
  stage,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, stage, reportVariants.huge());
  await expect(page.getByText("Seems to ask for a score. Not shown to the evaluator.").first()).toBeVisible();
  expect(asked.filter((path) => path.includes("/recording/"))).toEqual([]);
  await page.getByRole("region", { name: "Transcript, scrolls" }).scrollIntoViewIfNeeded();
  const usualMs = await page.evaluate(async () => {
    const box = document.querySelector(".transcript-box");
    const taken: number[] = [];
    for (let step = 0; step < 31; step += 1) {
      const from = performance.now();
      box?.scrollBy(0, 4_000);
      await new Promise((painted) => requestAnimationFrame(painted));
      taken.push(performance.now() - from);
    }
    return taken.toSorted((a, b) => a - b)[15] ?? Infinity;
  });
  expect(usualMs).toBeLessThan(250);
});

test("on paper everything is open, every sheet of a test report says TEST, and no control is printed", async ({
  strictPage: page,
  stage,
}) => {
  await open(page, stage, reportVariants.decided());
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Names tables without saying why.")).toBeVisible();
  await expect(page.getByText("TEST", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Not calibrated", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("Advanced", { exact: true })).toBeVisible();
  await expect(page.getByText("Earlier decisions", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: /Share|Print|Decide again|^Correct/ })).toHaveCount(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});
