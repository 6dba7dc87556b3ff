import { Webhook } from "standardwebhooks";
import { openConsole } from "../support/console-page.ts";
import type { ReceivedPost, TargetManner } from "../support/webhook-post.ts";
import { startWebhookReceiver } from "../support/webhook-receiver.ts";
import { expect, expectAccessible, expectGoodToLookAt, test } from "./stage.ts";

test("an endpoint is added, fails, is told again by one press, and is deleted", async ({ strictPage: page, stage }) => {
  const receiver = await startWebhookReceiver();
  const url = `${receiver.url}/to/ats`;
  const answers = async (manner: TargetManner): Promise<void> =>
    void (await fetch(`${receiver.url}/manner/ats`, { method: "POST", body: JSON.stringify(manner) }));
  const received = async (): Promise<ReceivedPost[]> => (await fetch(`${receiver.url}/received/ats`)).json();

  await openConsole(page, stage.edge, "/settings");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Webhooks" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Webhooks" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nobody is told yet" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Add an endpoint" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add an endpoint" }).click();
  await expect(dialog.getByText("Type the address that your program listens at.")).toBeVisible();
  await dialog.getByLabel("Address").fill("https://169.254.169.254/");
  await dialog.getByRole("button", { name: "Add an endpoint" }).click();
  await expect(dialog.getByText("Use a host name instead of an IP address.")).toBeVisible();
  await expect(dialog.getByLabel("Address")).toHaveAttribute("aria-invalid", "true");
  for (const box of await dialog.getByRole("checkbox").all()) await box.uncheck();
  await expect(dialog.getByText("Choose at least one.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("checkbox", { name: /Interview ended/ }).check();
  await dialog.getByLabel("Address").fill(url);
  await dialog.getByLabel("Name").fill("Our ATS");
  await dialog.getByRole("button", { name: "Add an endpoint" }).click();
  await expect(page.getByText("Copy it now. It is not shown again.")).toBeVisible();
  const secret = await page.getByRole("dialog").locator("code").innerText();
  expect(secret).toMatch(/^whsec_/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "I have copied it" }).click();
  await expect(page.getByText(secret)).toHaveCount(0);
  await expect(page.getByRole("row", { name: /Our ATS.*Interview ended.*In order/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nothing was sent yet" })).toBeVisible();

  await answers({ status: 500 });
  const { id } = await stage.schedule({ candidateName: "Cancelled Candidate" });
  await stage.act("POST", `/v1/interviews/${id}/cancel`, {});
  await expect(page.getByText(/^Failing since/)).toBeVisible();
  const row = page.getByRole("table", { name: "Deliveries" }).getByRole("row", { name: /Interview ended/ });
  await expect(row).toContainText("Waiting");
  await row.getByText(/^\d attempts?$/).click();
  await expect(row.getByText(/Refused, status 500/).first()).toBeVisible();
  await expectGoodToLookAt(page);

  await answers({ status: 200 });
  await row.getByRole("button", { name: "Send again: Interview ended to Our ATS" }).click();
  await expect(row).toContainText("Delivered");
  await expect(page.getByRole("row", { name: /Our ATS.*In order/ })).toBeVisible();
  const posts = await received();
  const { body, headers } = posts.at(-1)!;
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({ mode: "test", data: { interviewId: id } });
  expect(new Set(posts.map((post) => post.headers["webhook-id"])).size).toBe(1);
  expect(body).not.toContain("Cancelled Candidate");

  await page.getByRole("button", { name: "Delete: Our ATS" }).click();
  const confirm = page.getByRole("alertdialog");
  await expect(confirm.getByRole("button", { name: "Keep it" })).toBeFocused();
  await expectAccessible(page);
  await confirm.getByRole("button", { name: "Delete the endpoint" }).click();
  await expect(page.getByRole("heading", { name: "Nobody is told yet" })).toBeVisible();
  await expect(row).toContainText("Deleted endpoint");
  await expect(row.getByRole("button")).toHaveCount(0);
  await receiver.close();
});

test("who is no administrator reads why there is nothing to see", async ({ strictPage: page, stage }) => {
  await openConsole(page, stage.edge, "/settings/webhooks", stage.edge.keys.reviewer);
  await expect(page.getByText("Only an administrator sees and adds webhooks.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add an endpoint" })).toHaveCount(0);
  await expectAccessible(page);
});
