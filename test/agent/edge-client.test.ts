import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EdgeClient, isNoAnswer } from "../../agent/edge-client.ts";
import { startSfu, type Sfu } from "../../scripts/stack/sfu.ts";
import { InterviewByHttp, scheduleInterview } from "../support/interview-by-http.ts";
import { startRunningEdge, type RunningEdge } from "../support/running-edge.ts";

const LIVEKIT = { key: "devkey", secret: "secretsecretsecretsecretsecretsecret" };
const folder = mkdtempSync(join(tmpdir(), "vivavoce-edge-client-"));
let sfu: Sfu;
let edge: RunningEdge;
beforeAll(async () => {
  // Nobody enters a call; the candidate's start only asks whether it could be entered.
  sfu = await startSfu({ folder, ...LIVEKIT, webhookUrl: "http://127.0.0.1:1/", say: () => {}, preferredPort: 18_880 });
  edge = await startRunningEdge({ livekitUrl: sfu.url, livekitKey: LIVEKIT.key, livekitSecret: LIVEKIT.secret });
});
afterAll(async () => {
  await edge.close();
  await sfu.child?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const probe = { provider: "openai", model: "gpt-realtime-2.1", reportedModel: "simulator:gpt-realtime-2.1" } as const;
const probes = [probe];

describe("the agent's calls to the real Worker", () => {
  it("take a lease once, and a call repeated by its id has one effect and the same reply", async () => {
    const { id, joinUrl } = await scheduleInterview(edge, "Ada Lovelace");
    const people = new InterviewByHttp(edge, id);
    await people.candidateStarts(joinUrl);
    const client = new EdgeClient(edge.url, edge.agentSecret);
    try {
      const grant = await client.lease(id, { epoch: 1, agentId: "agent-a", room: id, probes });
      if (!grant.ok) throw new Error(grant.error.code);
      const calls = client.leased(id, grant.value.token);
      await calls.sync({
        reports: [
          { seq: 1, report: { type: "provider_connected", ...probe, providerSession: "sess_1", reason: "start" } },
          { seq: 2, report: { type: "greeting_started", startedAtMs: Date.now() } },
        ],
      });
      const call = { callId: "sess_1/call_1", name: "check_time_remaining", args: {} };
      const first = await calls.toolCall(call);
      const again = await calls.toolCall(call);
      expect(first.ok && first.value.reply.status).toBe("ok");
      expect(again.ok && again.value.reply).toEqual(first.ok && first.value.reply);
      const repeated = await calls.sync({
        reports: [{ seq: 2, report: { type: "greeting_started", startedAtMs: 1 } }],
      });
      expect(repeated.ok && repeated.value).toMatchObject({ ackedSeq: 2, phase: "live" });
      const skipped = await calls.sync({ reports: [{ seq: 9, report: { type: "incident", code: "x" } }] });
      expect(skipped.ok ? null : skipped.error.code).toBe("out-of-order");
    } finally {
      await client.close();
      await people.close();
    }
  });

  it("are refused with typed problems", async () => {
    const { id } = await scheduleInterview(edge, "Ada Lovelace");
    const client = new EdgeClient(edge.url, edge.agentSecret);
    const stranger = new EdgeClient(edge.url, "a-secret-nobody-knows");
    const early = await client.lease(id, { epoch: 1, agentId: "agent-a", room: id, probes });
    const unknown = await stranger.lease(id, { epoch: 1, agentId: "agent-a", room: id, probes });
    const forged = await client.leased(id, "no-such-token").sync({ reports: [] });
    expect([early, unknown, forged].map((result) => (result.ok ? "ok" : result.error.code))).toEqual([
      "lease-refused",
      "unauthenticated",
      "unauthenticated",
    ]);
    await client.close();
    await stranger.close();
  });
});

describe("a Worker that is not there", () => {
  it("is a problem that says: try again", async () => {
    const client = new EdgeClient("http://127.0.0.1:1", "secret");
    const result = await client.leased("int_1", "token").sync({ reports: [] });
    expect(result.ok ? null : isNoAnswer(result.error)).toBe(true);
    await client.close();
  });

  it("or is a proxy with a page of its own, is one too", async () => {
    const proxy: Server = createServer((_, response) => response.writeHead(502).end("<html>Bad gateway</html>"));
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const client = new EdgeClient(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, "secret");
    const result = await client
      .leased("int_1", "token")
      .toolCall({ callId: "a/b", name: "check_time_remaining", args: {} });
    expect(result.ok ? null : isNoAnswer(result.error)).toBe(true);
    await client.close();
    proxy.close();
  });
});

describe("a connection", () => {
  const OK = "HTTP/1.1 204 No Content\r\n\r\n";

  it("that is closed under a call after it was idle costs that call nothing", async () => {
    let requests = 0;
    // Each connection answers once, and is closed when more comes: what a server does that wanted to close it just then.
    const server = createTcpServer((socket) => {
      let answered = false;
      socket.on("error", () => undefined);
      socket.on("data", (bytes) => {
        if (!bytes.toString().startsWith("POST")) return;
        requests += 1;
        if (answered) return void socket.destroy();
        answered = true;
        socket.write(OK);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const client = new EdgeClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, "secret");
    const calls = client.leased("int_1", "token");
    for (let call = 0; call < 5; call++)
      expect(await calls.release({ reason: "ended" })).toEqual({ ok: true, value: null });
    expect(requests).toBeGreaterThan(5);
    await client.close();
    server.close();
  });

  it("that is closed under every call is no answer, after two tries", async () => {
    let requests = 0;
    const server = createTcpServer((socket) => {
      socket.on("error", () => undefined);
      socket.on("data", (bytes) => {
        if (bytes.toString().startsWith("POST")) requests += 1;
        socket.destroy();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const client = new EdgeClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, "secret");
    const result = await client.leased("int_1", "token").release({ reason: "ended" });
    expect(result.ok ? null : isNoAnswer(result.error)).toBe(true);
    expect(requests).toBe(2);
    await client.close();
    server.close();
  });
});
