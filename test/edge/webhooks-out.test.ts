import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { RETRY_WAITS_MS } from "../../worker/webhooks/retry-waits.ts";
import { ask, liveInterview, makeKey } from "./edge.ts";
import { cron, emit, emitAndDie, endedInterview, hand, Target } from "./webhook-target.ts";

afterEach(() => void vi.useRealTimers());

/** For what comes through the real queue, which waits a second for more. */
const PATIENCE = { timeout: 60_000, interval: 100 };
const DAY_MS = 86_400_000;
const later = (ms: number): void => void vi.setSystemTime(Date.now() + ms);
const only = <T>(items: readonly T[]): T => {
  expect(items).toHaveLength(1);
  return items[0]!;
};

describe("a webhook", () => {
  it("of a real interview's end arrives once, signed, thin, and says TEST", async () => {
    const key = await makeKey("org_real_end");
    const target = await Target.make({ orgId: "org_real_end" });
    const candidate = { name: "Robin Meyer", externalId: "cand-7" };
    const interview = await liveInterview({ key, body: { candidate, metadata: { job: "42" } } });
    await ask("POST", `/v1/interviews/${interview.id}/end`, { token: key, body: { politely: false } });
    const post = await vi.waitFor(async () => only(await target.received()), PATIENCE);
    const message = target.opened(post);
    expect(message).toMatchObject({
      type: "interview.ended",
      mode: "test",
      data: {
        interviewId: interview.id,
        externalId: "cand-7",
        metadata: { job: "42" },
        reportApiUrl: `https://edge.test/v1/interviews/${interview.id}/report`,
      },
    });
    expect(post.body).not.toContain("Robin");
    expect(post.headers["webhook-id"]).toBe(`msg_${interview.id}_ended_1`);
    const delivery = await vi.waitFor(async () => {
      const found = await target.delivery(`msg_${interview.id}_ended_1`);
      expect(found.state).toBe("delivered");
      return found;
    });
    expect(delivery.attempts).toMatchObject([{ status: 200, outcome: "delivered" }]);
  });

  it("is told once, however often the effect runs and the queue repeats itself", async () => {
    const target = await Target.make();
    const interview = endedInterview();
    const { job } = only(await emit(target.orgId, interview));
    // A second run of the effect says it again, because it cannot know that the first one's message arrived.
    expect(await emit(target.orgId, interview)).toEqual([{ job, delaySeconds: 0 }]);
    await Promise.all([hand(job, job, job), hand(job), hand(job, job)]);
    await hand(job);
    const post = only(await target.received());
    expect(target.opened(post).data.metadata).toEqual(interview.metadata);
    expect((await target.delivery(job.id)).attempts).toHaveLength(1);
    expect(await emit(target.orgId, interview)).toEqual([]);
  });

  it("that nobody carried from the database to the queue is found by the sweep", async () => {
    const target = await Target.make();
    await emit(target.orgId, endedInterview());
    await env.DB.prepare("UPDATE webhook_deliveries SET next_attempt_at_ms = next_attempt_at_ms - 90000").run();
    await cron("*/5 * * * *");
    await vi.waitFor(async () => expect(await target.received()).toHaveLength(1), PATIENCE);
  });

  it("whose effect died before the queue is sent by the effect's next run, with the body of the first", async () => {
    const target = await Target.make();
    const interview = endedInterview();
    await expect(emitAndDie(target.orgId, interview)).rejects.toThrow("gone");
    const { job } = only(await emit(target.orgId, { ...interview, metadata: { changed: "later" } }));
    await hand(job);
    expect(target.opened(only(await target.received())).data.metadata).toEqual(interview.metadata);
  });

  it("survives a target that answers 500 for a day", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const target = await Target.make();
    await target.answers({ status: 500 });
    let [next] = await emit(target.orgId, endedInterview());
    const id = next!.job.id;
    const begunMs = Date.now();
    for (; Date.now() < begunMs + DAY_MS; [next] = await hand(next!.job)) {
      // What comes before its time does nothing.
      if (next!.delaySeconds > 1) {
        later(next!.delaySeconds * 500);
        expect(await hand(next!.job)).toEqual([]);
      }
      later(next!.delaySeconds * 500);
    }
    const failing = await target.delivery(id);
    expect(failing).toMatchObject({ state: "pending" });
    expect(failing.attempts.map(({ outcome, status }) => [outcome, status])).toEqual(
      failing.attempts.map(() => ["refused", 500]),
    );
    expect(await target.failingSinceMs()).toBe(failing.attempts[0]!.atMs);

    await target.answers({ status: 204 });
    later(next!.delaySeconds * 1000);
    expect(await hand(next!.job)).toEqual([]);
    const delivered = await target.delivery(id);
    expect(delivered).toMatchObject({ state: "delivered", nextAttemptAtMs: null });
    expect(delivered.attempts.at(-1)).toMatchObject({ status: 204, outcome: "delivered" });
    expect(await target.failingSinceMs()).toBeNull();
    const posts = await target.received();
    expect(posts).toHaveLength(delivered.attempts.length);
    expect(new Set(posts.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([id]));
    // Each attempt carries its own time, so that a receiver may refuse old ones.
    expect(new Set(posts.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(posts.length);
  });

  it("is given up after about three days, and one press sends it once more", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const target = await Target.make();
    await target.answers({ status: 503 });
    let [next] = await emit(target.orgId, endedInterview());
    const { job } = next!;
    const begunMs = Date.now();
    const waits: number[] = [];
    while (next !== undefined) {
      later(next.delaySeconds * 1000);
      [next] = await hand(next.job);
      if (next !== undefined) waits.push(next.delaySeconds * 1000);
    }
    expect(waits).toEqual(RETRY_WAITS_MS);
    expect(Date.now() - begunMs).toBeGreaterThan(2.5 * DAY_MS);
    expect(Date.now() - begunMs).toBeLessThan(3.2 * DAY_MS);
    expect(await target.delivery(job.id)).toMatchObject({ state: "failed", nextAttemptAtMs: null });

    const replay = () =>
      ask("POST", `/v1/webhooks/deliveries/${job.id}/replay`, {
        token: target.key,
        body: { endpointId: target.endpoint.id },
      });
    expect((await replay()).status).toBe(204);
    await vi.waitFor(async () => expect((await target.delivery(job.id)).state).toBe("failed"), PATIENCE);
    await target.answers({ status: 200 });
    await replay();
    await vi.waitFor(async () => expect((await target.delivery(job.id)).state).toBe("delivered"), PATIENCE);
    const posts = await target.received();
    expect(posts.at(-1)!.headers["webhook-id"]).toBe(job.id);
    expect(posts.at(-1)!.body).toBe(posts[0]!.body);
    expect(posts).toHaveLength(RETRY_WAITS_MS.length + 3);
  });

  it("to a target that hangs keeps no other waiting", async () => {
    const slow = await Target.make();
    const quick = await Target.make({ orgId: slow.orgId });
    await slow.answers({ hangs: true });
    const queued = await emit(slow.orgId, endedInterview());
    expect(queued).toHaveLength(2);
    const again = only(await hand(...queued.map(({ job }) => job)));
    expect(again).toMatchObject({ job: { endpointId: slow.endpoint.id }, delaySeconds: 5 });
    expect(await slow.delivery(queued[0]!.job.id)).toMatchObject({
      state: "pending",
      attempts: [{ status: null, outcome: "timeout" }],
    });
    const [gaveUp] = (await slow.delivery(queued[0]!.job.id)).attempts;
    expect(only(await quick.received()).atMs).toBeLessThan(gaveUp!.atMs + gaveUp!.durationMs);
    expect((await quick.delivery(queued[0]!.job.id)).state).toBe("delivered");
    expect(await quick.failingSinceMs()).toBeNull();
  });

  it("does not follow a redirect", async () => {
    const elsewhere = await Target.make();
    const target = await Target.make();
    await target.answers({ redirectTo: elsewhere.endpoint.url });
    const { job } = only(await emit(target.orgId, endedInterview()));
    expect(await hand(job)).toHaveLength(1);
    expect(await elsewhere.received()).toEqual([]);
    expect((await target.delivery(job.id)).attempts).toMatchObject([{ status: 302, outcome: "redirected" }]);
  });

  it("to a target that is not there, or hangs up, is tried again", async () => {
    const nobody = await Target.make({ url: "http://127.0.0.1:1/nobody" });
    const rude = await Target.make({ orgId: nobody.orgId });
    await rude.answers({ hangsUp: true });
    const queued = await emit(nobody.orgId, endedInterview());
    expect(await hand(...queued.map(({ job }) => job))).toHaveLength(2);
    for (const target of [nobody, rude]) {
      expect((await target.delivery(queued[0]!.job.id)).attempts).toMatchObject([
        { status: null, outcome: "unreachable" },
      ]);
    }
  });

  it("to a target that says 410 Gone ends there and then; the endpoint stays for a person to look at", async () => {
    const target = await Target.make();
    await target.answers({ status: 410 });
    const { job } = only(await emit(target.orgId, endedInterview()));
    expect(await hand(job)).toEqual([]);
    expect(await target.delivery(job.id)).toMatchObject({ state: "failed", attempts: [{ status: 410 }] });
    expect(await target.failingSinceMs()).not.toBeNull();
  });

  it("is made again when the Worker died in the middle of an attempt", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const target = await Target.make();
    const { job } = only(await emit(target.orgId, endedInterview()));
    await env.DB.prepare("UPDATE webhook_deliveries SET next_attempt_at_ms = ? WHERE id = ?")
      .bind(Date.now() + 60_000, job.id)
      .run();
    await hand(job);
    expect(await target.received()).toEqual([]);
    later(60_000);
    await hand(job);
    expect(await target.received()).toHaveLength(1);
  });

  it("goes to nobody of another organisation, of the other mode, of another wish, or who came later", async () => {
    const target = await Target.make();
    const others = await Promise.all([
      Target.make(),
      Target.make({ orgId: target.orgId, mode: "live" }),
      Target.make({ orgId: target.orgId, types: ["interview.decided"] }),
    ]);
    vi.useFakeTimers({ toFake: ["Date"] });
    later(1_000);
    const late = await Target.make({ orgId: target.orgId });
    later(-500);
    const { job } = only(await emit(target.orgId, endedInterview()));
    await hand(job, ...[...others, late].map(({ endpoint }) => ({ id: job.id, endpointId: endpoint.id })));
    expect(await target.received()).toHaveLength(1);
    for (const other of [...others, late]) expect(await other.received()).toEqual([]);
  });

  it("that still waits is given up when its endpoint is deleted, also in the middle of an attempt", async () => {
    const target = await Target.make();
    await target.answers({ hangs: true });
    const { job } = only(await emit(target.orgId, endedInterview()));
    const handing = hand(job);
    await vi.waitFor(async () => expect(await target.received()).toHaveLength(1), PATIENCE);
    const gone = await ask("DELETE", `/v1/webhooks/${target.endpoint.id}`, { token: target.key });
    expect(gone.status).toBe(204);
    await handing;
    expect(await target.delivery(job.id)).toMatchObject({ state: "failed", nextAttemptAtMs: null });
    await hand(job);
    expect(await target.received()).toHaveLength(1);
    const replay = { token: target.key, body: { endpointId: target.endpoint.id } };
    expect((await ask("POST", `/v1/webhooks/deliveries/${job.id}/replay`, replay)).status).toBe(404);
    expect(await emit(target.orgId, endedInterview())).toEqual([]);
  });

  it("forgets the candidate's id when the person's words are deleted", async () => {
    const orgId = "org_forgetting";
    const target = await Target.make({ orgId });
    const key = await makeKey(orgId);
    const candidate = { name: "Robin Meyer", externalId: "cand-9" };
    const interview = await liveInterview({ key, body: { candidate, metadata: { job: "42" } } });
    await ask("POST", `/v1/interviews/${interview.id}/end`, { token: key, body: { politely: false } });
    await vi.waitFor(async () => only(await target.received()), PATIENCE);
    const bodyOf = async (): Promise<string> =>
      (await env.DB.prepare("SELECT body FROM webhook_deliveries WHERE interview_id = ?")
        .bind(interview.id)
        .first<string>("body"))!;
    expect(await bodyOf()).toContain("cand-9");
    await ask("DELETE", `/v1/interviews/${interview.id}/words`, { token: key, body: { recording: true } });
    await vi.waitFor(async () => expect(await bodyOf()).not.toContain("cand-9"), PATIENCE);
    expect(JSON.parse(await bodyOf()).data).toMatchObject({ externalId: null, metadata: { job: "42" } });
  });

  it("is forgotten after a month", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const target = await Target.make();
    const { job } = only(await emit(target.orgId, endedInterview()));
    await hand(job);
    later(29 * DAY_MS);
    await cron("17 3 * * *");
    expect(await target.delivery(job.id)).toBeDefined();
    later(2 * DAY_MS);
    await cron("17 3 * * *");
    expect(await target.delivery(job.id)).toBeUndefined();
  });
});
