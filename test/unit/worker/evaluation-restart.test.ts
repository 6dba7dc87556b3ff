import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Report } from "#contract/report.ts";
import { listen, phraseBook } from "../../../simulators/ears/index.ts";
import { startOpenAiSimulator } from "../../../simulators/openai/server.ts";
import { ANSWERS, QUESTIONS } from "../../support/evaluation-talk.ts";
import { apiCall, InterviewByHttp, scheduleInterview } from "../../support/interview-by-http.ts";
import { startLiveKitRecorder } from "../../support/livekit-recorder.ts";
import { startRunningEdge, type RunningEdge, type RunningEdgeOptions } from "../../support/running-edge.ts";
import { SPOKEN_AS } from "../../support/spoken-part.ts";

const KEY = "restart-key";
const folder = mkdtempSync(join(tmpdir(), "vivavoce-restart-"));
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a machine that is stopped in the middle of an evaluation", () => {
  it("goes on where it was when it is started again: one result, and every answer that was kept is paid once", async () => {
    const ears = listen(await phraseBook(ANSWERS, SPOKEN_AS.candidate));
    const simulator = await startOpenAiSimulator({ apiKey: KEY, ears });
    closing.push(() => simulator.close());
    const livekit = await startLiveKitRecorder();
    closing.push(() => livekit.close());
    const livekitUrl = livekit.url.replace("http", "ws");
    const options: RunningEdgeOptions = {
      livekitUrl,
      persist: folder,
      openAiApiKey: KEY,
      openAiBaseUrl: simulator.url,
    };
    const answered = () =>
      simulator.journal.events("note", "evaluator.asked").filter(({ outcome }) => outcome === "complete").length;
    const heard = () => simulator.journal.events("out", "transcription.file.done").length;

    const before = await startRunningEdge(options);
    let running: RunningEdge | null = before;
    closing.push(async () => running?.close());
    const { id, joinUrl } = await scheduleInterview(before, "Robin Meyer");
    const held = new InterviewByHttp(before, id);
    await held.candidateStarts(joinUrl);
    const startedAtMs = Date.now();
    await held.interviewerGreets(startedAtMs);
    await held.says("interviewer", QUESTIONS[0], startedAtMs + 300, startedAtMs + 3_100, { questionIds: ["q1"] });
    await held.says("candidate", ANSWERS[0], startedAtMs + 4_000, startedAtMs + 8_500);
    await held.records(startedAtMs, 10_000, [
      { atMs: 300, by: "interviewer", text: QUESTIONS[0] },
      { atMs: 4_000, by: "candidate", text: ANSWERS[0] },
    ]);
    // The fifth call never comes back: the machine is stopped while it waits.
    simulator.evaluator.arm({ kind: "delay", delayMs: 1, times: 4 });
    simulator.evaluator.arm({ kind: "hang", times: 8 });
    await held.endsPolitely();
    await held.close();
    await expect.poll(() => simulator.journal.events("note", "evaluator.asked").length).toBe(8);
    expect(answered()).toBe(4);
    const heardBefore = heard();
    await before.close();
    running = null;
    simulator.evaluator.reset();

    running = await startRunningEdge(options);
    const again = running;
    const reported = () => apiCall<Report>(again, "GET", `/v1/interviews/${id}/report`);
    await expect.poll(async () => (await reported()).evaluation, { interval: 300 }).not.toBeNull();
    const report = await reported();
    expect(report.interview.evaluation).toMatch(/^(needs_review|ready)$/);
    const runs = report.evaluation!.scorecard.areas.flatMap((area) => area.runs);
    expect(runs.filter(({ outcome }) => outcome === "missing")).toEqual([]);
    // A call whose answer nobody lived to hear was hung up by the stand-in and not answered.
    expect(answered()).toBe(runs.length);
    expect(heard()).toBe(heardBefore);
    const timeline = await apiCall<{ entries: { event: { body: { type: string } } }[] }>(
      running,
      "GET",
      `/v1/interviews/${id}/timeline?limit=500`,
    );
    const count = (type: string) => timeline.entries.filter(({ event }) => event.body.type === type).length;
    expect([count("transcript.stored"), count("evaluation.finished")]).toEqual([1, 1]);
  });
});
