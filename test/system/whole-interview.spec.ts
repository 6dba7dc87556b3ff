import type { Page } from "@playwright/test";
import WebSocket from "ws";
import { InterviewConfig } from "#contract/interview-config.ts";
import type { ObserverMessage, TimelineEntry } from "#contract/observer.ts";
import { shorten } from "#core/config/shorten.ts";
import { auditLog } from "#core/interview/audit.ts";
import { VivavoceApi, exampleGuide } from "../../scripts/stack/api.ts";
import type { Stack } from "../../scripts/stack/stack.ts";
import { candidateBrowser, startInterview } from "../support/candidate-browser.ts";
import { loudnessOf } from "../support/recorded-channels.ts";
import { bodies } from "../support/timeline-bodies.ts";
import { expect, test } from "../support/whole-stack.ts";

const PLAN_MINUTES = 3;
/** Comfort noise and dither stay below this; speech is far above. RMS of 16-bit samples over a part. */
const AUDIBLE_RMS = 60;

/** An observer as the console is one: everything the socket said, in order. */
function observe(stack: Stack, interviewId: string) {
  const entries: { readonly entry: TimelineEntry; readonly seenAtMs: number }[] = [];
  const url = `${stack.url.replace("http", "ws")}/v1/interviews/${interviewId}/live?after=0`;
  const socket = new WebSocket(url, {
    headers: { authorization: `Bearer ${stack.secrets.consoleKey}`, origin: stack.url },
  });
  socket.on("message", (data: Buffer) => {
    const message = JSON.parse(data.toString()) as ObserverMessage;
    if (message.type === "entries") for (const entry of message.entries) entries.push({ entry, seenAtMs: Date.now() });
  });
  return { entries, close: () => socket.close() };
}

/** Puts a meter before the loudspeaker of a page: what really sounds, not what the page says it plays. */
async function meterSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const meters = new Map<BaseAudioContext, AnalyserNode>();
    // eslint-disable-next-line typescript/unbound-method -- it is called with its own node below
    const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode, ...more: number[]) => AudioNode;
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode, ...more: number[]) {
      if (!(to instanceof AudioDestinationNode)) return connect.call(this, to, ...more);
      let meter = meters.get(this.context);
      if (meter === undefined) {
        meter = new AnalyserNode(this.context, { fftSize: 8192 });
        meters.set(this.context, meter);
        connect.call(meter, to);
      }
      return connect.call(this, meter);
    } as typeof AudioNode.prototype.connect;
    (window as unknown as { loudness: () => number }).loudness = () =>
      Math.max(
        0,
        ...[...meters.values()].map((meter) => {
          const samples = new Float32Array(meter.fftSize);
          meter.getFloatTimeDomainData(samples);
          return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
        }),
      );
  });
}
const loudness = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { loudness: () => number }).loudness());
/** Full scale is 1: a quiet room is below this, a voice is ten times above. */
const SOUNDS = 0.005;

