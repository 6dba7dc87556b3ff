import type { Page } from "@playwright/test";
import type { CandidateView } from "#contract/join.ts";
import { enterAsInterviewer } from "../support/room-interviewer.ts";
import { takeInterview } from "../support/scripted-agent.ts";
import { consent, expect, expectAccessible, test } from "./stage.ts";

/** Welcome with both consents, up to the sound check with a microphone that hears. */
async function toSoundCheck(page: Page, joinUrl: string): Promise<void> {
  await page.goto(joinUrl);
  await consent(page);
  await expect(page.getByText("We hear you.")).toBeVisible();
}

/** A running conversation, greeted. */
async function toConversation(page: Page, joinUrl: string): Promise<void> {
  await toSoundCheck(page, joinUrl);
  await page.getByRole("button", { name: "Start the interview" }).click();
  await expect(page.getByText("Stay on this page.")).toBeVisible();
}

const soundingElements = (page: Page): Promise<number> =>
  page.evaluate(
    () => [...document.querySelectorAll("audio")].filter((audio) => !audio.paused && audio.currentTime > 0).length,
  );

/** Notes what the browser really does to the sound of every microphone that the page opens. */
async function watchCapture(page: Page): Promise<() => Promise<MediaTrackSettings[]>> {
  await page.addInitScript(() => {
    const captured: MediaTrackSettings[] = [];
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      captured.push(...stream.getAudioTracks().map((track) => track.getSettings()));
      return stream;
    };
    Object.assign(window, { captured });
  });
  return () => page.evaluate(() => (window as unknown as { captured: MediaTrackSettings[] }).captured);
}

