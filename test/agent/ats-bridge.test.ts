import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Report } from "#contract/report.ts";
import type { WebhookDelivery, WebhookEndpointCreated } from "#contract/webhook.ts";
import { createBridge } from "../../examples/ats/receiver.ts";
import { freePort } from "../../scripts/stack/ports.ts";
import { startOpenAiSimulator, type OpenAiSimulator } from "../../simulators/openai/server.ts";
import { earsForBoth } from "../support/evaluation-stand-ins.ts";
import { ANSWERS } from "../support/evaluation-talk.ts";
import { eventually } from "../support/eventually.ts";
import { exampleConfig } from "../support/example-config.ts";
import { apiCall, InterviewByHttp, scheduleInterview } from "../support/interview-by-http.ts";
import { startLiveKitRecorder, type LiveKitRecorder } from "../support/livekit-recorder.ts";
import { startRunningEdge, type RunningEdge } from "../support/running-edge.ts";

/** A tiny applicant tracking system: rows by id, each key's first write counts, and it can be out of order. */
class StandInAts {
  readonly rows = new Map<string, Record<string, unknown>>();
  readonly keys: string[] = [];
  writes = 0;
  broken = false;
  readonly server: Server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    if (this.broken) return response.writeHead(500).end();
    const key = String(request.headers["idempotency-key"]);
    if (request.method !== "PUT" || request.headers.authorization !== "Bearer ats-key")
      return response.writeHead(400).end();
    this.keys.push(key);
    if (this.keys.indexOf(key) === this.keys.length - 1) {
      this.writes += 1;
      this.rows.set((request.url ?? "").split("/").at(-1)!, JSON.parse(body) as Record<string, unknown>);
    }
    response.writeHead(200, { connection: "close" }).end();
  });
}

const PART_MS = 10_000;

/** One area that the answers bear on, in the words of the answers: the stand-in evaluator counts common words. */
const GUIDE = exampleConfig({
  rubricAreas: [
    {
      name: "Technical Depth",
      weight: 1,
      description:
        "Starts with the slow query log and the plan, knows indexes, and names the trade off of each design.",
      anchors: [
        { score: 1, description: "Guesses why a query is slow.", exampleResponse: "I would add servers." },
        { score: 5, description: "Uses an index or a cache.", exampleResponse: "I would add a missing index." },
        {
          score: 10,
          description: "Reads the log and the plan first, and names the trade off of a read through cache.",
          exampleResponse: "The plan showed a scan of forty million rows, so we added an index and measured again.",
        },
      ],
    },
  ],
  questions: [
    { id: "q1", section: "technical", areas: ["Technical Depth"], text: "How do you find out why a query is slow?" },
  ],
});

const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((done) => server.listen(port, "127.0.0.1", () => done((server.address() as AddressInfo).port)));
const stop = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });

const ats = new StandInAts();
let livekit: LiveKitRecorder;
let provider: OpenAiSimulator;
let edge: RunningEdge;
let bridge: Server;
let endpoint: WebhookEndpointCreated;

beforeAll(async () => {
  livekit = await startLiveKitRecorder();
  provider = await startOpenAiSimulator({ apiKey: "key-for-tests", seed: 1, ears: await earsForBoth() });
  edge = await startRunningEdge({
    livekitUrl: livekit.url.replace("http", "ws"),
    openAiBaseUrl: provider.url,
    openAiApiKey: "key-for-tests",
  });
  const atsPort = await listen(ats.server);
  const port = await freePort(20_000 + Math.floor(Math.random() * 25_000));
  endpoint = await apiCall(edge, "POST", "/v1/webhooks", {
    url: `http://127.0.0.1:${port}/`,
    types: ["interview.evaluated", "interview.decided"],
  });
  bridge = createBridge({
    webhookSecret: endpoint.secret,
    vivavoceUrl: edge.url,
    vivavoceKey: edge.keys.reviewer,
    atsUrl: `http://127.0.0.1:${atsPort}`,
    atsKey: "ats-key",
  });
  await listen(bridge, port);
});

afterAll(async () => {
  await Promise.all([stop(bridge), stop(ats.server)]);
  await edge.close();
  await provider.close();
  await livekit.close();
});

