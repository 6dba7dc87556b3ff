import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { buildPages } from "../scripts/stack/pages.ts";
import { ROOT } from "../scripts/stack/stack.ts";
import { CHROMIUM } from "../test/support/chromium-flags.ts";
import { reportFixture } from "../test/support/report-fixture.ts";
import { startRunningEdge } from "../test/support/running-edge.ts";
import { stubReport } from "../test/support/stubbed-report.ts";
import { ratioOf, showRatio, summarise } from "./compare.ts";

// What a reviewer waits for: everything a report loads, and when its first screen stands and the page is quiet. Pages
// come from the real Worker, the report's data from a fixture. Baseline in the same run: the console's sign-in screen.

const ROUNDS = process.argv.includes("--quick") ? 5 : 15;
await buildPages(ROOT);
const edge = await startRunningEdge();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });

interface Load {
  readonly gzipBytes: Readonly<Record<"js" | "css" | "json", number>>;
  /** First contentful paint, first screen complete, end of the last task longer than 50 ms: ms after navigation began. */
  readonly paintMs: number;
  readonly shownMs: number;
  readonly interactiveMs: number;
}

async function load(from: Browser, path: string, sign: string): Promise<Load> {
  const context = await from.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  const page = await context.newPage();
  const report = reportFixture();
  if (path !== "/console/") await stubReport(page, { report });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push(startTime + duration);
    }).observe({ type: "longtask", buffered: true });
    (window as unknown as { lastLongTask: () => number }).lastLongTask = () => Math.max(0, ...tasks);
  });
  const gzipBytes = { js: 0, css: 0, json: 0 };
  const bodies: Promise<void>[] = [];
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    const kind = type.includes("javascript")
      ? "js"
      : type.includes("css")
        ? "css"
        : type.includes("json")
          ? "json"
          : null;
    if (kind !== null)
      bodies.push(
        response.body().then(
          (body) => void (gzipBytes[kind] += gzipSync(body, { level: 9 }).byteLength),
          () => undefined,
        ),
      );
  });
  await page.goto(edge.url + path);
  await page.getByText(sign, { exact: true }).first().waitFor();
  const shownMs = await page.evaluate(() => performance.now());
  await page.waitForLoadState("networkidle");
  await Promise.all(bodies);
  const [paintMs, longTask] = await page.evaluate(
    () =>
      [
        performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
        (window as unknown as { lastLongTask: () => number }).lastLongTask(),
      ] as const,
  );
  await context.close();
  return { gzipBytes, paintMs, shownMs, interactiveMs: Math.max(paintMs, longTask) };
}

const reportPath = `/console/interviews/${reportFixture().interview.id}`;
const loads: { report: Load; baseline: Load }[] = [];
try {
  await load(browser, reportPath, "Weighted total");
  for (let round = 0; round < ROUNDS; round++)
    loads.push({
      baseline: await load(browser, "/console/", "Sign in"),
      report: await load(browser, reportPath, "Weighted total"),
    });
} finally {
  await browser.close();
  await edge.close();
}

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const { js, css, json } = loads[0]!.report.gzipBytes;
console.log(`report page: ${kb(js)} JavaScript, ${kb(css)} CSS, ${kb(json)} data, gzip (fixture, ${ROUNDS} loads)`);
for (const [what, key] of [
  ["first paint", "paintMs"],
  ["first screen complete", "shownMs"],
  ["interactive (last long task over)", "interactiveMs"],
] as const) {
  const ours = loads.map(({ report }) => report[key]);
  const { p50, p95 } = summarise(ours);
  const ratio = ratioOf(
    loads.map(({ report, baseline }) => [report[key], baseline[key]] as const),
    "p50",
  );
  console.log(
    `  ${what.padEnd(34)} p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms; ÷ sign-in screen ${showRatio(ratio)}`,
  );
}
