import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ask, makeKey } from "./edge.ts";

describe("the console's session", () => {
  const signIn = async (key: string) => {
    const answer = await ask("POST", "/v1/session", { body: { key } });
    return { answer, cookie: answer.headers.get("set-cookie")?.split(";")[0] ?? "" };
  };

  it("is an HttpOnly, SameSite, Secure cookie that never holds the key", async () => {
    const key = await makeKey("org_console");
    const { answer, cookie } = await signIn(key);
    expect(answer.body).toMatchObject({
      orgId: "org_console",
      mode: "test",
      role: "admin",
      organisationName: "Name of org_console",
    });
    const header = answer.headers.get("set-cookie")!;
    for (const part of ["HttpOnly", "SameSite=Strict", "Secure", "Path=/", "Max-Age=43200"])
      expect(header).toContain(part);
    expect(header).not.toContain(key);
    expect((await ask("GET", "/v1/session", { headers: { cookie } })).status).toBe(200);
    const out = await ask("DELETE", "/v1/session", { headers: { cookie } });
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
  });

  it("writes only from our own pages", async () => {
    const { cookie } = await signIn(await makeKey("org_console"));
    const post = (headers: Record<string, string>) =>
      ask("POST", "/v1/configs/lint", { headers: { cookie, ...headers }, body: {} });
    expect((await post({})).status).toBe(403);
    expect((await post({ origin: "https://evil.example" })).status).toBe(403);
    expect((await post({ origin: "null" })).status).toBe(403);
    expect((await post({ origin: "https://edge.test" })).status).toBe(200);
  });

  it("ends when it was forged, has expired or its key is revoked", async () => {
    const admin = await makeKey("org_console");
    const made = await ask("POST", "/v1/keys", {
      token: admin,
      body: { displayName: "Kim", kind: "person", role: "recruiter" },
    });
    const { cookie } = await signIn(made.body.key);
    expect((await ask("GET", "/v1/session", { headers: { cookie } })).status).toBe(200);
    expect((await ask("GET", "/v1/session", { headers: { cookie: `${cookie.slice(0, -3)}AAA` } })).status).toBe(401);
    await ask("DELETE", `/v1/keys/${made.body.id}`, { token: admin });
    expect((await ask("GET", "/v1/session", { headers: { cookie } })).status).toBe(401);
    expect((await signIn(made.body.key)).answer.status).toBe(401);
  });

  it("is not given to an agent's key, and keys are stored as hashes only", async () => {
    const key = await makeKey("org_console", "test", "agent");
    expect((await signIn(key)).answer.status).toBe(403);
    const rows = await env.DB.prepare("SELECT * FROM api_keys").all();
    expect(JSON.stringify(rows.results)).not.toContain(key);
  });
});
