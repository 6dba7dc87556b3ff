import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { configHash } from "#core/config/config-hash.ts";
import { canonicalJson, sha256Hex } from "#core/hash.ts";
import { readyGuide } from "../../support/ready-guides.ts";

const vectors = JSON.parse(readFileSync(new URL("../../golden/hash-vectors.json", import.meta.url), "utf8")) as {
  name: string;
  json: string;
  canonical: string;
  sha256: string;
}[];

describe("canonical JSON", () => {
  it.each(vectors)("has one form for $name", ({ json, canonical, sha256 }) => {
    expect(canonicalJson(JSON.parse(json))).toBe(canonical);
    expect(sha256Hex(canonical)).toBe(sha256);
  });

  it("reads back as the same value and does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("leaves out what is undefined, as JSON does", () => {
    expect(canonicalJson({ b: undefined, a: [undefined] })).toBe('{"a":[null]}');
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [undefined], [10n]])(
    "refuses what is not data: %s",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

describe("the hash of a guide", () => {
  it("changes with every field and with nothing else", () => {
    const guide = readyGuide("backend");
    const shuffled = Object.fromEntries(Object.entries(guide).reverse()) as typeof guide;
    expect(configHash(shuffled)).toBe(configHash(guide));
    for (const field of Object.keys(guide))
      expect(configHash({ ...guide, [field]: "something else" }), field).not.toBe(configHash(guide));
  });
});
