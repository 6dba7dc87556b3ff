import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordingPart } from "#contract/recording.ts";
import { planChunks } from "#core/transcript/plan-chunks.ts";

const part = (n: number, startedAtMs: number, durationMs = 9_000, epoch = 1): RecordingPart => ({
  name: `${String(epoch).padStart(4, "0")}-00-${String(n).padStart(5, "0")}.ogg`,
  startedAtMs,
  durationMs,
  bytes: 1,
  sha256: "0".repeat(64),
});
const row = (count: number, from = 0): RecordingPart[] =>
  Array.from({ length: count }, (_, n) => part(n, from + n * 9_000));

describe("chunks of a recording", () => {
  it("are one for a short recording and none for none", () => {
    expect(planChunks({ parts: [] })).toEqual([]);
    expect(planChunks({ parts: row(3) })).toMatchObject([
      { id: "0001-00-00000", sharesFirst: false, sharesLast: false, fromMs: 0 },
    ]);
  });

  it("of half an hour are about two and a half minutes each and share the parts where they meet", () => {
    const chunks = planChunks({ parts: row(200) });
    expect(chunks).toHaveLength(13);
    for (const [n, chunk] of chunks.entries()) {
      expect(chunk.parts.length).toBeGreaterThanOrEqual(15);
      expect(chunk.parts.length).toBeLessThanOrEqual(18);
      expect([chunk.sharesFirst, chunk.sharesLast]).toEqual([n > 0, n < 12]);
      if (n > 0) expect(chunk.parts[0]).toBe(chunks[n - 1]!.parts.at(-1));
    }
  });

  it("never reach across a gap", () => {
    const parts = [...row(4), ...row(4, 60_000).map((one, n) => ({ ...one, name: part(n + 4, 0).name }))];
    expect(planChunks({ parts }).map((chunk) => chunk.parts.length)).toEqual([4, 4]);
  });

  it("hear what two recorders took down at once only once", () => {
    const parts = [
      part(0, 0),
      part(1, 9_000),
      part(0, 12_000, 9_000, 2),
      part(2, 13_000, 3_000),
      part(1, 21_000, 9_000, 2),
    ];
    expect(planChunks({ parts }).map(({ id, fromMs, parts: own }) => [id, fromMs, own.length])).toEqual([
      ["0001-00-00000", 0, 2],
      ["0002-00-00000", 18_000, 2],
    ]);
  });

  it("have every part that adds sound, their own ids, and the same plan each time", () => {
    const recording = fc
      .array(fc.tuple(fc.integer({ min: -9_500, max: 20_000 }), fc.integer({ min: 1, max: 9_000 })), { maxLength: 80 })
      .map((steps) => {
        let at = 100_000;
        return steps
          .map(([pauseMs, durationMs], n) => {
            at = Math.max(0, at + pauseMs);
            const one = part(n, at, durationMs);
            at += durationMs;
            return one;
          })
          .sort((a, b) => a.startedAtMs - b.startedAtMs || (a.name < b.name ? -1 : 1));
      });
    fc.assert(
      fc.property(recording, (parts) => {
        const chunks = planChunks({ parts });
        expect(planChunks({ parts })).toEqual(chunks);
        expect(new Set(chunks.map((chunk) => chunk.id)).size).toBe(chunks.length);
        const used = new Set(chunks.flatMap((chunk) => chunk.parts));
        let covered = -1;
        for (const one of parts) {
          expect(used.has(one)).toBe(one.startedAtMs + one.durationMs > covered);
          covered = Math.max(covered, one.startedAtMs + one.durationMs);
        }
      }),
    );
  });
});
