import { describe, expect, it } from "vitest";
import { canonicalJson, sha256Hex } from "#core/hash.ts";
import vectors from "../golden/hash-vectors.json";

describe("hashes in workerd", () => {
  for (const vector of vectors) {
    it(`gives the golden bytes for ${vector.name}`, () => {
      const canonical = canonicalJson(JSON.parse(vector.json));
      expect(canonical).toBe(vector.canonical);
      expect(sha256Hex(canonical)).toBe(vector.sha256);
    });
  }
});
