import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const page = (name: string): string => fileURLToPath(new URL(`./${name}/index.html`, import.meta.url));
const pages = Object.fromEntries(
  ["candidate", "console"].map((name) => [name, page(name)] as const).filter(([, file]) => existsSync(file)),
);

/**
 * Two pages, one build: `vite build web` writes `web/dist/{candidate,console}/index.html` and hashed assets.
 * The output obeys a strict content security policy: no inline script or style, no data URLs, no eval.
 */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ["chrome123", "firefox120", "safari17.5"],
    // The first versions with light-dark(): older targets would make the minifier expand every token.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // livekit-client alone is over the default limit of 500 kB; it loads after the first paint.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: pages },
  },
});
