import { describe, expect, it } from "vitest";
import { en } from "../../../web/shared/messages/candidate/en.ts";

/** Every text of the catalogue, functions called with stand-ins. */
function texts(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return texts((node as (...args: unknown[]) => unknown)("Acme", "Acme"));
  if (Array.isArray(node)) return node.flatMap(texts);
  if (typeof node === "object" && node !== null) return Object.values(node).flatMap(texts);
  return [];
}

describe("the candidate's words", () => {
  it("hold no exclamation mark, no jargon and no empty apology", () => {
    const offending = texts(en).filter((text) =>
      /!|\bdevices?\b|\bWebRTC\b|\bserver\b|\berror\b|\bsession\b|\btoken\b|\bOops\b/i.test(text),
    );
    expect(offending).toEqual([]);
  });

  it("keep sentences short", () => {
    const long = texts(en)
      .flatMap((text) => text.split(/(?<=[.:])\s/))
      .filter((sentence) => sentence.split(/\s+/).length > 26);
    expect(long).toEqual([]);
  });
});
