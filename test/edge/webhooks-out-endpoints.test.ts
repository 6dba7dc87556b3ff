import { env } from "cloudflare:workers";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { addressRefusal } from "../../worker/webhooks/allowed-address.ts";
import { ask, makeKey } from "./edge.ts";
import { emit, endedInterview, hand, Target } from "./webhook-target.ts";

const production = { ENVIRONMENT: "production", PUBLIC_URL: "https://vivavoce.example.com" } as const;
const local = { ENVIRONMENT: "local", PUBLIC_URL: "http://127.0.0.1:8787" } as const;

describe("an address", () => {
  it.each([
    "https://ats.example.com/hooks",
    "https://ats.example.com:443/hooks?tenant=7",
    "https://EXAMPLE.com./x",
    "https://xn--bcher-kva.example/x",
  ])("on the internet is allowed: %s", (url) => {
    expect(addressRefusal(url, production)).toBeNull();
  });

  it.each([
    "http://ats.example.com/",
    "ftp://ats.example.com/",
    "https://user:pass@ats.example.com/",
    "https://user@ats.example.com/",
    "https://ats.example.com:8443/",
    "https://127.0.0.1/",
    "https://10.0.0.1/",
    "https://192.168.1.1/",
    "https://172.16.0.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://100.64.0.1/",
    "https://8.8.8.8/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://0/",
    "https://127。0。0。1/",
    "https://①②⑦.⓪.⓪.①/",
    "https://127.0.0.1./",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:a9fe:a9fe]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://localhost/",
    "https://LOCALHOST./",
    "https://db.localhost/",
    "https://printer.local/",
    "https://metadata.google.internal/",
    "https://intranet/",
    "https://router.home.arpa/",
    "https://vivavoce.example.com/v1/hooks/livekit",
    "not an address",
    "",
  ])("that is private, plain, odd or our own is refused: %s", (url) => {
    expect(addressRefusal(url, production)).not.toBeNull();
  });

  it("of this machine is allowed where people develop, and only there", () => {
    expect(addressRefusal("http://127.0.0.1:9000/hook", local)).toBeNull();
    expect(addressRefusal("http://127.0.0.1:9000/hook", production)).not.toBeNull();
    for (const url of ["http://10.0.0.1/", "http://localhost:9000/", "http://127.0.0.1:8787/", "http://[::1]/"])
      expect(addressRefusal(url, local), url).not.toBeNull();
  });
});

