import type { Page, Route } from "@playwright/test";
import type { Report } from "#contract/report.ts";
import type { Session } from "#contract/principal.ts";
import { spokenPart, type Said } from "./spoken-part.ts";

const ADA: Session = {
  id: "prn_ada",
  orgId: "org_fixture",
  mode: "test",
  kind: "person",
  role: "admin",
  displayName: "Ada Admin",
  organisationName: "Acme Corp",
};

export interface StubbedReport {
  readonly report: Report;
  readonly session?: Partial<Session>;
  /** Answers what is asked beyond reading: null lets it through as not found. */
  readonly answer?: (method: string, path: string, body: unknown) => { status: number; body: unknown } | null;
}

/** Spoken parts by name, made once: encoding them is slow. */
const sound = new Map<string, Promise<Uint8Array>>();

function bytesOf(report: Report, name: string): Promise<Uint8Array> {
  const known = sound.get(name);
  if (known !== undefined) return known;
  const index = report.recording?.parts.findIndex((part) => part.name === name) ?? -1;
  const part = report.recording?.parts[index];
  if (part === undefined) throw new Error(`no such part: ${name}`);
  const said: Said[] = (report.transcript?.turns ?? []).flatMap((turn) =>
    turn.startedAtMs >= part.startedAtMs && turn.startedAtMs < part.startedAtMs + part.durationMs
      ? [{ atMs: turn.startedAtMs - part.startedAtMs, by: turn.speaker, text: turn.text }]
      : [],
  );
  const made = spokenPart({ epoch: 1, index, startedAtMs: part.startedAtMs, durationMs: part.durationMs }, said).then(
    ({ bytes }) => bytes,
  );
  sound.set(name, made);
  return made;
}

const json = (route: Route, status: number, body: unknown): Promise<void> =>
  route.fulfill({ status, contentType: "application/json", body: JSON.stringify(body) });

/**
 * Answers the page's requests with one report, for states that are hard to bring about for real: a failed evaluation,
 * thousands of turns, somebody offline. What the page does with the real Worker is tested with the real Worker.
 */
export async function stubReport(page: Page, stub: StubbedReport): Promise<void> {
  const { interview } = stub.report;
  const base = `/v1/interviews/${interview.id}`;
  await page.route(
    (url) => url.pathname.startsWith("/v1/"),
    async (route) => {
      const request = route.request();
      const path = new URL(request.url()).pathname;
      const method = request.method();
      const own = stub.answer?.(method, path, request.postData() === null ? null : request.postDataJSON());
      if (own !== undefined && own !== null) return json(route, own.status, own.body);
      if (path === "/v1/session") return json(route, 200, { ...ADA, ...stub.session });
      if (path === base) return json(route, 200, interview);
      if (path === `${base}/report` || path === "/v1/shared/report") return json(route, 200, stub.report);
      const name = /\/recording\/([^/]+)$/.exec(path)?.[1];
      if (name !== undefined)
        return route.fulfill({ contentType: "audio/ogg", body: Buffer.from(await bytesOf(stub.report, name)) });
      return json(route, 404, {
        type: "urn:vivavoce:problem:not-found",
        code: "not-found",
        title: "Not found",
        status: 404,
      });
    },
  );
}
