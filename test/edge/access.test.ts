import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "../../worker/endpoints.ts";
import { isForPrincipals, type Access, type Endpoint } from "../../worker/http/endpoint.ts";
import { ask, endedInterview, liveInterview, makeKey, shareReport } from "./edge.ts";

/** Everybody there is. `own` belong to the interview's organisation and mode. */
const CALLERS = [
  "nobody",
  "admin",
  "recruiter",
  "reviewer",
  "service",
  "otherAdmin",
  "liveAdmin",
  "revoked",
  "candidate",
  "otherCandidate",
  "agentSecret",
  "lease",
  "otherLease",
  "share",
  "otherShare",
  "revokedShare",
] as const;
type Caller = (typeof CALLERS)[number];

/** Who gets past the door of each kind of route. The door, not the room: a body may still be refused. */
const ADMITTED: Record<Access, readonly Caller[]> = {
  public: CALLERS,
  read: ["admin", "recruiter", "reviewer", "service", "otherAdmin", "liveAdmin"],
  write: ["admin", "recruiter", "service", "otherAdmin", "liveAdmin"],
  decide: ["admin", "recruiter", "reviewer", "otherAdmin", "liveAdmin"],
  admin: ["admin", "otherAdmin", "liveAdmin"],
  candidate: ["candidate", "otherCandidate"],
  agent: ["agentSecret"],
  lease: ["lease"],
  share: ["share", "otherShare"],
};

const tokens = {} as Record<Caller, string | null>;
let ids: { interview: string; config: string; calendar: string };

beforeAll(async () => {
  const admin = await makeKey("org_matrix");
  const mine = await liveInterview({ key: admin, body: { candidate: { name: "Quentin Onlyhere" } } });
  const otherAdmin = await makeKey("org_matrix_other");
  const theirs = await liveInterview({ key: otherAdmin });
  const revoked = await makeKey("org_matrix");
  const { body } = await ask("GET", "/v1/keys", { token: admin });
  const { body: session } = await ask("GET", "/v1/session", { token: revoked });
  expect(session.orgId).toBe("org_matrix");
  const row = await env.DB.prepare("SELECT id FROM api_keys WHERE principal_id = ?")
    .bind(session.id)
    .first<{ id: string }>();
  expect(body.items.map((key: { id: string }) => key.id)).toContain(row!.id);
  await ask("DELETE", `/v1/keys/${row!.id}`, { token: admin });
  Object.assign(tokens, {
    nobody: null,
    admin,
    recruiter: await makeKey("org_matrix", "test", "recruiter"),
    reviewer: await makeKey("org_matrix", "test", "reviewer"),
    service: await makeKey("org_matrix", "test", "recruiter", "service"),
    otherAdmin,
    liveAdmin: await makeKey("org_matrix", "live"),
    revoked,
    candidate: mine.session,
    otherCandidate: theirs.session,
    agentSecret: env.AGENT_SECRET,
    lease: mine.agent.grant.token,
    otherLease: theirs.agent.grant.token,
    ...(await shareSessions(admin, otherAdmin)),
  });
  ids = {
    interview: mine.id,
    config: mine.scheduled.config.id,
    calendar: mine.scheduled.invitation.icsUrl.split("/").at(-1)!,
  };
}, 30_000);

/** Sessions of share links: two that stand, and one whose link was taken back. */
async function shareSessions(admin: string, otherAdmin: string): Promise<Partial<typeof tokens>> {
  const [mine, theirs] = [
    await endedInterview({ key: admin, body: { candidate: { name: "Quentin Onlyhere" } } }),
    await endedInterview({ key: otherAdmin }),
  ];
  const [share, otherShare, revokedShare] = [
    await shareReport(mine),
    await shareReport(theirs),
    await shareReport(mine),
  ];
  await ask("DELETE", `/v1/interviews/${mine.id}/shares/${revokedShare.id}`, { token: admin });
  return { share: share.session, otherShare: otherShare.session, revokedShare: revokedShare.session };
}

function pathOf(endpoint: Endpoint): string {
  const id = endpoint.path.startsWith("/v1/configs")
    ? ids.config
    : endpoint.path.startsWith("/v1/keys")
      ? "key_none"
      : ids.interview;
  return endpoint.path
    .replace("{id}", id)
    .replace("{name}", "0001-00-00000.ogg")
    .replace("{file}", ids.calendar)
    .replace("{shareId}", "shr_none");
}

