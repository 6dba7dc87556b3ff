import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/** Phones from the narrowest on, a tablet, a laptop. */
const WIDTHS = [320, 360, 390, 768, 1280] as const;

/** No automatic finding of WCAG 2.2 AA and axe's own best practices on what is shown now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Axe looks into this document alone.
  expect(page.frames()).toHaveLength(1);
  // A colour on its way to another is nobody's: what moves and ends has ended before it is judged.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime))
        .map((animation) => animation.finished),
    ).then(() => undefined),
  );
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    }),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
}

/** Nothing to scroll sideways, down to the narrowest phone. Leaves the page at a laptop's width. */
export async function expectFits(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${new URL(page.url()).pathname} at ${width} px`,
    ).toBeLessThanOrEqual(0);
  }
}

/** Accessible in light and dark, on a laptop and on a phone, and nothing to scroll sideways. */
export async function expectGoodToLookAt(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: WIDTHS[0], height: 800 });
  await expectAccessible(page);
  await expectFits(page);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}