describe("an endpoint", () => {
  it("shows its secret once, and never again in any form", async () => {
    const target = await Target.make({ types: ["interview.ended", "interview.ended"] });
    const { secret, id } = target.endpoint;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(() => new Webhook(secret)).not.toThrow();
    const listed = await ask("GET", "/v1/webhooks", { token: target.key });
    expect(listed.body.items).toEqual([
      {
        id,
        url: target.endpoint.url,
        types: ["interview.ended"],
        description: "",
        createdAtMs: expect.any(Number),
        failingSinceMs: null,
      },
    ]);
    expect(listed.text).not.toContain("whsec_");
    const row = await env.DB.prepare("SELECT * FROM webhook_endpoints WHERE id = ?").bind(id).first();
    expect(JSON.stringify(row)).not.toContain(secret.slice(6));
  });

  it("at an address that is not allowed is refused with a pointer to it", async () => {
    const key = await makeKey("org_address");
    const body = { url: "https://169.254.169.254/", types: ["interview.ended"] };
    const { status, body: refused } = await ask("POST", "/v1/webhooks", { token: key, body });
    expect(status).toBe(422);
    expect(refused).toMatchObject({ code: "address-not-allowed", findings: [{ pointer: "/url", severity: "error" }] });
  });

  it("with several things wrong hears of all of them", async () => {
    const body = { url: "nowhere", types: [], extra: 1 };
    const { body: refused } = await ask("POST", "/v1/webhooks", { token: await makeKey("org_wrong"), body });
    expect(refused.findings.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      "/extra",
      "/types",
      "/url",
    ]);
  });

  it("can be one of twenty", async () => {
    const key = await makeKey("org_many");
    const body = { url: "https://ats.example.com/", types: ["interview.ended"] };
    for (let n = 0; n < 20; n += 1) expect((await ask("POST", "/v1/webhooks", { token: key, body })).status).toBe(201);
    expect((await ask("POST", "/v1/webhooks", { token: key, body })).body).toMatchObject({
      code: "invalid-request",
      findings: [{ code: "too-many" }],
    });
    const { body: list } = await ask("GET", "/v1/webhooks", { token: key });
    await ask("DELETE", `/v1/webhooks/${list.items[0].id}`, { token: key });
    expect((await ask("POST", "/v1/webhooks", { token: key, body })).status).toBe(201);
  });

  it("belongs to one organisation and mode: nobody else sees, deletes or replays", async () => {
    const target = await Target.make();
    const [queued] = await emit(target.orgId, endedInterview());
    await hand(queued!.job);
    const strangers = [await makeKey("org_stranger"), await makeKey(target.orgId, "live")];
    for (const token of strangers) {
      expect((await ask("GET", "/v1/webhooks", { token })).body.items).toEqual([]);
      expect((await ask("GET", "/v1/webhooks/deliveries", { token })).body.items).toEqual([]);
      expect((await ask("DELETE", `/v1/webhooks/${target.endpoint.id}`, { token })).status).toBe(404);
      const body = { endpointId: target.endpoint.id };
      const replay = await ask("POST", `/v1/webhooks/deliveries/${queued!.job.id}/replay`, { token, body });
      expect(replay.status).toBe(404);
    }
    expect(await target.received()).toHaveLength(1);
  });

  it("is told nothing signed wrongly when the server's secret has changed", async () => {
    const target = await Target.make();
    const [queued] = await emit(target.orgId, endedInterview());
    await env.DB.prepare("UPDATE webhook_endpoints SET secret = 'AAAA.AAAA' WHERE id = ?")
      .bind(target.endpoint.id)
      .run();
    expect(await hand(queued!.job)).toEqual([]);
    expect(await target.received()).toEqual([]);
    expect(await target.delivery(queued!.job.id)).toMatchObject({
      state: "failed",
      attempts: [{ outcome: "secret_unreadable" }],
    });
  });

  it("whose address is not allowed any more is told nothing", async () => {
    const target = await Target.make();
    const [queued] = await emit(target.orgId, endedInterview());
    await env.DB.prepare("UPDATE webhook_endpoints SET url = 'https://10.0.0.1/' WHERE id = ?")
      .bind(target.endpoint.id)
      .run();
    expect(await hand(queued!.job)).toEqual([]);
    expect((await target.delivery(queued!.job.id)).attempts).toMatchObject([{ outcome: "address_not_allowed" }]);
  });

  it("leaves its name in the audit log", async () => {
    const target = await Target.make();
    await ask("DELETE", `/v1/webhooks/${target.endpoint.id}`, { token: target.key });
    const { results } = await env.DB.prepare("SELECT action FROM audit_log WHERE subject = ? ORDER BY id")
      .bind(target.endpoint.id)
      .all();
    expect(results).toEqual([{ action: "webhook.created" }, { action: "webhook.deleted" }]);
  });
});

describe("the log of deliveries", () => {
  it("is read in pages, newest first, without gaps or repetitions, by endpoint and by interview", async () => {
    const target = await Target.make();
    const other = await Target.make({ orgId: target.orgId });
    const interviews = [endedInterview(), endedInterview(), endedInterview()];
    for (const interview of interviews) {
      await emit(target.orgId, interview);
      await emit(target.orgId, interview, "interview.evaluated");
    }
    const read = async (query: string) => {
      const lines: string[] = [];
      for (let cursor = ""; ;) {
        const { body } = await ask("GET", `/v1/webhooks/deliveries?limit=5${query}${cursor}`, { token: target.key });
        lines.push(...body.items.map((item: { id: string; endpointId: string }) => `${item.id} ${item.endpointId}`));
        if (body.nextCursor === undefined) return lines;
        cursor = `&cursor=${body.nextCursor}`;
      }
    };
    const all = await read("");
    expect(all).toHaveLength(12);
    expect(new Set(all).size).toBe(12);
    expect(await read(`&endpointId=${other.endpoint.id}`)).toHaveLength(6);
    expect(await read(`&interviewId=${interviews[1]!.id}`)).toHaveLength(4);
    const bad = await ask("GET", "/v1/webhooks/deliveries?cursor=nonsense", { token: target.key });
    expect(bad.body.code).toBe("invalid-request");
  });
});