/** Who is refused with something else than "who are you" and "not you". */
const REFUSED: Record<string, readonly number[]> = { "lease/otherLease": [404], "share/revokedShare": [410] };
const ofInterviewOrGuide = (path: string): boolean =>
  path.startsWith("/v1/interviews/{id}") || path.startsWith("/v1/configs/{id}");

describe.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
  "%s",
  (_, endpoint) => {
    it("admits exactly whom it should, and shows nothing across organisations and modes", async () => {
      // A body that no route takes: who is admitted is told by what is refused next.
      const body = endpoint.body === undefined ? undefined : { unexpected: true };
      const check = async (caller: Caller): Promise<void> => {
        const answer = await ask(endpoint.method, pathOf(endpoint), { token: tokens[caller], body });
        const who = `${caller}: ${answer.status} ${answer.text.slice(0, 200)}`;
        expect(answer.status, who).toBeLessThan(500);
        if (!ADMITTED[endpoint.access].includes(caller)) {
          const refused = REFUSED[`${endpoint.access}/${caller}`] ?? [401, 403];
          expect(refused, who).toContain(answer.status);
          expect(Object.keys(answer.body), who).not.toContain("id");
          expect(answer.text, who).not.toContain("Quentin Onlyhere");
          return;
        }
        if (endpoint.access !== "public") expect(answer.body?.code, who).not.toBe("unauthenticated");
        // With a body the request fails before the interview is looked at; without one it must be found, or not.
        if (isForPrincipals(endpoint.access) && ofInterviewOrGuide(endpoint.path) && body === undefined) {
          if (caller === "otherAdmin") expect(answer.body.code, who).toBe("not-found");
          if (caller === "liveAdmin") expect(answer.body.code, who).toBe("wrong-mode");
        }
        if (isForPrincipals(endpoint.access) && (caller === "otherAdmin" || caller === "liveAdmin")) {
          expect(answer.text, who).not.toContain(ids.interview);
          expect(answer.text, who).not.toContain("Quentin Onlyhere");
        }
      };
      await Promise.all(CALLERS.map(check));
    }, 20_000);
  },
);

describe("a valid body", () => {
  const writes: readonly (readonly [string, object])[] = [
    ["window", { window: { opensAtMs: 1, closesAtMs: Date.now() + 1e9, timeZone: "UTC" } }],
    ["link", {}],
    ["cancel", {}],
    ["pause", {}],
    ["resume", {}],
    ["grant-time", { minutes: 5 }],
    ["note", { text: "hello" }],
    ["end", {}],
    ["offer-again", {}],
    ["evaluation", {}],
    ["decision", { decision: "advance", evaluation: null }],
    ["transcript", { baseVersion: 1, turns: [{ id: "t1", text: "x" }] }],
    ["shares", {}],
  ];
  it.each(writes)("does nothing to an interview of another organisation or mode: %s", async (name, body) => {
    const path = `/v1/interviews/${ids.interview}/${name}`;
    expect((await ask("POST", path, { token: tokens.otherAdmin, body })).body.code).toBe("not-found");
    expect((await ask("POST", path, { token: tokens.liveAdmin, body })).body.code).toBe("wrong-mode");
  });

  it("does not schedule with a guide of another organisation or mode", async () => {
    const body = { configId: ids.config, candidate: { name: "Robin" } };
    expect((await ask("POST", "/v1/interviews", { token: tokens.otherAdmin, body })).body.code).toBe("not-found");
    expect((await ask("POST", "/v1/interviews", { token: tokens.liveAdmin, body })).body.code).toBe("wrong-mode");
    const edit = { baseVersion: 1, config: {} };
    expect(
      (await ask("POST", `/v1/configs/${ids.config}/versions`, { token: tokens.otherAdmin, body: edit })).body.code,
    ).toBe("not-found");
  });

  it("does not revoke a key of another organisation or mode", async () => {
    const { body } = await ask("GET", "/v1/keys", { token: tokens.admin });
    for (const token of [tokens.otherAdmin, tokens.liveAdmin]) {
      expect((await ask("DELETE", `/v1/keys/${body.items[0].id}`, { token })).status).toBe(404);
    }
    expect((await ask("GET", "/v1/session", { token: tokens.admin })).status).toBe(200);
  });
});

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
