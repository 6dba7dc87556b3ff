import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "../../worker/endpoints.ts";
import { isForPrincipals, type Access, type Endpoint } from "../../worker/http/endpoint.ts";
import { ask, liveInterview, makeKey, scheduleInterview } from "./edge.ts";
import { shareReport } from "./ended-interview.ts";

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

/** What each of them shows. */
export const tokens = {} as Record<Caller, string | null>;
/** What they try it on. */
export let ids: { interview: string; config: string; calendar: string };

/** Makes everybody and everything; for `beforeAll`. */
export async function makeEverybody(): Promise<void> {
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
}

/** Sessions of share links: two that stand, and one whose link was taken back. */
async function shareSessions(admin: string, otherAdmin: string): Promise<Partial<typeof tokens>> {
  const over = async (key: string, name: string) => {
    const { id } = await scheduleInterview({ key, body: { candidate: { name } } });
    await ask("POST", `/v1/interviews/${id}/cancel`, { token: key });
    return { key, id };
  };
  const [mine, theirs] = [await over(admin, "Quentin Onlyhere"), await over(otherAdmin, "Robin Elsewhere")];
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

/** Tries every route with everybody. */
export function describeAccess(): void {
  beforeAll(makeEverybody);
  const routes = endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);
  describe.each(routes)("%s", (_, endpoint) => {
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
        if (caller === "otherShare") expect(answer.text, who).not.toContain("Quentin Onlyhere");
      };
      await Promise.all(CALLERS.map(check));
    });
  });
}
