import { evictDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { CandidateMessage, ObserverMessage } from "#contract/observer.ts";
import { ask, type Loose, liveInterview, makeKey, openSocket, stubOf } from "./edge.ts";

const seqsOf = (messages: Loose[]): number[] =>
  messages.filter((m) => m.type === "entries").flatMap((m) => m.entries.map((e: Loose) => e.event.seq));

describe("an observer's socket", () => {
  it("tells the whole log and then everything that happens, as it happens, with words", async () => {
    const { key, id, agent } = await liveInterview();
    const { messages, socket } = await openSocket(`/v1/interviews/${id}/live`, { token: key });
    await expect.poll(() => messages.some((m) => m.type === "view")).toBe(true);
    await agent.turn("c1", "candidate", "I would start with the queue.");
    await expect.poll(() => JSON.stringify(messages)).toContain("I would start with the queue.");
    const seqs = seqsOf(messages);
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, i) => i + 1));
    for (const message of messages) ObserverMessage.parse(message);
    socket.close();
  });

  it("resumes from a cursor without hole or repetition", async () => {
    const { key, id, agent } = await liveInterview();
    const first = await openSocket(`/v1/interviews/${id}/live`, { token: key });
    await expect.poll(() => seqsOf(first.messages).length).toBeGreaterThan(5);
    const cursor = Math.max(...seqsOf(first.messages));
    first.socket.close();
    await agent.turn("c1", "candidate", "Said while nobody watched");
    const second = await openSocket(`/v1/interviews/${id}/live?after=${cursor}`, { token: key });
    await expect.poll(() => seqsOf(second.messages)[0]).toBe(cursor + 1);
    second.socket.close();
  });

  it("survives hibernation: pings are answered asleep, and what happens afterwards arrives", async () => {
    const { key, id } = await liveInterview();
    const { messages, socket } = await openSocket(`/v1/interviews/${id}/live`, { token: key });
    await expect.poll(() => messages.length).toBeGreaterThan(1);
    await evictDurableObject(await stubOf(id));
    socket.send("ping");
    await expect.poll(() => messages.at(-1)).toBe("pong");
    // A person's command: falling asleep may take longer than an agent may be silent.
    await ask("POST", `/v1/interviews/${id}/grant-time`, { token: key, body: { minutes: 5 } });
    await expect.poll(() => JSON.stringify(messages)).toContain("time.granted");
    const seqs = seqsOf(messages);
    expect(new Set(seqs).size).toBe(seqs.length);
    socket.close();
  }, 30_000);

  it("opens to nobody else: other organisation, other mode, other site, candidate", async () => {
    const { id, session } = await liveInterview({ key: await makeKey("org_sockets") });
    const path = `/v1/interviews/${id}/live`;
    const upgrade = { upgrade: "websocket" };
    for (const token of [await makeKey("org_sockets_other"), await makeKey("org_sockets", "live"), session, null]) {
      expect((await ask("GET", path, { token, headers: upgrade })).status).toBeGreaterThanOrEqual(401);
    }
    const signIn = await ask("POST", "/v1/session", {
      body: { key: await makeKey("org_sockets", "test", "reviewer") },
    });
    const cookie = signIn.headers.get("set-cookie")!.split(";")[0]!;
    expect((await ask("GET", path, { headers: { ...upgrade, cookie, origin: "https://evil.example" } })).status).toBe(
      403,
    );
    const own = await openSocket(path, { headers: { cookie, origin: "https://edge.test" } });
    await expect.poll(() => own.messages.length).toBeGreaterThan(0);
    own.socket.close();
  });
});

describe("a candidate's socket", () => {
  const open = (session: string) =>
    openSocket("/v1/join/socket", { headers: { "sec-websocket-protocol": `vivavoce, ${session}` } });

  it("carries the candidate's view when it changes, and nothing else", async () => {
    const { key, id, agent, session } = await liveInterview();
    const { messages, socket } = await open(session);
    await expect.poll(() => messages.length).toBe(1);
    await agent.tool("s/1", "score_answer", { area: "Communication", score: 2, evidence: "CANARY-EVIDENCE" });
    await ask("POST", `/v1/interviews/${id}/note`, { token: key, body: { text: "CANARY-NOTE" } });
    await ask("POST", `/v1/interviews/${id}/pause`, { token: key });
    await expect.poll(() => messages.at(-1)?.view.phase).toBe("paused");
    for (const message of messages) expect(Object.keys(CandidateMessage.parse(message))).toEqual(["type", "view"]);
    expect(JSON.stringify(messages)).not.toMatch(/CANARY|directive|score/i);
    socket.close();
  });

  it("needs a session, and closes when the link is renewed", async () => {
    const { key, id, session } = await liveInterview();
    expect(
      (
        await ask("GET", "/v1/join/socket", {
          headers: { upgrade: "websocket", "sec-websocket-protocol": "vivavoce, nonsense" },
        })
      ).status,
    ).toBe(401);
    expect((await ask("GET", "/v1/join/socket", { token: session })).status).toBe(400);
    const { socket } = await open(session);
    const closed = new Promise<number>((done) => socket.addEventListener("close", ({ code }) => done(code)));
    await ask("POST", `/v1/interviews/${id}/link`, { token: key });
    expect(await closed).toBe(4001);
  });
});
