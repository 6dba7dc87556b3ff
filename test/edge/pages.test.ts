import { beforeAll, describe, expect, it } from "vitest";
import { env } from "cloudflare:workers";
import { endpoints } from "../../worker/endpoints.ts";
import { withSecurityHeaders } from "../../worker/http/page-headers.ts";
import { servePage } from "../../worker/pages.ts";
import { ask, type Loose, makeKey } from "./edge.ts";

let document: Loose;
beforeAll(async () => {
  document = (await ask("GET", "/openapi.json")).body;
});

describe("headers", () => {
  it.each(["/health", "/v1/nothing", "/openapi.json", "/docs", "/reference/swagger-ui.css"])(
    "%s is guarded",
    async (path) => {
      const { headers } = await ask("GET", path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("permissions-policy")).toContain("microphone=(self)");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("strict-transport-security")).toContain("max-age");
    },
  );

  it("allow pages to reach the call server over both of its protocols, and nothing inline", () => {
    const html = new Response("<p>", { headers: { "content-type": "text/html" } });
    const policy = withSecurityHeaders(html, "/join", env).headers.get("content-security-policy")!;
    const host = new URL(env.LIVEKIT_URL).host;
    expect(policy).toContain(`connect-src 'self' wss://edge.test ws://${host} http://${host}`);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain("unsafe");
  });

  it("send answers of the API to no cache", async () => {
    expect((await ask("GET", "/v1/session", { token: await makeKey("org_pages") })).headers.get("cache-control")).toBe(
      "no-store",
    );
  });
});

describe("pages", () => {
  it("send the root to the console", async () => {
    const answer = await ask("GET", "/");
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toMatch(/\/console\/$/);
  });

  it("answer a file that is not there with a problem, never with a page", async () => {
    expect(await ask("GET", "/missing.js")).toMatchObject({ status: 404, body: { code: "not-found" } });
  });

  it("show a shared report with the console's page and headers, kept by no browser, whatever follows the address", async () => {
    // Pages are built apart from these tests; what matters is which file the Worker asks for.
    const asked: string[] = [];
    const ASSETS = {
      fetch: async (request: Request) => {
        asked.push(new URL(request.url).pathname);
        const headers = { "content-type": "text/html", "cache-control": "public, max-age=0", etag: '"1"' };
        return new Response("<p>", { headers });
      },
    } as unknown as Fetcher;
    const get = async (path: string): Promise<Headers> => {
      const request = new Request(`https://edge.test${path}`);
      return withSecurityHeaders(await servePage(request, { ...env, ASSETS }), path, env).headers;
    };
    const console = await get("/console/interviews");
    for (const path of ["/shared", "/shared/", "/shared?x=1"]) {
      const shared = await get(path);
      expect(shared.get("cache-control")).toBe("no-store");
      expect(shared.get("etag")).toBeNull();
      for (const [name, value] of console)
        if (name !== "cache-control" && name !== "etag") expect(shared.get(name), name).toBe(value);
    }
    expect(asked.every((file) => file === "/console/index.html")).toBe(true);
    await get("/shared/other.js");
    expect(asked.at(-1)).toBe("/shared/other.js");
  });

  it("show the reference from our own files only", async () => {
    const page = await ask("GET", "/docs");
    expect(page.text).not.toMatch(/https?:\/\//);
    for (const [, file] of page.text.matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await ask("GET", file!)).status).toBe(200);
  });
});

describe("the OpenAPI document", () => {
  it("describes every route that is served, with who may call it and what may go wrong", () => {
    expect(document.openapi).toBe("3.1.0");
    for (const { method, path, access } of endpoints) {
      const operation = document.paths[path]?.[method.toLowerCase()];
      expect(operation, `${method} ${path}`).toBeDefined();
      expect(operation.security.length > 0, `${method} ${path}`).toBe(access !== "public");
      expect(Object.keys(operation.responses).length).toBeGreaterThan(1);
    }
    const ids = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap((item) =>
      Object.values(item).map((o) => o.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refers only to schemas it has", () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!);
    expect(refs.length).toBeGreaterThan(50);
    for (const ref of refs)
      expect(document.components.schemas).toHaveProperty(ref.replace("#/components/schemas/", ""));
  });

  it("gives an example that the route itself accepts for every body that has one", () => {
    for (const { method, path, body, example } of endpoints) {
      if (body !== undefined && example !== undefined)
        expect(body.safeParse(example).error, `${method} ${path}`).toBeUndefined();
    }
  });
});