/** Signs in by the link that `npm start` prints, makes an appointment, and reads the candidate's link off the screen. */
async function scheduleInConsole(page: Page, stack: Stack, candidateName: string, guideName: string): Promise<string> {
  await page.goto(`${stack.url}/console/interviews#key=${stack.secrets.consoleKey}`);
  await page.getByRole("link", { name: "Schedule an interview" }).first().click();
  await page.getByLabel("Guide").selectOption({ label: guideName });
  await page.getByLabel("Name", { exact: true }).fill(candidateName);
  await page.getByRole("button", { name: "Schedule the interview" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${candidateName} can be invited` })).toBeVisible();
  return page.locator("code.secret").innerText();
}

/** Reads the report as a reviewer does: every score is heard, then somebody puts their name to a decision. */
async function decideInConsole(page: Page, stack: Stack, interviewId: string): Promise<void> {
  await page.goto(`${stack.url}/console/interviews/${interviewId}`);
  const table = page.getByRole("table").filter({ has: page.getByRole("columnheader", { name: "Evidence" }) });
  await expect(table).toBeVisible({ timeout: 120_000 });
  const scored = table.getByRole("row").filter({ has: page.locator(".area-score strong") });
  const rows = await scored.count();
  expect(rows).toBeGreaterThanOrEqual(2);
  for (let row = 0; row < rows; row++) {
    await scored
      .nth(row)
      .getByRole("button", { name: /^Play the quote/ })
      .click();
    await expect.poll(() => loudness(page), { intervals: [50], timeout: 15_000 }).toBeGreaterThan(SOUNDS);
  }
  await page.getByRole("radio", { name: "Reject" }).check();
  await page.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(page.getByText("Say why. A rejection needs a reason.")).toBeVisible();
  await page.getByRole("radio", { name: "Advance" }).check();
  await page.getByLabel("Reason").fill("Clear about failure modes; wants a second talk on caching.");
  await page.getByRole("button", { name: "Advance", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Advance", exact: true }).click();
  await expect(page.getByText("Advanced", { exact: true })).toBeVisible();
}

test.describe.configure({ timeout: 420_000 });

test("a recruiter schedules, a candidate is interviewed from hello to goodbye through a reload, and a reviewer hears the evidence and decides", async ({
  stack,
  page: desk,
}) => {
  const api = new VivavoceApi(stack.url, stack.secrets.consoleKey);
  const config = {
    ...shorten(InterviewConfig.parse(exampleGuide("backend")), PLAN_MINUTES),
    role: "Backend Engineer, whole interview",
  };
  await api.createConfig(config);
  await meterSound(desk);
  const guideName = `${config.role}, ${config.company} · ${PLAN_MINUTES} min`;
  const joinUrl = await scheduleInConsole(desk, stack, "Maya Lindqvist", guideName);
  const interview = { id: /#(int_\w+)\./.exec(joinUrl)?.[1] ?? "", joinUrl };
  const observer = observe(stack, interview.id);
  const browser = await candidateBrowser("strong");
  const context = await browser.newContext({ permissions: ["microphone"] });
  const page = await context.newPage();
  await startInterview(page, interview.joinUrl);
  expect(page.url()).not.toContain("#");

  const captions = page.getByRole("log", { name: "Captions" }).or(page.getByRole("region", { name: "Captions" }));
  await expect(captions).toContainText(/welcome to Acme Corp/i, { timeout: 120_000 });
  await expect
    .poll(
      () =>
        bodies(
          observer.entries.map((seen) => seen.entry),
          "section.entered",
        ).length,
      { timeout: 90_000 },
    )
    .toBeGreaterThanOrEqual(2);
  const sectionsBefore = bodies(await api.timeline(interview.id), "section.entered").map((body) => body.section);

  await page.reload();
  await expect
    .poll(async () => bodies(await api.timeline(interview.id), "candidate.present").length)
    .toBeGreaterThanOrEqual(2);

  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible({ timeout: 300_000 });
  const endedAt = Date.now();
  const timeline = await api.timeline(interview.id);
  await browser.close();

  const interviewerTurns = timeline.filter(
    ({ event }) => event.body.type === "turn.recorded" && event.body.speaker === "interviewer" && !event.body.corrects,
  );
  const greetings = interviewerTurns.filter(({ words }) => /welcome to Acme Corp/i.test(words ?? ""));
  expect(greetings, `among ${JSON.stringify(interviewerTurns.map(({ words }) => words))}`).toHaveLength(1);
  expect(bodies(timeline, "greeting.started")).toHaveLength(1);
  expect(bodies(timeline, "lease.granted")).toHaveLength(1);

  const sections = bodies(timeline, "section.entered").map((body) => body.section);
  expect(sections.slice(0, sectionsBefore.length)).toEqual(sectionsBefore);
  expect(sections.at(-1)).toBe("wrapup");

  expect(bodies(timeline, "score.noted").length).toBeGreaterThanOrEqual(1);
  expect(bodies(timeline, "turn.recorded").some((turn) => turn.speaker === "candidate" && turn.understood)).toBe(true);
  expect(bodies(timeline, "usage.recorded").every((event) => event.usage.source === "simulator")).toBe(true);

  const goodbye = timeline.findLast(({ event }) => event.body.type === "closing.spoken");
  const asked = new Set(bodies(timeline, "question.asked").map((body) => body.questionId));
  const covered = config.questions.every((question) => !question.required || asked.has(question.id));
  const offSeconds = (goodbye?.clockMs ?? Number.POSITIVE_INFINITY) / 1000 - PLAN_MINUTES * 60;
  expect(offSeconds).toBeLessThanOrEqual(30);
  expect(offSeconds >= -30 || covered).toBe(true);
  expect(bodies(timeline, "interview.ended")).toMatchObject([{ reason: "completed" }]);

  const liveTurns = observer.entries.filter(
    ({ entry, seenAtMs }) => entry.event.body.type === "turn.recorded" && seenAtMs < endedAt - 5_000,
  );
  observer.close();
  expect(liveTurns.length).toBeGreaterThanOrEqual(4);

  await expect.poll(async () => (await api.recording(interview.id)).parts.length).toBeGreaterThanOrEqual(6);
  const manifest = await api.recording(interview.id);
  const parts = await Promise.all(
    manifest.parts.map(async (part) => {
      const response = await fetch(new URL(part.url, stack.url), {
        headers: { authorization: `Bearer ${stack.secrets.consoleKey}` },
      });
      return { part, loudness: loudnessOf(new Uint8Array(await response.arrayBuffer())) };
    }),
  );
  expect(parts.filter(({ loudness }) => loudness.candidate > AUDIBLE_RMS).length).toBeGreaterThanOrEqual(2);
  expect(parts.filter(({ loudness }) => loudness.interviewer > AUDIBLE_RMS).length).toBeGreaterThanOrEqual(2);
  for (const { part, loudness } of parts)
    expect(Math.abs(loudness.durationMs - part.durationMs)).toBeLessThanOrEqual(25);

  await decideInConsole(desk, stack, interview.id);
  const report = await api.report(interview.id);
  const { evaluation, transcript } = report;
  expect(report.banners).toContain("test");
  expect(evaluation?.source).toBe("simulator");
  // What is quoted was said by the candidate, by the transcript of record, and lies inside the recording.
  const said = new Map(transcript?.turns.map((turn) => [turn.id, turn]));
  for (const { evidence } of evaluation?.scorecard.areas ?? [])
    for (const { turnId, quote, startedAtMs } of evidence) {
      expect(said.get(turnId)?.speaker).toBe("candidate");
      expect(said.get(turnId)?.text).toContain(quote);
      expect(manifest.gaps.some((gap) => gap.fromMs <= startedAtMs && startedAtMs < gap.toMs)).toBe(false);
    }
  expect(report.decision).toMatchObject({ decision: "advance", byName: "Local recruiter", evaluation: 1 });
  const record = await api.timeline(interview.id);
  expect(auditLog(record.map(({ event }) => event))).toEqual([]);
});
