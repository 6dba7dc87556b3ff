import { openConsole } from "../support/console-page.ts";
import { expect, expectAccessible, expectGoodToLookAt, test } from "./stage.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write", "microphone"] });

test("an interview is scheduled, its link and invitation copied, and tried as a candidate", async ({
  strictPage: page,
  stage,
  context,
}) => {
  await openConsole(page, stage.edge);
  await page.getByRole("link", { name: "Schedule an interview" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Schedule an interview" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Schedule the interview" }).click();
  await expect(page.getByText("Choose a guide.", { exact: true })).toBeVisible();
  await expect(page.getByText("Say who is interviewed.")).toBeVisible();
  await page.getByLabel("Guide").selectOption({ label: "Senior Backend Engineer, Acme Corp · 30 min" });
  await page.getByLabel("Name", { exact: true }).fill("Robin Meyer");
  await page.getByLabel("E-mail (optional)").fill("robin@");
  await page.getByLabel("Until").fill("2020-01-01T10:00");
  await expect(page.getByText("This does not look like an e-mail address.")).toBeVisible();
  await expect(page.getByText("The end has passed already.")).toBeVisible();
  await page.getByLabel("E-mail (optional)").fill("robin@example.com");
  await page.getByLabel("From").fill("2030-03-01T09:00");
  await page.getByLabel("Until").fill("2030-03-05T18:00");
  await page.getByLabel("Extra time").selectOption({ label: "Half more · 45 min" });
  await page.getByRole("button", { name: "Schedule the interview" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Robin Meyer can be invited" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Copy the link" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/join#int_\w+\.[\w-]{40,}$/);
  await page.getByRole("button", { name: "Copy the invitation" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(link);
  const mail = await page.getByRole("link", { name: "Open in your mail program" }).getAttribute("href");
  expect(decodeURIComponent(mail ?? "")).toContain(link);
  expect(mail).toMatch(/^mailto:robin%40example\.com\?subject=/);
  const calendar = await page.request.get(
    (await page.getByRole("link", { name: "Calendar file" }).getAttribute("href")) ?? "",
  );
  expect(await calendar.text()).toContain("BEGIN:VEVENT");
  const [candidate] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Try it as a candidate" }).click(),
  ]);
  await expect(candidate.getByRole("heading", { level: 1 })).toBeVisible();
  await candidate.close({ runBeforeUnload: false });
  await page.bringToFront();

  // What was asked for is what the server holds, in the recruiter's own zone.
  await page.getByRole("link", { name: "Open the interview" }).click();
  const id = page.url().split("/").at(-1) ?? "";
  expect(await stage.act("GET", `/v1/interviews/${id}`)).toMatchObject({
    timeFactor: 1.5,
    candidate: { name: "Robin Meyer", email: "robin@example.com" },
    window: { opensAtMs: Date.UTC(2030, 2, 1, 8), closesAtMs: Date.UTC(2030, 2, 5, 17), timeZone: "Europe/Berlin" },
  });
});

test("a scheduled interview is moved, its link renewed, and it is cancelled and offered again", async ({
  strictPage: page,
  stage,
}) => {
  const { id, joinUrl } = await stage.schedule({ candidateName: "Lena Voss" });
  await openConsole(page, stage.edge, `/interviews/${id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Lena Voss" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Move the window" }).click();
  await page.getByRole("dialog").getByLabel("Until").fill("2031-01-02T12:00");
  await page.getByRole("dialog").getByRole("button", { name: "Move it" }).click();
  await expect(page.getByText("Moved to", { exact: false })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "Thu 2 Jan, 12:00" })).toBeVisible();

  await page.getByRole("button", { name: "Renew the link" }).click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Renew the link" }).click();
  const renewed = await page.locator("code.secret").innerText();
  expect(renewed).not.toBe(joinUrl);
  const old = await fetch(`${stage.edge.url}/v1/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ link: new URL(joinUrl).hash.slice(1) }),
  });
  expect(old.status).toBe(410);

  await page.getByRole("button", { name: "Cancel the interview" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the interview" }).click();
  await expect(page.getByText("Someone at your organisation cancelled it.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Offer it again" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Make a new attempt" }).click();
  await page.getByRole("link", { name: "Open the new attempt" }).click();
  await expect(page.getByRole("link", { name: "Earlier attempt" })).toHaveAttribute(
    "href",
    `/console/interviews/${id}`,
  );
});

test("the list filters in the address, pages by cursor and opens rows with the keyboard", async ({
  strictPage: page,
  stage,
}) => {
  // A guide of which no interview ever pauses, whatever other tests left behind.
  await stage.schedule({ config: { role: "Lighthouse Keeper" } });
  await Promise.all(Array.from({ length: 30 }, (_, n) => stage.schedule({ candidateName: `Person ${n}` })));
  await openConsole(page, stage.edge, "/interviews?state=scheduled");
  await expect(page.getByText("25 interviews shown")).toBeVisible();
  await page.getByRole("button", { name: "Show older interviews" }).click();
  await expect(page.getByText("25 interviews shown")).toHaveCount(0);
  await page.getByLabel("Guide").selectOption({ label: "Lighthouse Keeper, Acme Corp" });
  await page.getByLabel("State").selectOption("paused");
  await expect(page).toHaveURL(/state=paused/);
  await expect(page.getByRole("heading", { name: "No interview matches" })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel("State")).toHaveValue("paused");
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await expect(page.getByRole("grid", { name: "All interviews" })).toBeVisible();
  await page
    .getByRole("grid", { name: "All interviews" })
    .getByRole("row", { name: /Person/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /Person/ })).toBeVisible();
});

test("whose interview it is stands there while the rest of its page is still on its way", async ({
  strictPage: page,
  stage,
}) => {
  const { id } = await stage.schedule({ candidateName: "Waits Patiently" });
  let arrive: (() => void) | undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/scheduled-view*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  await openConsole(page, stage.edge, `/interviews/${id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Waits Patiently" })).toBeFocused();
  await expectAccessible(page);
  const renew = page.getByRole("button", { name: "Renew the link" });
  await expect(renew).toHaveCount(0);
  arrive?.();
  await expect(renew).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Waits Patiently" })).toBeFocused();
});

test("nothing scrolls sideways from 320 px on, in either scheme", async ({ strictPage: page, stage }) => {
  const { id } = await stage.schedule({ candidateName: "Bartholomäus von Hohenzollern-Sigmaringen" });
  await openConsole(page, stage.edge);
  for (const path of ["/interviews", "/guides", "/guides/new", "/interviews/new", `/interviews/${id}`, "/settings"]) {
    await page.goto(`${stage.edge.url}/console${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectGoodToLookAt(page);
  }
});
