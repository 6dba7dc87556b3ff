import type { Page } from "@playwright/test";
import type { InterviewPrompt } from "#contract/prompt-view.ts";
import { exampleConfig } from "../support/example-config.ts";
import { openConsole } from "../support/console-page.ts";
import { InterviewByHttp } from "../support/interview-by-http.ts";
import { expect, expectAccessible, expectGoodToLookAt, test } from "./stage.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write", "microphone"] });

const link = (page: Page) => page.locator(".screen-lead").getByRole("link", { name: "Exact prompt" });
const heading = (page: Page) => page.getByRole("heading", { level: 1, name: "The interviewer's prompt" });

test("the exact prompt is one click from an interview before, while and after it is held", async ({
  strictPage: page,
  stage,
}) => {
  const { id, joinUrl } = await stage.schedule();
  await openConsole(page, stage.edge, `/interviews/${id}`);
  await expect(page.getByText("Scheduled", { exact: true })).toBeVisible();
  await link(page).focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/console/interviews/${id}/prompt$`));

  await page.getByRole("link", { name: "The interview", exact: true }).click();
  const held = new InterviewByHttp(stage.edge, id);
  await held.candidateStarts(joinUrl);
  await held.interviewerGreets();
  await expect(page.getByText("You see it as it happens.")).toBeVisible();
  await link(page).click();
  await expect(heading(page)).toBeVisible();

  await stage.act("POST", `/v1/interviews/${id}/end`, { politely: false });
  await page.getByRole("link", { name: "The interview", exact: true }).click();
  await expect(page.getByRole("link", { name: "Interviewer's prompt" })).toHaveAttribute(
    "href",
    `/console/interviews/${id}/prompt`,
  );
  await link(page).click();
  await expect(heading(page)).toBeVisible();
});

test("it is the stored text to the letter, with its hash behind it, whatever became of the guide", async ({
  strictPage: page,
  stage,
}) => {
  const { id, config } = await stage.schedule();
  await stage.act("POST", `/v1/configs/${config.id}/versions`, {
    baseVersion: 1,
    config: exampleConfig({ specialInstructions: "Something quite different." }),
  });
  const stored = await stage.act<InterviewPrompt>("GET", `/v1/interviews/${id}/prompt`);
  await openConsole(page, stage.edge, `/interviews/${id}/prompt`);
  const texts = page.locator("pre.prompt");
  await expect(texts.first()).toBeVisible();
  expect((await texts.allTextContents()).join("\n\n")).toBe(stored.text);
  await expect(page.getByText("Something quite different.")).toHaveCount(0);
  for (const name of ["policy", "rubric", "questions"])
    await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();

  const hash = page.getByText(stored.hash, { exact: true });
  await expect(page.locator("dl.facts dd").last()).toHaveText(stored.hash);
  const places = [await texts.first().boundingBox(), await hash.boundingBox()].map((box) => box?.y ?? Number.NaN);
  expect(places[0]).toBeLessThan(places[1] ?? 0);
  await expect(page.getByRole("link", { name: "Version 1" })).toHaveAttribute(
    "href",
    `/console/guides/${config.id}?version=1`,
  );
  await page.getByRole("button", { name: "Copy the prompt" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(stored.text);

  await expectGoodToLookAt(page);
});

test("a text that today's builder would not make is shown in one piece, and a prompt that is not there is said", async ({
  strictPage: page,
  stage,
}) => {
  const { id } = await stage.schedule();
  const stored = await stage.act<InterviewPrompt>("GET", `/v1/interviews/${id}/prompt`);
  await page.route(`**/v1/interviews/${id}/prompt`, (route) => route.fulfill({ json: { ...stored, blocks: null } }));
  await openConsole(page, stage.edge, `/interviews/${id}/prompt`);
  await expect(page.getByText("What was stored is shown, in one piece.", { exact: false })).toBeVisible();
  expect(await page.locator("pre.prompt").allTextContents()).toEqual([stored.text]);
  await expectAccessible(page);
  await page.goto(`${stage.edge.url}/console/interviews/int_nobody/prompt`);
  await expect(page.getByRole("alert")).toBeVisible();
});