test("a candidate goes from the link to the goodbye, hears and is heard, and deletes their words", async ({
  strictPage: page,
  stage,
}) => {
  // With all that moves, as most candidates see it.
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const { id, joinUrl } = await stage.schedule({ timeFactor: 1.5 });
  const captured = await watchCapture(page);

  await page.goto(joinUrl);
  await expect(page.getByRole("heading", { level: 1, name: "Senior Backend Engineer" })).toBeVisible();
  expect(page.url()).not.toContain("#");
  await expect(page.getByText("TEST", { exact: true })).toBeVisible();
  await expect(page.getByText("This interviewer is simulated")).toBeVisible();
  await expect(page.getByText("A person at Acme Corp decides.").first()).toBeVisible();
  await expect(page.getByText("extra time")).toBeVisible();
  await expectAccessible(page);

  const goOn = page.getByRole("button", { name: "Go to the sound check" });
  await expect(goOn).toHaveAttribute("aria-disabled", "true");
  await consent(page);

  await expect(page.getByRole("heading", { level: 1, name: "Check your sound" })).toBeFocused();
  await expect(page.getByText("We hear you.")).toBeVisible();
  await expect(page.getByText("Your connection carries the call well.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Start the interview" }).click();

  await expect(page.getByText("Your interviewer is joining").first()).toBeVisible();
  await expect(page).toHaveTitle("TEST · Waiting for your interviewer · Interview with Acme Corp");
  await expectAccessible(page);

  const agent = await takeInterview(stage.edge, id);
  await agent.room.state("speaking");
  agent.room.tone(330);
  await agent.greet();
  await agent.room.caption("greeting", ["Hello Maya. ", "Tell me about a system you know well."]);
  const captions = page.getByRole("group", { name: "Captions" });
  await expect(captions).toContainText("Hello Maya. Tell me about a system you know well.");
  await expect(captions).toContainText("Interviewer");
  await expect(page).toHaveTitle("TEST · Speaking · Interview with Acme Corp");
  await expect(page.getByRole("region", { name: "Section and time" })).toContainText(/\d minutes left|1 minute left/);
  await expect.poll(() => soundingElements(page)).toBe(1);

  agent.room.tone(0);
  await agent.room.state("listening");
  await expect(page.getByText("It is your turn. Pauses are fine.")).toBeVisible();
  await expect.poll(() => agent.room.heard()).toBeGreaterThan(0.01);
  // In the sound check and in the call: the browser's own clean-up of echo, noise and level.
  const cleanUp = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  expect(await captured()).toMatchObject([cleanUp, cleanUp]);
  await agent.room.caption("answer", ["I led the rewrite of our billing pipeline."], "candidate");
  await expect(captions).toContainText("You I led the rewrite");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Mute" }).click();
  await expect(page.getByText("You are muted.")).toBeVisible();
  agent.room.forget();
  await page.getByRole("button", { name: "Unmute" }).click();
  await expect.poll(() => agent.room.heard()).toBeGreaterThan(0.01);

  await page.getByRole("button", { name: "I need a moment" }).click();
  await expect(page.getByText("Taking a moment").first()).toBeVisible();
  // A minute and a half: half as long again, as the interview is.
  await expect(page.getByText(/The interviewer waits 1:[0-3]\d more/)).toBeVisible();
  await page.getByRole("button", { name: "I am ready" }).click();
  await expect(page.getByText("It is your turn. Pauses are fine.")).toBeVisible();

  await page.getByRole("button", { name: "Hide the time" }).click();
  await expect(page.getByRole("region", { name: "Section and time" })).not.toContainText(/minutes? left/);
  await page.getByRole("button", { name: "Help" }).click();
  await expect(page.getByRole("dialog")).toContainText("I do not hear the interviewer");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Help" })).toBeFocused();

  await agent.turn("interviewer", "Hello Maya. Tell me about a system you know well.");
  await agent.turn("candidate", "[speech, 6.2 s, not understood: simulated interviewer]", false);
  await stage.act("POST", `/v1/interviews/${id}/end`, {});
  await agent.end();
  await agent.leave();
  await expect(page.getByRole("heading", { level: 1, name: /Thank you|You ended/ })).toBeFocused();
  await page.getByRole("button", { name: "Read what was said" }).click();
  await expect(page.getByText("Tell me about a system you know well.")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Delete my words and recording" }).click();
  await expect(page.getByRole("button", { name: "Keep them" })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Delete them" }).click();
  await expect(page.getByText("Your words and your recording are removed.")).toBeVisible();
  await expect(page.getByText("Tell me about a system you know well.")).toBeHidden();
});

test("a reload continues at the same place without a question", async ({ strictPage: page, stage }) => {
  const { id, joinUrl } = await stage.schedule();
  await toConversation(page, joinUrl);
  const agent = await takeInterview(stage.edge, id);
  await agent.greet();
  await agent.room.state("listening");
  await expect(page.getByText("It is your turn.")).toBeVisible();

  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  agent.room.forget();
  await expect(page.getByText("It is your turn.")).toBeVisible();
  await expect.poll(() => agent.room.heard()).toBeGreaterThan(0.01);
  await agent.leave();
});

test("a second device takes over, and the first says why and does not come back", async ({
  strictPage: page,
  stage,
  browser,
}) => {
  const { id, joinUrl } = await stage.schedule();
  await toConversation(page, joinUrl);
  const agent = await takeInterview(stage.edge, id);
  await agent.greet();
  await agent.room.state("listening");
  await expect(page.getByText("It is your turn.")).toBeVisible();

  const other = await (await browser.newContext({ permissions: ["microphone"] })).newPage();
  await other.goto(joinUrl);
  await expect(other.getByRole("heading", { level: 1, name: "Your interview is open elsewhere" })).toBeVisible();
  await expectAccessible(other);
  await other.getByRole("button", { name: "Continue here" }).click();
  await expect(other.getByText("It is your turn.")).toBeVisible();

  await expect(page.getByRole("heading", { level: 1, name: "The interview moved to another window" })).toBeFocused();
  await expectAccessible(page);
  agent.room.forget();
  await expect.poll(() => agent.room.heard()).toBeGreaterThan(0.01);
  await expect(page.getByRole("button", { name: "Continue here" })).toBeVisible();
  await expect(other.getByText("It is your turn.")).toBeVisible();
  await agent.leave();
  await other.context().close();
});

test("who leaves reads what is saved and comes back to the same conversation", async ({ strictPage: page, stage }) => {
  const { id, joinUrl } = await stage.schedule();
  await toConversation(page, joinUrl);
  const agent = await takeInterview(stage.edge, id);
  await agent.greet();
  await agent.room.state("listening");
  await page.getByRole("button", { name: "Leave" }).click();
  await expect(page.getByRole("dialog")).toContainText("Come back within 10 minutes");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Leave for now" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "You left. Your answers are safe" })).toBeFocused();
  await expect(page.getByText(/You can come back with your link until/)).toBeVisible();
  await expectAccessible(page);
  await expect.poll(() => agent.room.candidatePresent()).toBe(false);

  await page.getByRole("button", { name: "Continue the interview" }).click();
  await expect(page.getByText("It is your turn.")).toBeVisible();
  await agent.leave();
});

test("an interviewer that vanishes is replaced, and only the newest is heard", async ({ strictPage: page, stage }) => {
  const { id, joinUrl } = await stage.schedule();
  await toConversation(page, joinUrl);
  const first = await takeInterview(stage.edge, id);
  await first.greet();
  await first.room.state("speaking");
  first.room.tone(300);
  await expect.poll(() => soundingElements(page)).toBe(1);

  first.vanish();
  await expect(page.getByText("Your interviewer dropped out")).toBeVisible();
  await expectAccessible(page);
  const second = await takeInterview(stage.edge, id, first.epoch);
  await second.room.state("listening");
  await expect(page.getByText("It is your turn.")).toBeVisible();
  // One that was put out comes back and talks: neither its sound nor its words reach the candidate.
  const ghost = await enterAsInterviewer({ ...stage.edge.livekit, room: id, epoch: first.epoch });
  ghost.tone(300);
  await ghost.caption("ghost", ["This was said by nobody."]);
  await second.room.caption("next", ["Where were we?"]);
  await expect(page.getByRole("group", { name: "Captions" })).toContainText("Where were we?");
  await expect(page.getByText("This was said by nobody.")).toBeHidden();
  await expect(page.locator("audio")).toHaveCount(1);
  await ghost.leave();
  await first.leave();
  await second.leave();
});

test("a line that swallows everything is named in words within seconds, and heals by itself", async ({
  strictPage: page,
  stage,
}) => {
  const { id, joinUrl } = await stage.schedule();
  await toConversation(page, joinUrl);
  const agent = await takeInterview(stage.edge, id);
  await agent.greet();
  await agent.room.state("listening");
  await expect(page.getByText("It is your turn.")).toBeVisible();
  await expect.poll(() => agent.room.heard()).toBeGreaterThan(0.01);
  try {
    stage.freezeCallServer(true);
    // LiveKit itself notices nothing for about 15 s.
    await expect(page.getByText("The line is quiet")).toBeVisible({ timeout: 14_000 });
    await expectAccessible(page);
  } finally {
    stage.freezeCallServer(false);
  }
  await expect(page.getByText("The line is quiet")).toBeHidden();
  agent.room.forget();
  await expect.poll(() => agent.room.heard()).toBeGreaterThan(0.01);
  await agent.leave();
});

test("without an interviewer the candidate reads so after half a minute, and that no time was lost", async ({
  strictPage: page,
  stage,
}) => {
  const { joinUrl } = await stage.schedule();
  await toConversation(page, joinUrl);
  await expect(page.getByText("We are short of interviewers")).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText(/Your time has not started\./).first()).toBeVisible();
  await expectAccessible(page);
});

test("the page never receives what the interviewer is told", async ({ strictPage: page, stage }) => {
  const bodies: string[] = [];
  page.on(
    "response",
    async (response) => response.url().includes("/v1/join") && bodies.push(await response.text().catch(() => "")),
  );
  const { joinUrl } = await stage.schedule();
  await toSoundCheck(page, joinUrl);
  await expect.poll(() => bodies.length).toBeGreaterThan(2);
  const keys = new Set(
    bodies.flatMap((body) =>
      body.startsWith("{") ? Object.keys((JSON.parse(body) as { view?: CandidateView }).view ?? JSON.parse(body)) : [],
    ),
  );
  for (const secret of ["rubricAreas", "prompt", "questions", "plan", "config"]) expect(keys).not.toContain(secret);
  expect(bodies.join("")).not.toContain("Level 5 of");
});
