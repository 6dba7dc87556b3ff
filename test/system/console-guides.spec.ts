import type { Page } from "@playwright/test";
import type { ConfigVersion } from "#contract/config-resource.ts";
import { exampleConfig } from "../support/example-config.ts";
import { openConsole } from "../support/console-page.ts";
import { expect, expectAccessible, test } from "./stage.ts";

const saveNote = (page: Page) => page.locator("#save-note");

test("the ready guides are listed, searched in the address, and opened with the keyboard", async ({
  strictPage: page,
  stage,
}) => {
  await openConsole(page, stage.edge, "/guides");
  await page.getByLabel("Find a guide").fill("account");
  await expect(page).toHaveURL(/q=account/);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
  await page.getByLabel("Find a guide").press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Account Executive" })).toBeVisible();
  await expectAccessible(page);
});

test("findings follow the typing, a click on one leads to its field, and saving makes the next version", async ({
  strictPage: page,
  stage,
}) => {
  const guide = await stage.act<ConfigVersion>("POST", "/v1/configs", exampleConfig({ role: "Platform Engineer" }));
  await openConsole(page, stage.edge, `/guides/${guide.id}`);
  await expect(page.getByText("Nothing has changed since it was saved.")).toBeVisible();

  const weight = page.getByLabel("Weight in %").first();
  const before = Number(await weight.inputValue());
  await weight.fill(String(before - 20));
  await expect(page.getByText("The weights sum to 80 %. Add 20 %", { exact: false })).toBeVisible();
  await page.getByLabel("Role", { exact: true }).fill("");
  await expect(saveNote(page)).toContainText("2 errors stand in the way");
  await page.getByRole("button", { name: /must not be empty/ }).click();
  await expect(page.getByLabel("Role", { exact: true })).toBeFocused();
  await page.keyboard.type("Platform Lead");
  await page.getByRole("button", { name: "Make them sum to 100 %" }).click();
  await expect(page.getByText("The weights sum to 100 %.")).toBeVisible();
  await page.getByText("When the report recommends").click();
  await page.getByLabel("Hire from", { exact: true }).fill("9");
  await page.getByLabel("Strong hire from").fill("8");
  await expect(page.getByText("A strong hire would need 8, a hire 9.", { exact: false }).first()).toBeVisible();
  await page.getByLabel("Hire from", { exact: true }).fill("7");
  await expect(page.getByText("A strong hire would need", { exact: false })).toHaveCount(0);

  await page.getByRole("tab", { name: "Changes" }).click();
  await expect(page.getByRole("group", { name: "Changes" })).toContainText("Platform Lead");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await expect(saveNote(page)).toContainText("Saved as version 2");
  const saved = await stage.act<ConfigVersion>("GET", `/v1/configs/${guide.id}`);
  expect(saved).toMatchObject({
    version: 2,
    config: { role: "Platform Lead", recommendation: { hireAt: 7, strongHireAt: 8 } },
  });
  expect(saved.config.rubricAreas.reduce((sum, area) => sum + Math.round(area.weight * 100), 0)).toBe(100);

  await page.getByLabel("Version").selectOption("1");
  await expect(page.getByText("You are looking at version 1", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Role", { exact: true })).toHaveValue("Platform Engineer");
});

test("the plan's bar and the prompt follow the form; the prompt is byte for byte what the server builds", async ({
  strictPage: page,
  stage,
}) => {
  const guide = await stage.act<ConfigVersion>("POST", "/v1/configs", exampleConfig());
  const built = await stage.act<{ readonly hash: string; readonly text: string }>(
    "GET",
    `/v1/configs/${guide.id}/prompt`,
  );
  await openConsole(page, stage.edge, `/guides/${guide.id}`);
  await page.getByRole("tab", { name: "Prompt" }).click();
  await expect(page.getByTitle(built.hash)).toBeVisible();
  await expect(page.getByTitle(guide.hash)).toBeVisible();
  // What is read comes first, by what it is checked last.
  const panel = page.getByRole("tabpanel", { name: "Prompt" });
  expect((await panel.locator("pre.prompt").allTextContents()).join("\n\n")).toBe(built.text);
  await expect(panel.locator("dl.facts dd").last().getByTitle(built.hash)).toBeVisible();
  const [text, hash] = [panel.locator("pre.prompt:visible").first(), page.getByTitle(built.hash)];
  expect((await text.boundingBox())?.y).toBeLessThan((await hash.boundingBox())?.y ?? 0);
  await page.getByLabel("Prompt of the").selectOption("Coach");
  await expect(panel.getByText("Text only: practice sessions are not built yet.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Prompt of the").selectOption("Interviewer");
  await page.getByLabel("Minutes", { exact: true }).fill("45");
  await expect(page.getByText("45 min in all")).toBeVisible();
  await expect(page.getByTitle(built.hash)).toHaveCount(0);
  const widths = await page
    .locator(".plan-bar > span")
    .evaluateAll((bars) => bars.map((bar) => Number(getComputedStyle(bar).flexGrow)));
  expect(widths.reduce((sum, seconds) => sum + seconds, 0)).toBe(45 * 60);
  await expectAccessible(page);
});

test("form and source are one document; broken JSON loses nothing", async ({ strictPage: page, stage }) => {
  const guide = await stage.act<ConfigVersion>("POST", "/v1/configs", exampleConfig());
  await openConsole(page, stage.edge, `/guides/${guide.id}`);
  await page.getByRole("tab", { name: "Source" }).click();
  const source = page.getByLabel("The guide as JSON");
  const text = await source.inputValue();
  await source.fill(text.replace(/"company": "[^"]*"/, '"company": "Globex", "mood": "sunny"'));
  await expect(page.getByRole("button", { name: /There is no field "mood"/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("tab", { name: "Form" }).click();
  await expect(page.getByLabel("Company", { exact: true })).toHaveValue("Globex");
  await page.getByRole("tab", { name: "Source" }).click();
  await source.fill("{");
  await expect(page.getByText("This is not JSON yet", { exact: false })).toBeVisible();
  await page.getByRole("tab", { name: "Form" }).click();
  await expect(page.getByLabel("Company", { exact: true })).toHaveValue("Globex");
});

test("unsaved work is not left by a link or the back button without being asked", async ({
  strictPage: page,
  stage,
}) => {
  await openConsole(page, stage.edge, "/guides");
  await page.getByRole("row", { name: /Product Manager/ }).click();
  await page.getByLabel("Role", { exact: true }).fill("Product Lead");
  await page.getByRole("link", { name: "Interviews" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await dialog.getByRole("button", { name: "Stay and save" }).click();
  await expect(page.getByLabel("Role", { exact: true })).toHaveValue("Product Lead");
  await page.goBack();
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Leave without saving" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Guides" })).toBeVisible();
});

test("someone else's newer version is never overwritten and one's own text is kept", async ({
  strictPage: page,
  stage,
}) => {
  const guide = await stage.act<ConfigVersion>("POST", "/v1/configs", exampleConfig());
  await openConsole(page, stage.edge, `/guides/${guide.id}`);
  await page.getByLabel("Role", { exact: true }).fill("Mine");
  await stage.act("POST", `/v1/configs/${guide.id}/versions`, {
    baseVersion: 1,
    config: exampleConfig({ role: "Theirs" }),
  });
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await expect(page.getByText("Someone saved a newer version while you were editing.", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Role", { exact: true })).toHaveValue("Mine");
});

test("a blank guide asks for nothing before its time, then leads to what is missing; a copy is saved and archived", async ({
  strictPage: page,
  stage,
}) => {
  await openConsole(page, stage.edge, "/guides/new");
  await expect(page.getByText("This must not be empty.").first()).toBeVisible();
  await expect(page.locator(".field-problem")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save the guide" }).click();
  await expect(page.getByLabel("Role", { exact: true })).toBeFocused();
  await expect(page.locator(".field-problem").first()).toBeVisible();

  const guide = await stage.act<ConfigVersion>("POST", "/v1/configs", exampleConfig({ role: "Archivist" }));
  await page.getByRole("link", { name: "All guides" }).click();
  await page.getByRole("row", { name: /Archivist/ }).click();
  await expect(page).toHaveURL(new RegExp(guide.id));
  await page.getByRole("link", { name: "Duplicate" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Copy of Archivist" })).toBeVisible();
  await page.getByRole("button", { name: "Save the guide" }).click();
  await expect(page).toHaveURL(/guides\/cfg_/);
  await expect(saveNote(page)).toContainText("Saved as version 1");
  await page.getByRole("button", { name: "Archive" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Archive the guide" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Guides" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Copy of Archivist/ })).toHaveCount(0);
});
