import { openConsole } from "../support/console-page.ts";
import { expect, expectAccessible, test } from "./stage.ts";

const title = (page: import("@playwright/test").Page, name: string) => page.getByRole("heading", { level: 1, name });

test("a console link signs in, leaves no key in the address, and the session outlives a reload", async ({
  strictPage: page,
  stage,
}) => {
  await openConsole(page, stage.edge);
  await expect(title(page, "Interviews")).toBeVisible();
  expect(page.url()).not.toContain("key");
  expect(
    await page.evaluate(() =>
      JSON.stringify([document.cookie, Object.entries(localStorage), Object.entries(sessionStorage)]),
    ),
  ).not.toContain("vv_");
  await page.reload();
  await expect(title(page, "Interviews")).toBeVisible();
  await expect(page.getByText("TEST", { exact: true })).toHaveCount(2);
  await expect(page).toHaveTitle(/TEST$/);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("TEST", { exact: true }).first()).toBeVisible();
});

test("a wrong key is refused in words, a right one opens the address that was asked for, signing out closes it", async ({
  strictPage: page,
  stage,
}) => {
  await page.goto(`${stage.edge.url}/console/settings`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Paste a key first.")).toBeVisible();
  await page.getByLabel("Key").fill("vv_test_nobodynobodynobodynobody");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This key does not open anything.", { exact: false })).toBeVisible();
  await page.getByLabel("Key").fill(stage.edge.keys.admin);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(title(page, "Settings")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(title(page, "Sign in")).toBeVisible();
  await page.goto(`${stage.edge.url}/console/settings`);
  await expect(title(page, "Sign in")).toBeVisible();
});

test("live mode shows no TEST strip and none of test mode's interviews", async ({ strictPage: page, stage }) => {
  const { id } = await stage.schedule({ candidateName: "Only In Test" });
  await openConsole(page, stage.edge, "/interviews", stage.edge.keys.live);
  await expect(page.getByRole("heading", { name: "No interviews yet" })).toBeVisible();
  await expect(page.getByText("TEST", { exact: true })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`${stage.edge.url}/console/interviews/${id}`);
  await expect(page.getByText("This belongs to the other mode.")).toBeVisible();
});

test("a reviewer reads and is offered nothing that would be refused", async ({ strictPage: page, stage }) => {
  const { id } = await stage.schedule({ candidateName: "Read Only" });
  await openConsole(page, stage.edge, `/interviews/${id}`, stage.edge.keys.reviewer);
  await expect(title(page, "Read Only")).toBeVisible();
  await expect(page.getByRole("button", { name: /Cancel|Move|Renew/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByText("Only an administrator sees and makes keys.")).toBeVisible();
  await expectAccessible(page);
});

test("a key is shown once, signs in, and stops working when it is revoked", async ({
  strictPage: page,
  stage,
  browser,
}) => {
  await openConsole(page, stage.edge, "/settings");
  await page.getByRole("button", { name: "Make a key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make a key" }).click();
  await expect(dialog.getByText("Give it a name", { exact: false })).toBeVisible();
  await dialog.getByLabel("Name").fill("Temporary help");
  await dialog.getByRole("button", { name: "Make a key" }).click();
  const key = await page.getByRole("dialog").locator("code").innerText();
  expect(key).toMatch(/^vv_test_/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "I have copied it" }).click();
  await expect(page.getByRole("row", { name: /Temporary help/ })).toBeVisible();
  await expect(page.getByText(key)).toHaveCount(0);

  const other = await (await browser.newContext()).newPage();
  await openConsole(other, stage.edge, "/interviews", key);
  await page.getByRole("button", { name: "Revoke: Temporary help" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke the key" }).click();
  await expect(page.getByRole("row", { name: /Temporary help.*Revoked/ })).toBeVisible();
  // Its next request tells: this press, or the list that looked by itself a moment before it and took the link away.
  const ended = other.getByText("Your session has ended.", { exact: false });
  await other.getByRole("link", { name: "Guides" }).or(ended).first().click();
  await expect(ended).toBeVisible();
  await other.context().close();
});

test("an address that leads nowhere says so and shows the way back", async ({ strictPage: page, stage }) => {
  await openConsole(page, stage.edge, "/nowhere");
  await expect(title(page, "Nothing here")).toBeVisible();
  await page.getByRole("link", { name: "Go to the interviews" }).click();
  await expect(title(page, "Interviews")).toBeVisible();
});
