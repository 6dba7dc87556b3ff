import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { build } from "vite";

const ROOT = resolve(import.meta.dirname, "../..");

test("hashes in Chromium give the golden bytes that Node and workerd give", async ({ page }) => {
  const vectors = JSON.parse(readFileSync(resolve(ROOT, "test/golden/hash-vectors.json"), "utf8")) as {
    json: string;
    canonical: string;
    sha256: string;
  }[];
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry: resolve(ROOT, "core/hash.ts"), formats: ["iife"], name: "vivavoceHash" } },
  });
  const [{ output }] = built as unknown as [{ output: { code: string }[] }];
  await page.goto("about:blank");
  await page.addScriptTag({ content: output[0]?.code ?? "" });
  const seen = await page.evaluate(
    (texts) => {
      const { canonicalJson, sha256Hex } = (
        globalThis as unknown as {
          vivavoceHash: { canonicalJson: (value: unknown) => string; sha256Hex: (text: string) => string };
        }
      ).vivavoceHash;
      return texts.map((text) => ({
        canonical: canonicalJson(JSON.parse(text)),
        sha256: sha256Hex(canonicalJson(JSON.parse(text))),
      }));
    },
    vectors.map((vector) => vector.json),
  );
  expect(seen).toEqual(vectors.map(({ canonical, sha256 }) => ({ canonical, sha256 })));
});
