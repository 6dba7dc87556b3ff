import { CHROMIUM, chromiumFlags } from "../support/chromium-flags.ts";
import { consent, expect, expectAccessible, test } from "./stage.ts";

// The microphone belongs to the browser: this file has one of its own.
test.use({ permissions: [], launchOptions: { executablePath: CHROMIUM, args: chromiumFlags("refused") } });

test("a microphone that is refused is named with its remedy, and the start waits", async ({
  strictPage: page,
  stage,
}) => {
  const { joinUrl } = await stage.schedule();
  await page.goto(joinUrl);
  await consent(page);
  const alert = page.getByRole("alert");
  const turnOn = page.getByRole("button", { name: "Turn on the microphone" });
  await expect(turnOn.or(alert)).toBeVisible();
  if (await turnOn.isVisible()) await turnOn.click();
  await expect(alert).toContainText("The microphone is blocked");
  await expect(page.getByRole("button", { name: "Start the interview" })).toHaveAttribute("aria-disabled", "true");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toContainText("The microphone is blocked");
});
