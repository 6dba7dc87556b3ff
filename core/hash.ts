import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * One byte sequence for one value: RFC 8785 (keys by UTF-16 code units, ECMAScript numbers, no white space).
 * Properties that are `undefined` are left out, as in JSON. Two deliberate edges: numbers that JSON cannot
 * hold and anything that is not data throw, because hashing them is a bug; a lone surrogate is written as
 * its escape instead of being refused, because strings come from models and pages and must never crash us.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("canonicalJson: not a finite number");
    return JSON.stringify(value);
  }
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item === undefined ? null : item)).join(",")}]`;
  if (typeof value === "object") {
    const record = value as Readonly<Record<string, unknown>>;
    const members = Object.keys(record)
      .filter((key) => record[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`canonicalJson: ${typeof value} is not data`);
}

/** SHA-256 over the UTF-8 bytes of a text, 64 lower-case hex digits. The same in Node, workerd and browsers. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
