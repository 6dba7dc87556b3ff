import { problem } from "#contract/problem.ts";
import type { Env } from "./env.ts";
import { problemResponse } from "./http/respond.ts";

const REFERENCE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vivavoce API</title>
<link rel="stylesheet" href="/reference/swagger-ui.css">
<div id="reference"></div>
<script src="/reference/swagger-ui-bundle.js"></script>
<script src="/reference/start.js"></script>
</html>
`;

/** Pages and their files. The Worker decides which file a path is; nothing is guessed by the asset server. */
export async function servePage(request: Request, env: Env): Promise<Response> {
  const url = new URL(request.url);
  if (url.pathname === "/") return Response.redirect(new URL("/console/", url).toString(), 302);
  if (url.pathname === "/docs")
    return new Response(REFERENCE, {
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
    });
  const file = fileOf(url.pathname);
  const asset = await env.ASSETS.fetch(new Request(new URL(file, url), request));
  if (asset.status === 404) return problemResponse(problem("not-found"));
  if (!isSharedPage(url.pathname)) return asset;
  // A report somebody was lent: no browser keeps the page it was read on.
  const page = new Response(asset.body, asset);
  page.headers.set("cache-control", "no-store");
  page.headers.delete("etag");
  return page;
}

const isSharedPage = (path: string): boolean => path === "/shared" || path === "/shared/";

/** The candidate's page is one address, the console is many; everything with a dot is a file. */
function fileOf(path: string): string {
  if (path === "/join" || path === "/join/") return "/candidate/index.html";
  // Part of the console's build: the same report, for somebody who is not signed in.
  if (isSharedPage(path)) return "/console/index.html";
  if (path === "/console" || (path.startsWith("/console/") && !/\.\w+$/.test(path))) return "/console/index.html";
  return path;
}