/** An interview that was held and has ended; somebody decides on it, or the candidate said something to evaluate. */
async function heldInterview(externalId: string, then: "decided" | "answered"): Promise<string> {
  const guide = await apiCall<{ id: string }>(edge, "POST", "/v1/configs", GUIDE);
  const scheduled = await scheduleInterview(edge, "Robin Meyer", {
    configId: guide.id,
    candidate: { name: "Robin Meyer", externalId },
    metadata: { job: "backend-42" },
  });
  const interview = new InterviewByHttp(edge, scheduled.id);
  await interview.candidateStarts(scheduled.joinUrl);
  const greetedAtMs = Date.now() - ANSWERS.length * PART_MS;
  await interview.interviewerGreets(greetedAtMs);
  if (then === "answered")
    for (const [index, text] of ANSWERS.entries()) {
      const partAtMs = greetedAtMs + index * PART_MS;
      await interview.says("candidate", text, partAtMs + 500, partAtMs + 8_500);
      await interview.records(partAtMs, PART_MS, [{ by: "candidate", text, atMs: 500 }]);
    }
  await interview.endsPolitely();
  await interview.close();
  const decision = { decision: "advance", evaluation: null };
  if (then === "decided") await apiCall(edge, "POST", `/v1/interviews/${scheduled.id}/decision`, decision);
  return scheduled.id;
}

const deliveries = async (interviewId: string): Promise<WebhookDelivery[]> =>
  (await apiCall<{ items: WebhookDelivery[] }>(edge, "GET", `/v1/webhooks/deliveries?interviewId=${interviewId}`))
    .items;

describe("the example bridge", () => {
  it("writes a row into the ATS from a signed message and the report, once however often it is told", async () => {
    const id = await heldInterview("cand-7", "decided");
    const row = await eventually("the row is there", () => ats.rows.get(id));
    expect(row).toEqual({
      candidateId: "cand-7",
      job: "backend-42",
      recommendation: "needs_review",
      score: null,
      confidence: null,
      decision: "advance",
      link: `${edge.url}/console/interviews/${id}`,
      test: true,
    });
    const [delivery] = await deliveries(id);
    const writes = ats.writes;
    await apiCall(edge, "POST", `/v1/webhooks/deliveries/${delivery!.id}/replay`, { endpointId: endpoint.id });
    await eventually("the message came again", () => ats.keys.filter((key) => key === delivery!.id).length === 2);
    expect(ats.writes).toBe(writes);
  });

  it("is told of a scorecard by itself, and writes what the report holds", async () => {
    const id = await heldInterview("cand-9", "answered");
    const row = await eventually("the row is there", () => ats.rows.get(id));
    const report = await apiCall<Report>(edge, "GET", `/v1/interviews/${id}/report`);
    const card = report.evaluation?.scorecard;
    expect(row["score"]).toBeGreaterThanOrEqual(1);
    expect(row).toMatchObject({
      recommendation: card?.recommendation,
      score: card?.totalHundredths == null ? null : card.totalHundredths / 100,
      confidence: card?.confidence,
      decision: null,
    });
  });

  it("loses nothing when the ATS is out of order for a moment", async () => {
    const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
    ats.broken = true;
    const id = await heldInterview("cand-8", "decided");
    await expect.poll(async () => (await deliveries(id))[0]?.attempts[0]?.status).toBe(503);
    ats.broken = false;
    // The second attempt comes five seconds after the first.
    await eventually("the row is there", () => ats.rows.get(id), 15_000);
    await expect.poll(async () => (await deliveries(id))[0]?.state).toBe("delivered");
    expect(complaints).toHaveBeenCalledWith(`PUT /assessments/${id} answered 500`);
    complaints.mockRestore();
  });

  it("answers 401 to what nobody signed", async () => {
    const { port } = bridge.address() as AddressInfo;
    const forged = await fetch(`http://127.0.0.1:${port}/`, {
      method: "POST",
      headers: {
        "webhook-id": "msg_1",
        "webhook-timestamp": String(Math.floor(Date.now() / 1000)),
        "webhook-signature": "v1,AAAA",
      },
      body: JSON.stringify({ type: "interview.decided", data: { interviewId: "int_1" } }),
    });
    expect(forged.status).toBe(401);
  });
});
