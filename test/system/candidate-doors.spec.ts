import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { consent, expect, expectAccessible, expectFits, test } from "./stage.ts";

const HOUR_MS = 3_600_000;
/** What the page may weigh before the call, compressed. */
const WEIGHT_LIMIT_BYTES = 160_000;

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("without a link, and with one that is not right, the page says what to do", async ({
  strictPage: page,
  stage,
}) => {
  await page.goto(`${stage.edge.url}/join`);
  await expect(heading(page, "Open your link")).toBeVisible();
  await expectAccessible(page);
  const { joinUrl } = await stage.schedule();
  await page.goto("about:blank");
  await page.goto(`${joinUrl.slice(0, -6)}AAAAAA`);
  await expect(heading(page, "This link does not work")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
});

test("before the window the page names the opening in the candidate's zone and the company's, and offers the sound check", async ({
  strictPage: page,
  stage,
}) => {
  const { joinUrl } = await stage.schedule({
    window: {
      opensAtMs: Date.now() + 26 * HOUR_MS,
      closesAtMs: Date.now() + 50 * HOUR_MS,
      timeZone: "America/New_York",
    },
  });
  await page.goto(joinUrl);
  await expect(heading(page, "Your interview is not open yet")).toBeVisible();
  await expect(page.getByText("Eastern")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole("button", { name: "Check your sound now" }).click();
  await expect(page.getByText("We hear you.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start the interview" })).toBeHidden();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(heading(page, "Your interview is not open yet")).toBeFocused();
});

test("a page that waits for its window lets the candidate in by itself", async ({ strictPage: page, stage }) => {
  const { joinUrl } = await stage.schedule({
    window: { opensAtMs: Date.now() + 6_000, closesAtMs: Date.now() + HOUR_MS },
  });
  await page.goto(joinUrl);
  await expect(heading(page, "Your interview is not open yet")).toBeVisible();
  await expect(heading(page, "Senior Backend Engineer")).toBeFocused();
});

test("a cancelled interview says who cancelled it", async ({ strictPage: page, stage }) => {
  const { id, joinUrl } = await stage.schedule();
  await page.goto(joinUrl);
  await expect(heading(page, "Senior Backend Engineer")).toBeVisible();
  await stage.act("POST", `/v1/interviews/${id}/cancel`, {});
  await expect(heading(page, "This interview was cancelled")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
});

test("a renewed link ends the pages opened with the old one", async ({ strictPage: page, stage }) => {
  const { id, joinUrl } = await stage.schedule();
  await page.goto(joinUrl);
  await expect(heading(page, "Senior Backend Engineer")).toBeVisible();
  await stage.act("POST", `/v1/interviews/${id}/link`, {});
  await page.reload();
  await expect(heading(page, "This link does not work")).toBeVisible();
});

test("everything up to the start works with the keyboard alone", async ({ strictPage: page, stage }) => {
  const { joinUrl } = await stage.schedule();
  await page.goto(joinUrl);
  await expect(heading(page, "Senior Backend Engineer")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Go to the sound check" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Asking does not count against you");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "I need something different" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(heading(page, "Check your sound")).toBeFocused();
  const start = page.getByRole("button", { name: "Start the interview" });
  for (
    let presses = 0;
    presses < 12 && !(await start.evaluate((button) => button === document.activeElement));
    presses += 1
  )
    await page.keyboard.press("Tab");
  await expect(start).toBeFocused();
});

test("a candidate hears themselves before the start, and the practice answer leaves no trace", async ({
  strictPage: page,
  stage,
}) => {
  const sent: string[] = [];
  const { joinUrl } = await stage.schedule();
  await page.goto(joinUrl);
  await consent(page);
  await expect(page.getByText("Your connection carries the call well.")).toBeVisible();
  page.on("request", (request) => !/^blob:|\/mark\.svg$/.test(request.url()) && sent.push(request.url()));
  await page.getByRole("button", { name: "Record five seconds" }).click();
  await expect(page.getByText("Now you hear yourself.")).toBeVisible();
  await page.getByRole("button", { name: "I heard myself" }).click();
  await page.getByRole("button", { name: "Try the practice question" }).click();
  await page.getByRole("button", { name: "I am finished" }).click();
  await page.getByRole("button", { name: "Hear my answer" }).click();
  await expectAccessible(page);
  await expectFits(page);
  expect(sent).toEqual([]);
});

test("the page weighs at most 160 kB compressed before the call", async ({ strictPage: page, stage }) => {
  const parts = new Map<string, number>();
  page.on("response", async (response) => {
    if (!/\.(js|css|svg)$|\/join$/.test(new URL(response.url()).pathname)) return;
    parts.set(new URL(response.url()).pathname, gzipSync(await response.body()).byteLength);
  });
  const { joinUrl } = await stage.schedule();
  await page.goto(joinUrl, { waitUntil: "networkidle" });
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  const total = [...parts.values()].reduce((sum, bytes) => sum + bytes, 0);
  test
    .info()
    .annotations.push({ type: "weight", description: `${total} bytes: ${JSON.stringify(Object.fromEntries(parts))}` });
  console.log(`candidate page before the call: ${total} bytes gzip`);
  expect(total).toBeLessThanOrEqual(WEIGHT_LIMIT_BYTES);
});
