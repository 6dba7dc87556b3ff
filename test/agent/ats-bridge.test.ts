import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WebhookDelivery, WebhookEndpointCreated } from "#contract/webhook.ts";
import { createBridge } from "../../examples/ats/receiver.ts";
import { freePort } from "../../scripts/stack/ports.ts";
import { eventually } from "../support/eventually.ts";
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

const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((done) => server.listen(port, "127.0.0.1", () => done((server.address() as AddressInfo).port)));
const stop = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });

const ats = new StandInAts();
let livekit: LiveKitRecorder;
let edge: RunningEdge;
let bridge: Server;
let endpoint: WebhookEndpointCreated;

beforeAll(async () => {
  livekit = await startLiveKitRecorder();
  edge = await startRunningEdge({ livekitUrl: livekit.url.replace("http", "ws") });
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
}, 60_000);

afterAll(async () => {
  await Promise.all([stop(bridge), stop(ats.server)]);
  await edge.close();
  await livekit.close();
});

/** An interview that was held, ended, and decided on. */
async function decidedInterview(externalId: string): Promise<string> {
  const scheduled = await scheduleInterview(edge, "Robin Meyer", {
    candidate: { name: "Robin Meyer", externalId },
    metadata: { job: "backend-42" },
  });
  const interview = new InterviewByHttp(edge, scheduled.id);
  await interview.candidateStarts(scheduled.joinUrl);
  await interview.interviewerGreets();
  await interview.endsPolitely();
  await interview.close();
  await apiCall(edge, "POST", `/v1/interviews/${scheduled.id}/decision`, { decision: "advance", evaluation: null });
  return scheduled.id;
}

const deliveries = async (interviewId: string): Promise<WebhookDelivery[]> =>
  (await apiCall<{ items: WebhookDelivery[] }>(edge, "GET", `/v1/webhooks/deliveries?interviewId=${interviewId}`))
    .items;

describe("the example bridge", () => {
  it("writes a row into the ATS from a signed message and the report, once however often it is told", async () => {
    const id = await decidedInterview("cand-7");
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

  it("loses nothing when the ATS is out of order for a moment", async () => {
    ats.broken = true;
    const id = await decidedInterview("cand-8");
    await expect.poll(async () => (await deliveries(id))[0]?.attempts[0]?.status, { timeout: 8_000 }).toBe(503);
    ats.broken = false;
    // The second attempt comes five seconds after the first.
    await eventually("the row is there", () => ats.rows.get(id), 15_000);
    await expect.poll(async () => (await deliveries(id))[0]?.state, { timeout: 8_000 }).toBe("delivered");
  }, 40_000);

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
