import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type Page, chromium, expect } from "@playwright/test";
import { loadProfiles } from "../../simulators/candidate/profiles.ts";
import { renderMicrophone } from "../../simulators/candidate/render-microphone.ts";
import { CHROMIUM, chromiumFlags } from "./chromium-flags.ts";

/** A Chromium whose microphone plays a simulated candidate; it cannot hear, and speaks by a timetable. */
export async function candidateBrowser(profileName: string): Promise<Browser> {
  const profile = loadProfiles().get(profileName);
  if (profile === undefined) throw new Error(`no profile ${profileName}`);
  // A greeting lasts twelve seconds, and begins some seconds after the microphone does, on a busy machine more: who spoke
  // into it would cut it short, and nothing of it would stand in the record. Twelve seconds after it a silence is helped over.
  const { wav } = await renderMicrophone(profile, { leadMs: 24_000, talkMs: 141_000 });
  const file = join(mkdtempSync(join(tmpdir(), "vivavoce-mic-")), "candidate.wav");
  writeFileSync(file, wav);
  return chromium.launch({ executablePath: CHROMIUM, args: chromiumFlags({ plays: `${file}%noloop` }) });
}

/** Welcome, consent, sound check, start: what a candidate does. */
export async function startInterview(page: Page, joinUrl: string): Promise<void> {
  await page.goto(joinUrl);
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Go to the sound check" }).click();
  // The browser was told to allow the microphone, so the page turns it on by itself.
  await page.getByRole("button", { name: "Start the interview" }).click();
}
