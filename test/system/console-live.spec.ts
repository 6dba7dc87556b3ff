import { InterviewByHttp } from "../support/interview-by-http.ts";
import { openConsole } from "../support/console-page.ts";
import { expect, expectAccessible, test } from "./stage.ts";

test("an interview is followed as it happens, steered, lost and found again, and ended politely", async ({
  strictPage: page,
  stage,
  context,
}) => {
  const { id, joinUrl } = await stage.schedule({ candidateName: "Noor Haddad" });
  const held = new InterviewByHttp(stage.edge, id);
  // The observer's sockets pass through here, so that one can be cut and the next refused.
  const line = { down: false, cut: (): Promise<void> => Promise.resolve(), asked: [] as string[] };
  await page.routeWebSocket(/\/live\?/, (socket) => {
    line.asked.push(new URL(socket.url()).searchParams.get("after") ?? "");
    if (line.down) return void socket.close();
    socket.connectToServer();
    line.cut = () => socket.close();
  });
  await openConsole(page, stage.edge, `/interviews/${id}`);
  await expect(page.getByText("Scheduled", { exact: true })).toBeVisible();

  await held.candidateStarts(joinUrl);
  await expect(page.getByText("The candidate is here, the interviewer is joining")).toBeVisible();
  await expectAccessible(page);
  await held.interviewerGreets();
  await expect(page.getByText("You see it as it happens.")).toBeVisible();
  await expect(page).toHaveTitle(/^Live: Noor Haddad/);
  await expect(page.getByText("Simulator", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("definition").getByText("gpt-realtime-2.1")).toBeVisible();

  const now = Date.now();
  const captions = page.getByRole("log", { name: "Captions" });
  await held.says("interviewer", "Hello Noor. Shall we begin?", now, now + 2_000);
  await expect(captions).toContainText("Hello Noor. Shall we begin?");
  await held.says("candidate", "[speech, 6.2 s, not understood: simulated interviewer]", now + 3_000, now + 9_200, {
    understood: false,
  });
  await expect(captions.getByText("not understood", { exact: true })).toBeVisible();
  await held.tool("transition_section", { section_name: "background" });
  await expect(
    page.getByRole("listitem").filter({ hasText: "Background" }).and(page.locator("[aria-current=step]")),
  ).toBeVisible();
  await held.tool("score_answer", { area: "System Design", score: 7, evidence: "Named every component unasked." });
  await expect(page.getByText("Named every component unasked.").first()).toBeVisible();
  await expect(page.getByText("They are not scores", { exact: false })).toBeVisible();
  await held.tool("flag_followup", { reason: "Has not said how it was tested." });
  await expect(page.getByText("Has not said how it was tested.").first()).toBeVisible();
  await expectAccessible(page);

  // The clock moves by itself and stands still when told to.
  const left = page.locator(".clock-left strong");
  const first = await left.innerText();
  await expect(left).not.toHaveText(first);
  await page.getByRole("button", { name: "Pause the clock" }).click();
  await expect(page.getByText("The clock stands still because someone paused it.")).toBeVisible();
  await page.getByRole("button", { name: "Let the clock run" }).click();
  await expect(page.getByRole("button", { name: "Pause the clock" })).toBeVisible();
  await page.getByRole("button", { name: "Grant time" }).click();
  await expectAccessible(page);
  await page.getByRole("menuitem", { name: "5 more minutes", exact: true }).click();
  await expect(page.getByText("5 min more granted by a person at your organisation")).toBeVisible();
  await page.getByLabel("Note to the interviewer").fill("Ask about the migration.");
  await page.getByRole("button", { name: "Send the note" }).click();
  await expect(page.getByText("Note sent.", { exact: false })).toBeVisible();
  await expect(page.getByText("Ask about the migration.")).toBeVisible();

  // Away for a while: what was missed comes back once, in order, from the last entry seen on.
  line.down = true;
  await context.setOffline(true);
  await line.cut();
  await expect(page.getByText("You are offline.", { exact: false })).toBeVisible();
  await expect(page.getByText("Connection lost. The interview goes on", { exact: false })).toBeVisible();
  await held.says("candidate", "Said while the line was down.", now + 10_000, now + 12_000);
  await expectAccessible(page);
  line.down = false;
  await context.setOffline(false);
  await expect(page.getByText("You see it as it happens.")).toBeVisible();
  await expect(captions).toContainText("Said while the line was down.");
  await expect(captions.getByText("Hello Noor. Shall we begin?")).toHaveCount(1);
  expect(Number(line.asked.at(-1))).toBeGreaterThan(10);

  await page.goto(`${stage.edge.url}/console/interviews`);
  const running = page.getByRole("grid", { name: "Happening now" });
  await expect(running.getByRole("row", { name: /Noor Haddad/ })).toContainText(/\d+:\d\d left/);
  await running.getByRole("row", { name: /Noor Haddad/ }).click();

  await page.getByRole("button", { name: "End the interview" }).click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "End it politely" }).click();
  await expect(page.getByText("The interviewer is saying goodbye.")).toBeVisible();
  await held.endsPolitely();
  await expect(page).toHaveTitle(/^Completed: Noor Haddad/);
  await held.close();
});
