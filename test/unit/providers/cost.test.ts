import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TokenUsage, UsageEvent } from "#contract/provider.ts";
import { CATALOGUE, DEFAULT_MODEL, modelEntry } from "#core/providers/catalogue.ts";
import { costMicroUsd } from "#core/providers/cost.ts";
import { meter } from "#core/providers/meter.ts";
import { periodOn } from "#core/providers/prices.ts";
import { SILENCE_FLOOR, TURN_DETECTION, turnDetection } from "#core/providers/turn-detection.ts";

const NONE: TokenUsage = { textIn: 0, textCached: 0, audioIn: 0, audioCached: 0, textOut: 0, audioOut: 0 };
const response = (tokens: Partial<TokenUsage>, more: Partial<UsageEvent> = {}): UsageEvent => ({
  provider: "openai",
  model: "gpt-realtime-2.1",
  kind: "response",
  key: "resp_1",
  source: "provider",
  tokens: { ...NONE, ...tokens },
  ...more,
});

describe("the cost of a response", () => {
  it.each([
    ["a million tokens heard", response({ audioIn: 1_000_000 }), 32_000_000],
    ["a million tokens heard, all cached", response({ audioIn: 1_000_000, audioCached: 1_000_000 }), 400_000],
    ["a million tokens spoken", response({ audioOut: 1_000_000 }), 64_000_000],
    ["a million tokens of text, half of them cached", response({ textIn: 1_000_000, textCached: 500_000 }), 2_200_000],
    ["a million tokens written", response({ textOut: 1_000_000 }), 24_000_000],
    [
      "the same spoken by the small model",
      response({ audioOut: 1_000_000 }, { model: "gpt-realtime-2.1-mini" }),
      20_000_000,
    ],
    [
      "the same heard by Gemini, which caches nothing",
      response({ audioIn: 1_000_000, audioCached: 1_000_000 }, { provider: "gemini", model: "gemini-3.8-live" }),
      3_000_000,
    ],
    // A turn late in an interview: 3,000 text and 9,000 audio tokens of context, most of it cached, 5 s spoken.
    [
      "an ordinary turn",
      response({ textIn: 3_000, textCached: 2_944, audioIn: 9_000, audioCached: 8_832, textOut: 40, audioOut: 100 }),
      17_670,
    ],
  ])("of %s", (_, usage, microUsd) => {
    expect(costMicroUsd(usage)).toBe(microUsd);
  });

  it("is unknown, not zero, for a model without a price", () => {
    expect(costMicroUsd(response({ audioIn: 10 }, { model: "gpt-realtime-9" }))).toBeNull();
    expect(costMicroUsd(response({ audioIn: 10 }, { model: "gemini-3.8-live" }))).toBeNull();
  });

  it("never is negative and grows with every kind of token", () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        fc.constantFrom("textOut", "audioOut"),
        (textIn, textCached, audioIn, audioCached, kind) => {
          const tokens = { textIn: textIn + textCached, textCached, audioIn: audioIn + audioCached, audioCached };
          const cost = costMicroUsd(response(tokens)) ?? -1;
          expect(cost).toBeGreaterThanOrEqual(0);
          expect(costMicroUsd(response({ ...tokens, [kind]: 1_000 }))).toBeGreaterThan(cost);
        },
      ),
    );
  });
});

describe("the cost of a transcription", () => {
  const spoken = (more: Partial<UsageEvent>): UsageEvent =>
    response({}, { kind: "transcription", model: "gpt-realtime-whisper", ...more });

  it("goes by the minute", () => {
    expect(costMicroUsd(spoken({ seconds: 60 }))).toBe(17_000);
    expect(costMicroUsd(spoken({ seconds: 6.2 }))).toBe(1_757);
  });

  it("is unknown without a length or for another model", () => {
    expect(costMicroUsd(spoken({}))).toBeNull();
    expect(costMicroUsd(spoken({ seconds: 60, model: "whisper-9" }))).toBeNull();
  });
});

