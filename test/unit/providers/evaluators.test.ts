import { describe, expect, it } from "vitest";
import { forecast } from "#core/evaluation/forecast.ts";
import { costMicroUsd } from "#core/providers/cost.ts";
import { DEFAULT_EVALUATOR, EVALUATORS, evaluatorEntry, evaluatorModels } from "#core/providers/evaluators.ts";
import { readyGuide } from "../../support/ready-guides.ts";

describe("evaluators", () => {
  it("are pinned: no alias, each with a dated price", () => {
    for (const { id, prices } of EVALUATORS) {
      expect(id).not.toMatch(/latest|preview/);
      expect(prices.length).toBeGreaterThan(0);
      for (const { from } of prices) expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(evaluatorEntry("openai", DEFAULT_EVALUATOR.openai)).not.toBeNull();
    expect(evaluatorEntry("gemini", DEFAULT_EVALUATOR.gemini)).not.toBeNull();
    expect(evaluatorEntry("openai", "gpt-5.4")).toBeNull();
  });

  it("are one model three times with one key and take turns with two, whoever is named first", () => {
    expect(evaluatorModels(["gemini"]).map(({ model }) => model)).toEqual(Array(3).fill("gemini-3.8-flash"));
    expect(evaluatorModels(["gemini", "openai"]).map(({ provider }) => provider)).toEqual([
      "openai",
      "gemini",
      "openai",
    ]);
    expect(evaluatorModels(["openai"], 2, { openai: "gpt-6.1-sol" })).toEqual(
      Array(2).fill({ provider: "openai", model: "gpt-6.1-sol" }),
    );
    expect(() => evaluatorModels([])).toThrow(RangeError);
  });

  it("cost what their tokens cost on the day, cached ones apart", () => {
    const usage = (model: string, provider: "openai" | "gemini") => ({
      provider,
      model,
      kind: "evaluation" as const,
      key: "k",
      source: "provider" as const,
      tokens: { textIn: 10_000, textCached: 4_000, audioIn: 0, audioCached: 0, textOut: 1_000, audioOut: 0 },
    });
    expect(costMicroUsd(usage("gpt-5.4-2026-03-05", "openai"))).toBe(15_000 + 1_000 + 15_000);
    expect(costMicroUsd(usage("gemini-3.8-flash", "gemini"), "2026-12-31")).toBe(4_500 + 300 + 3_750);
    expect(costMicroUsd(usage("gemini-3.8-flash", "gemini"), "2027-01-01")).toBe(2 * (4_500 + 300 + 3_750));
    expect(costMicroUsd(usage("unknown", "gemini"))).toBeNull();
  });

  it("are forecast: a call for each area and run, and a price for each model", () => {
    const guide = readyGuide("backend");
    const { calls, textIn, textOut, models } = forecast(guide, 6_000, 3, "2026-11-23", () => 2_000);
    expect({ calls, textIn, textOut }).toEqual({ calls: 12, textIn: 12 * 8_000, textOut: 12 * 2_000 });
    expect(models.find(({ model }) => model === "gpt-5.4-2026-03-05")?.microUsd).toBe(96_000 * 2.5 + 24_000 * 15);
    expect(models).toHaveLength(EVALUATORS.length);
  });
});
