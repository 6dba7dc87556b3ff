import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/**
 * Puts what the API's reference page needs beside the built pages. Runs by itself before the local edge starts and
 * before `wrangler deploy`; it also makes the folder when no page has been built yet.
 */
export function placeApiReference(dist: string): void {
  const from = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const to = join(dist, "reference");
  mkdirSync(to, { recursive: true });
  for (const file of ["swagger-ui-bundle.js", "swagger-ui.css"]) copyFileSync(join(from, file), join(to, file));
  writeFileSync(join(to, "start.js"), START);
}

// A file of its own: the page's policy allows nothing inline.
const START = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#reference", deepLinking: true, tryItOutEnabled: true, docExpansion: "list", validatorUrl: null });\n`;

if (import.meta.main) placeApiReference(resolve(import.meta.dirname, "../web/dist"));