describe("prices", () => {
  const periods = [{ from: "2026-07-01" }, { from: "2026-11-01" }, { from: "2026-09-01" }];

  it.each([
    ["2026-06-30", "2026-07-01"],
    ["2026-07-01", "2026-07-01"],
    ["2026-08-31", "2026-07-01"],
    ["2026-10-31", "2026-09-01"],
    ["2027-01-01", "2026-11-01"],
  ])("on %s are those of the period from %s", (day, from) => {
    expect(periodOn(periods, day)?.from).toBe(from);
  });

  it("in the catalogue are integers, dated, and cached is never dearer", () => {
    for (const { prices } of CATALOGUE) {
      expect(prices.length).toBeGreaterThan(0);
      for (const { from, perMillionMicroUsd: price } of prices) {
        expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(Object.values(price).every((one) => Number.isSafeInteger(one) && one > 0)).toBe(true);
        expect(price.textCached).toBeLessThanOrEqual(price.textIn);
        expect(price.audioCached).toBeLessThanOrEqual(price.audioIn);
      }
    }
  });
});

describe("the catalogue", () => {
  it("has a default for each provider, with a voice it knows, and each id once", () => {
    expect(modelEntry("openai", DEFAULT_MODEL.openai)?.status).toBe("current");
    expect(modelEntry("gemini", DEFAULT_MODEL.gemini)).not.toBeNull();
    for (const entry of CATALOGUE) expect(entry.voices).toContain(entry.defaultVoice);
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
    expect(modelEntry("gemini", "gpt-realtime-2.1")).toBeNull();
  });

  it("never waits less for a thinker than the floor", () => {
    expect(SILENCE_FLOOR).toEqual({ kind: "silence", threshold: 0.5, prefixMs: 400, silenceMs: 700 });
    for (const preset of Object.values(TURN_DETECTION))
      if (preset.kind === "silence") expect(preset.silenceMs).toBeGreaterThanOrEqual(700);
    expect(TURN_DETECTION.technical).toEqual({ kind: "meaning", eagerness: "low" });
    for (const section of Object.keys(TURN_DETECTION) as (keyof typeof TURN_DETECTION)[]) {
      expect(turnDetection(section, 1)).toEqual(TURN_DETECTION[section]);
      const [once, twice] = [turnDetection(section, 1), turnDetection(section, 2)];
      if (once.kind === "silence") expect(twice).toEqual({ ...once, silenceMs: once.silenceMs * 2 });
      else expect(twice).toEqual(once);
    }
  });
});

describe("the meter", () => {
  it("pays each response once, however often and in whatever order it is reported", () => {
    const ledger = fc.uniqueArray(
      fc.record({
        key: fc.string(),
        audioIn: fc.integer({ min: 0, max: 20_000 }),
        audioOut: fc.integer({ min: 0, max: 2_000 }),
      }),
      { selector: ({ key }) => key, maxLength: 30 },
    );
    fc.assert(
      fc.property(ledger, fc.integer(), (rows, seed) => {
        const events = rows.map(({ key, audioIn, audioOut }) => response({ audioIn, audioOut }, { key }));
        const again = [...events, ...events].sort(
          (a, b) => ((a.key.length * 31 + seed) % 7) - ((b.key.length * 31 + seed) % 7),
        );
        expect(meter(again)).toEqual(meter(events));
      }),
    );
  });

  it("rounds the sum once, not every row", () => {
    // Each costs 0.4 of a micro-dollar.
    const events = Array.from({ length: 1_000 }, (_, index) =>
      response({ textIn: 1, textCached: 1 }, { key: `r${index}` }),
    );
    expect(costMicroUsd(events[0] ?? response({}))).toBe(0);
    expect(meter(events).costMicroUsd).toBe(400);
  });

  it("says how much it could not price, and how much came from the cache", () => {
    const reading = meter([
      response({ audioIn: 100, audioCached: 90 }),
      response({ audioIn: 100 }, { model: "unheard-of", key: "resp_2" }),
    ]);
    expect(reading).toMatchObject({ events: 2, unpriced: 1, cachedShare: 0.45, costMicroUsd: 356 });
    expect(meter([]).cachedShare).toBeNull();
  });
});
