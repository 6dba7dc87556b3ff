import type { Page } from "@playwright/test";
import type { RunningEdge } from "./running-edge.ts";

/** Signs in by the console link that `npm start` prints, and goes to a screen. */
export async function openConsole(
  page: Page,
  edge: RunningEdge,
  path = "/interviews",
  key = edge.keys.admin,
): Promise<void> {
  await page.goto(`${edge.url}/console${path}#key=${key}`);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
}
